import { readTable } from '../../src/gazette/table-lines.js'
import { readTableRows, type Table } from '../../src/gazette/table.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, type GazetteName } from './quote.js'

/** Reads the table that stands on these lines; repeated captions, which are headings, are taken out first. */
function tableAt(name: GazetteName, first: number, last: number): Table {
  const lines = between(name, first, last).filter(({ text }) => text.includes('\t'))
  const table = readTable(lines, 0)
  if (!table) throw new Error(`${name} ${first}: no table`)
  return readTableRows(table)
}

describe('readTableRows', () => {
  describe('the deputies’ proposals, twelve printed pages (xiaoyi-3 117–320)', () => {
    const table = tableAt('xiaoyi-3', 117, 320)
    const at = (line: number): readonly string[] | undefined =>
      table.rows.find(({ startLine }) => startLine === line)?.cells

    it('is one table of 156 proposals, one of them under two leaders', () => {
      expect(table.columns).toEqual(['市政府领导', '承办单位', '编号', '内容'])
      const numbers = table.rows.map(({ cells }) => Number(cells[2]))
      const all = Array.from({ length: 156 }, (_, index) => index + 1)
      expect(numbers.filter((number, index) => numbers.indexOf(number) === index)).toEqual(all)
      expect(table.rows).toHaveLength(157)
      expect(at(136)).toEqual([
        '张由泉',
        '应急管理局、卫生健康和体育局主办',
        '15',
        '关于疫情期间企业安全稳定发展的建议',
      ])
      expect(at(220)).toEqual([
        '赵晓琴',
        '卫生健康和体育局、应急管理局主办',
        '15',
        '关于疫情期间企业安全稳定发展的建议',
      ])
    })

    it.each([
      [
        'leader and unit merged over rows',
        122,
        ['张由泉', '住房和城乡建设局', '5', '关于老旧小区改造的建议'],
      ],
      [
        'a dropped first cell',
        150,
        ['张由泉', '城市管理局主办环境卫生服务中心协办', '29', '关于城市垃圾分类的建议'],
      ],
      [
        'a fifth, phantom column',
        161,
        ['张由泉', '房产中心', '36', '关于建立小区智能电动车充电设施设备的建议'],
      ],
      [
        'a phantom column below a unit',
        231,
        ['赵晓琴', '教育科技局', '87', '关于加强青少年心理健康教育的建议'],
      ],
      [
        'a leader that changes within a page',
        266,
        ['王勇', '工业和信息化局', '114', '关于加快耐材行业发展的建议'],
      ],
      [
        'a unit that goes on from the page before',
        281,
        ['王勇', '交通运输局', '125', '关于恢复109路公交运营、105路公交通行下吐京的建议'],
      ],
      [
        'two dropped cells',
        306,
        ['王勇', '经济开发区管委会', '146', '关于政府统筹、企业占房、群众搬迁的建议'],
      ],
      ['the last leader', 320, ['政府分管领导', '交警大队', '156', '关于对司梧线交通管制的建议']],
    ])('puts right: %s (line %i)', (_, line, cells) => {
      expect(at(line)).toEqual(cells)
    })

    it('keeps what was printed beside what it means', () => {
      expect(table.rows.find(({ startLine }) => startLine === 122)).toEqual({
        printed: ['', '', '5', '关于老旧小区改造的建议'],
        cells: ['张由泉', '住房和城乡建设局', '5', '关于老旧小区改造的建议'],
        startLine: 122,
        endLine: 122,
      })
    })
  })

  it('names the columns below a spanning head (zhongyang 1185–1192)', () => {
    const table = tableAt('zhongyang', 1185, 1192)
    expect(table.columns).toEqual([
      '序号',
      '资金来源',
      '金额(万元)',
      '使用类别',
      '分配单位(万元)/住建局',
      '分配单位(万元)/交通局',
      '分配单位(万元)/农业局',
      '分配单位(万元)/文旅局',
      '分配单位(万元)/金罗镇',
      '分配单位(万元)/枝柯镇',
      '分配单位(万元)/暖泉镇',
      '分配单位(万元)/武家庄镇',
      '分配单位(万元)/下枣林乡',
    ])
    expect(table.header).toHaveLength(2)
    expect(table.rows.map(({ cells }) => cells.slice(4))).toEqual([
      ['141.62', '86', '7.7955', '', '1.95', '1.89', '1.4645', '0.15', '0.75'],
      ['264.2', '235.8', '', '', '', '', '', '', ''],
      ['139', '', '', '', '', '', '', '', ''],
      ['70', '', '', '', '', '', '', '', ''],
      ['', '46.4', '', '14.1', '', '', '', '', ''], // an empty amount is not the amount above
      ['614.82', '368.2', '7.7955', '14.1', '1.95', '1.89', '1.4645', '0.15', '0.75'],
    ])
  })

  it('reads two records side by side as two rows, one column of numbers after the other (xiaoyi-3 1237–1254)', () => {
    const table = tableAt('xiaoyi-3', 1237, 1254)
    expect(table.columns).toEqual(['序号', '工种'])
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 33 }, (_, index) => String(index + 1)),
    )
    expect(table.rows.slice(15, 19).map(({ cells }) => cells)).toEqual([
      ['16', '会计'],
      ['17', '计算机操作员'],
      ['18', '计算机程序设计'],
      ['19', '家政服务员'],
    ])
  })

  it('fills a township down and leaves it out of the total (xiaoyi-3 1025–1044)', () => {
    const table = tableAt('xiaoyi-3', 1025, 1044)
    expect(table.rows).toHaveLength(18) // 17 parcels and the total, over a page break without a header
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([
      ...new Array<string>(5).fill('梧桐镇'),
      '中阳楼街道',
      '大孝堡乡',
      '下栅乡',
      '西辛庄镇',
      '柱濮镇',
      ...new Array<string>(3).fill('新义街道'),
      '胜溪湖街道',
      '胜溪湖街道',
      '崇文街道',
      '振兴街道',
      '17宗',
    ])
    expect(table.rows.at(-1)?.cells).toEqual(['合计', '17宗', '', '', '', '60.2062', '', ''])
  })

  it('drops the header printed again on each page, even with an empty cell more (zhongyang 1565–1582)', () => {
    const table = tableAt('zhongyang', 1565, 1582)
    expect(table.columns).toEqual(['行业', '工艺环节', '赛事期间管控措施', '应急强化管控措施', '备注'])
    expect(table.rows.map(({ startLine }) => startLine)).toEqual([
      1566, 1567, 1568, 1569, 1573, 1574, 1577, 1578, 1581, 1582,
    ])
    expect(table.rows.map(({ cells }) => cells[0]).slice(0, 6)).toEqual([
      '长流程钢铁',
      '长流程钢铁',
      '长流程钢铁',
      '焦化',
      '焦化',
      '焦化',
    ])
    expect(table.rows[8]?.cells[3]).toContain('真实蒸气压≥2.8kPa但<76.6kPa的挥发性有机液体')
  })

  it('joins a row that goes on overleaf below the header (zhongyang 1569–1572)', () => {
    const row = tableAt('zhongyang', 1565, 1574).rows.find(({ startLine }) => startLine === 1569)
    expect([row?.endLine, row?.cells[1]]).toEqual([1572, '焦炉-常规机焦'])
    expect(row?.cells[2]?.split('\n').map((piece) => piece.slice(0, 4))).toEqual(['A级企业', 'C级企业'])
  })

  it('gives a remark that is merged and cut over three rows to each of them whole (zhongyang 1566–1568)', () => {
    const rows = tableAt('zhongyang', 1565, 1569).rows.slice(0, 3)
    const whole = '各级别的企业配套的焦化、石灰停产比例与高炉、烧结相对应'
    expect(rows.map(({ cells }) => cells[4])).toEqual([whole, whole, whole])
    expect(rows.map(({ printed }) => printed[4])).toEqual([
      '各级别的企业配套的焦化、',
      '石灰停产比例与高炉、烧',
      '结相对应',
    ])
    expect(rows[1]?.cells[2]).toMatch(/（以生产$/u) // the rest of this one is lost: it is not the cell below
  })

  it('puts the second area of a parcel to its row (xiaoyi-3 900–942)', () => {
    const table = tableAt('xiaoyi-3', 900, 942)
    expect([table.certain, table.rows.length]).toEqual([true, 37]) // 36 parcels and the total
    const row = table.rows.find(({ startLine }) => startLine === 921)
    expect([row?.endLine, row?.cells[0], row?.cells.slice(5)]).toEqual([
      922,
      '20',
      ['新义街道贾家庄村', '6.0498\n2.5505', '90.7470\n38.2575', ''],
    ])
  })

  it('ends a merged cell where the one left of it changes', () => {
    const lines = ['类别\t分类\t项目\t标准', '甲\t子\t一\t10', '\t\t二\t20', '乙\t\t三\t30', '\t丑\t四\t']
    const table = readTable(splitLines(lines.join('\n')), 0)
    expect(table && readTableRows(table).rows.map(({ cells }) => cells)).toEqual([
      ['甲', '子', '一', '10'],
      ['甲', '子', '二', '20'],
      ['乙', '', '三', '30'],
      ['乙', '丑', '四', ''], // a missing amount is not the amount above
    ])
  })

  it('takes a form for a form: the first row names no columns (zhongyang 588–602)', () => {
    const table = tableAt('zhongyang', 588, 602)
    expect([table.columns, table.certain, table.rows.length]).toEqual([null, false, 15])
  })

  it('does not de-duplicate rows that read the same but for their number (xiaoyi-3 128–129)', () => {
    const { rows } = tableAt('xiaoyi-3', 117, 129)
    expect(rows.slice(-2).map(({ cells }) => cells.slice(2))).toEqual([
      ['11', '关于加快推进“城中村”改造步伐的建议'],
      ['12', '关于加快推进“城中村”改造步伐的建议'],
    ])
  })

  it('claims nothing about columns that the text does not name (zhongyang 533–550)', () => {
    const table = tableAt('zhongyang', 533, 550)
    expect([table.columns, table.certain, table.header]).toEqual([null, false, []])
    expect(table.rows).toHaveLength(17)
    expect(table.rows[2]).toEqual({
      printed: ['', '刘伟', '县农业农村局局长'],
      cells: ['', '刘伟', '县农业农村局局长'],
      startLine: 535,
      endLine: 535,
    })
  })
})
