import { joinCells, measureCells, splitPages } from '../../src/gazette/loose-cells.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, quote, readLines, type GazetteName } from './quote.js'

const rotated = splitLines(readLines('jincheng').slice(6312, 6349).join('\n'))

describe('measureCells', () => {
  it('measures a column of cells, one a line', () => {
    const column = quote(
      'jincheng',
      314,
      '项 目',
      '',
      '围墙',
      '',
      '地面硬化',
      '',
      '大门',
      '',
      '水井',
      '',
      '水池',
      '',
      '厕所',
      '',
      '影壁',
      '',
      '简易房',
    )
    expect(measureCells(column, 0)).toBe(9)
    expect(measureCells(column, 1)).toBe(8)
    expect(measureCells(column, 2)).toBe(0) // seven may be anything
  })

  it('measures a rotated page, one character a line', () => {
    expect(measureCells(rotated, 0)).toBe(rotated.length)
  })

  it('ends before text', () => {
    const lines = [...rotated.slice(0, 10), ...quote('jincheng', 513, '注：未列项目结合市场实际协商确定。')]
    expect(measureCells(lines, 0)).toBe(10)
  })

  it('goes on over the longer cells of a wide column, which stand before the first run too', () => {
    const table = between('jincheng', 722, 1992)
    const behind = between('jincheng', 2005, 2013)
    expect(measureCells([...table, ...behind], 0)).toBe(table.length)
    const run = table.findIndex(({ number }) => number === 778)
    expect(measureCells([...table, ...behind], run)).toBe(table.length - run)
    expect(measureCells(table, 1)).toBe(0) // inside a text, longer cells are none until a run shows it
  })

  it('does not go on over text', () => {
    const [first, second] = [between('jincheng', 363, 399), between('jincheng', 463, 480)]
    for (const text of [
      '以上标准每两年修订一次。',
      '二、房屋征收补偿标准的确定',
      '各单位的补偿标准如下：',
      '（此件公开发布）',
    ]) {
      const prose = splitLines(text)
      expect(measureCells([...first, ...prose, ...second], 0)).toBe(first.length)
      expect(measureCells([...prose, ...second], 0)).toBe(0)
    }
    expect(measureCells([...first, ...splitLines('厚墙体砖建的室外楼梯及护坡'), ...second], 0)).toBe(
      first.length + 1 + second.length,
    )
  })

  it('takes a paragraph, a signature or nothing for no cells', () => {
    expect(measureCells(quote('jincheng', 90, '选择货币补偿的，被征收房屋的价值，按照'), 0)).toBe(0)
    expect(measureCells(quote('jincheng', 2384, '晋城市人民政府办公厅', '', '2018年7月11日'), 0)).toBe(0)
    expect(measureCells([], 0)).toBe(0)
  })
})

describe('joinCells', () => {
  it('joins the characters of a rotated page to running text', () => {
    // jincheng 6313–6349
    expect(joinCells(rotated)).toBe('3、确保退休人员养老金按时足额发放，不发生拖欠现象。（4分）')
  })

  it('joins a cell wrapped in a wide column, and one that stands apart in two lines', () => {
    expect(joinCells(between('jincheng', 731, 769)).split('\n')).toEqual([
      '03-z-00300-140500',
      '06-z-01300-140500',
      '06-z-01400-140500',
      '06-z-01500-140500',
      '06-z-00100-140500',
      '06-z-00200-140500',
      '06-z-00300-140500',
      '对违反中小学校长培训规定行为的处罚',
      '对违反学校集体用餐食品卫生规定造成责任事故的处理',
      '对违反教师资格管理规定行为的处罚',
      '民办学校招生简章和广告备案',
      '公民参加国家教育考试违规的处理',
      '考试工作人员违规违纪的处理',
      '涉外婚姻登记',
      '涉外婚姻登记证的补发',
    ])
    expect(joinCells(between('jincheng', 826, 837)).split('\n')).toEqual([
      '增加',
      '增加',
      '合并调整',
      '取消',
      '取消',
      '取消',
    ])
  })

  it('does not join rows set without a gap', () => {
    expect(joinCells(between('jincheng', 546, 553)).split('\n')).toHaveLength(7)
    expect(joinCells(between('jincheng', 470, 475)).split('\n')).toHaveLength(6)
    expect(joinCells(between('jincheng', 1898, 1901)).split('\n')).toEqual([
      '食品生产加工小作坊生产经营许可（开发区分局办理）',
      '对食品生产加工小作坊和食品摊贩、餐饮服务类食品摊贩从业人员未按规',
    ])
  })

  it('keeps other cells apart', () => {
    expect(joinCells(quote('jincheng', 314, '项 目', '', '围墙', '', '地面硬化', '', '大门'))).toBe(
      '项目\n围墙\n地面硬化\n大门',
    )
  })
})

describe('splitPages', () => {
  const pages = (name: GazetteName, first: number, last: number): (readonly number[])[] =>
    splitPages(between(name, first, last)).map((page) => [page[0]?.number ?? 0, page.at(-1)?.number ?? 0])

  it('cuts where a page begins', () => {
    expect(pages('jincheng', 722, 1992)).toEqual([
      [722, 870],
      [871, 1073],
      [1074, 1193],
      [1194, 1296],
      [1297, 1465],
      [1466, 1572],
      [1573, 1684],
      [1685, 1857],
      [1858, 1992],
    ])
  })

  it('cuts a rotated table where row numbers begin a page, not where a character is lost', () => {
    expect(pages('jincheng', 7808, 8599)).toEqual([
      [7808, 8480],
      [8481, 8596],
      [8597, 8599],
    ])
  })

  it('cuts a rotated table behind the header that stands at the end of each page', () => {
    const lines = between('jincheng', 3059, 4485).filter(({ number }) => number < 4012 || number > 4018)
    const ends = splitPages(lines).map((page) => [page[0]?.number ?? 0, joinCells(page.slice(-16))])
    expect(ends).toEqual([
      [3059, '序号考核事项内容考核标准得分备注'],
      [3220, '序号考核事项内容考核标准得分备注'],
      [4019, '序号考核事项内容考核标准得分备注'],
    ])
  })

  it('leaves a short piece whole', () => {
    expect(pages('jincheng', 863, 880)).toEqual([[863, 880]])
    expect(splitPages([])).toEqual([])
  })
})
