import { findCutPost, splitSideLists } from '../../src/gazette/side-lists.js'
import { splitLines, type SourceLine } from '../../src/gazette/source-line.js'
import { readTable, type TableLines } from '../../src/gazette/table-lines.js'
import { between, type GazetteName } from './quote.js'

function parse(lines: readonly SourceLine[]): TableLines {
  const table = readTable(lines, 0)
  if (!table) throw new Error('no table')
  return table
}

function read(file: GazetteName, first: number, last: number): TableLines {
  return parse(between(file, first, last))
}

function rows(table: TableLines): string[] {
  return splitSideLists(table).rows.map(({ cells }) => cells.join('|'))
}

describe('splitSideLists', () => {
  it('gives each person the number below the name, and the post cut at the foot of the left list its end (zhongyang 1274–1289)', () => {
    expect(rows(read('zhongyang', 1274, 1289))).toEqual([
      '组长:|张福平|县工信局(商务局)局长',
      '副组长:|张小艳|县工信局(商务局)二级主任科员',
      '成员:|薛兴华|县委宣传部副部长、网信办主任',
      '|杜万腾|县民政局副局长',
      '|杜慧娟|县乡村振兴局副局长',
      '|邓仁忠|县发展改革局副局长',
      '|张翠宇|县财政局副局长',
      '|武文忠|县人社局副局长',
      '|刘小军|县农业农村局副局长',
      '|刘文忠|县审计局局长',
      '|李春平|县市场监管局副局长',
      '|庞利平|市银监局中阳监管组副组长',
      '|杨瑞文|中阳人民银行副行长',
      '|王佳|山西银联商务有限责任公司客户经理',
      '|高铭|建设银行中阳支行副行长',
      '|刘艳光|宁乡镇副镇长',
      '|张晨|枝柯镇副镇长',
      '|张瑞|金罗镇副书记',
      '总联络员:|张小艳|县工信局(商务局)|18035824282',
      '联络员:|段如霞|县工信局(商务局)|15035896214',
      '|闫雪婷|县民政局|18634583386',
      '|刘志宏|县财政局|13935883665',
      '|贺晓琴|县乡村振兴局|18649380155',
    ])
  })

  it('leaves each row the lines it stands on', () => {
    const split = splitSideLists(read('zhongyang', 1274, 1289)).rows
    const entry = split.find(({ cells }) => cells[1] === '闫雪婷')
    expect([entry?.startLine, entry?.endLine]).toEqual([1284, 1285])
    const cut = split.find(({ cells }) => cells[1] === '庞利平')
    expect([cut?.startLine, cut?.endLine]).toEqual([1274, 1285])
  })

  it('reads two lists of names and posts, one leader at the head of each (yangquan 1430–1433)', () => {
    expect(rows(read('yangquan', 1430, 1433))).toEqual([
      '组长:李文兵|市政府副市长',
      '副组长:梁爱卿|市政府副秘书长',
      '王耀东|市医疗保障局党组书记、局长',
      '段宏华|市卫生健康委员会党',
      '组长:朱风雷|市医疗保障局副局长',
      '成员:杨瑞|市医疗保障局副局长',
      '尹亮|市卫生健康委员会副主任',
    ])
  })

  it('leaves the rest of a post with its person (zhongyang 1732–1752)', () => {
    const split = rows(read('zhongyang', 1732, 1752))
    expect(split).toHaveLength(26)
    expect(split.slice(12, 20)).toEqual([
      '张二卯|县消防救援大队大队长',
      '宋奶凌|县教科局副局长',
      '杜万腾|县民政局副局长',
      '李洋|县人武部副部长',
      '邓仁忠|县发改局副局长',
      '刘永强|县公安局副局长',
      '张和平|县司法局副局长\n干部',
      '武文忠|县人社局副局长',
    ])
  })

  it('joins the wrapped end of a post to its beginning', () => {
    const table = parse(
      splitLines(
        '李靖\t县政府副县长\t任建伟\t市生态环境局\n崔昱\t县政府办副主任\t\t中阳分局副局长\n王勇\t县农业局局长\t周丽\t县妇联主席',
      ),
    )
    expect(rows(table).slice(3)).toEqual(['任建伟|市生态环境局中阳分局副局长', '周丽|县妇联主席'])
  })

  it.each<[string, TableLines]>([
    ['one list', read('zhongyang', 533, 537)],
    ['a form', read('zhongyang', 588, 602)],
    ['labels with their values', parse(splitLines('姓名\t李靖\t性别\t男\n民族\t汉族\t籍贯\t山西'))],
    ['two columns of a page with running text', read('yangquan', 334, 351)],
    ['a table with a header', read('xiaoyi-3', 117, 131)],
  ])('leaves %s as it is', (_, table) => {
    expect(splitSideLists(table)).toBe(table)
  })
})

describe('findCutPost', () => {
  const entries = ['闫立彪 市人民政府副秘书长', '杜平华 市规划和自然资源局', '王文生 市能源局副局长']

  it('finds the one entry without a post', () => {
    expect(findCutPost(entries, '局长')).toBe(1)
  })

  it.each([
    ['no entry lacks its post', entries.slice(2), '局长'],
    ['two entries lack their posts', [...entries, '叶文鑫 市财政局'], '局长'],
    ['it is no post', entries, '平定县'],
    ['it is a whole post', entries, '市发改委副主任'],
    ['there is nothing', entries, ''],
    ['there are no entries', [], '局长'],
  ])('finds none when %s', (_, list, piece) => {
    expect(findCutPost(list, piece)).toBe(-1)
  })
})
