import { undouble } from '../../src/gazette/undouble.js'
import { cite } from './quote.js'

describe('undouble', () => {
  // boldface printed twice, unit by unit
  it.each([
    [
      cite('jincheng', 2120, '（（二二））组长负责制组长负责制。。每个派驻巡查工作组确'),
      '（二）组长负责制。每个派驻巡查工作组确',
    ],
    [
      cite('jincheng', 2136, '（（一一））明确协调机构明确协调机构。市大气污染防治工作'),
      '（一）明确协调机构。市大气污染防治工作',
    ],
    [
      cite('jincheng', 2489, '1.明确行政审批科的职能和编制明确行政审批科的职能和编制。。审批事项'),
      '1.明确行政审批科的职能和编制。审批事项',
    ],
    [
      cite('jincheng', 2522, '22..下达授权委托文件下达授权委托文件。。各审批机关必须明确'),
      '2.下达授权委托文件。各审批机关必须明确',
    ],
    [
      cite('jincheng', 2598, '11..解决好解决好““应用通应用通””的问题的问题。。要按照“三级四'),
      '1.解决好“应用通”的问题。要按照“三级四',
    ],
    [
      cite('jincheng', 2668, '（（三三））突出抓好突出抓好““35453545””专项行动专项行动'),
      '（三）突出抓好“3545”专项行动',
    ],
    [
      cite('jincheng', 7233, '（（一一））安排部署安排部署（（88月月11日—日—88月月88日日））'),
      '（一）安排部署（8月1日—8月8日）',
    ],
    [
      cite('jincheng', 7466, '2.县县（（市市、、区区））及开发区项目及开发区项目。由各级各部门'),
      '2.县（市、区）及开发区项目。由各级各部门',
    ],
    [
      cite(
        'jincheng',
        7654,
        '（（一一））前期准备阶段前期准备阶段（（20182018年年77月至月至88月月）。）。各',
      ),
      '（一）前期准备阶段（2018年7月至8月）。各',
    ],
  ])('%j was printed as %j', (line, expected) => {
    expect(undouble(line).text).toBe(expected)
  })

  it('looks through the spaces inside a doubled run', () => {
    const line = cite(
      'jincheng',
      7664,
      '（（二二））全面实施阶段全面实施阶段（（20182018 年年 99 月至月至 1212 月月）。）。',
    )
    expect(undouble(line)).toEqual({ text: '（二）全面实施阶段（2018年9月至12月）。', open: true })
  })

  it('says whether the run reaches the end of the line and may go on', () => {
    expect(undouble(cite('jincheng', 2168, '（（一一））工作经费工作经费'))).toEqual({
      text: '（一）工作经费',
      open: true,
    })
    expect(undouble(cite('jincheng', 2120, '（（二二））组长负责制组长负责制。。每个'))).toEqual({
      text: '（二）组长负责制。每个',
      open: false,
    })
  })

  it('takes one doubled unit for bold type where the line before left a run open', () => {
    const [first, second] = [
      cite(
        'jincheng',
        6507,
        '（（二二））强化农用地土壤环境管理强化农用地土壤环境管理，，推进耕地安推进耕地安',
      ),
      cite('jincheng', 6509, '全利用全利用'),
    ]
    const above = undouble(first)
    expect(above).toEqual({ text: '（二）强化农用地土壤环境管理，推进耕地安', open: true })
    expect(undouble(second, above.open).text).toBe('全利用')
    expect(undouble(second).text).toBe('全利用全利用') // without that line it is a repetition like any other
  })

  it('takes one doubled character for the end of a heading that the line broke', () => {
    const above = undouble(
      cite('jincheng', 6681, '强化未污染土壤保护强化未污染土壤保护，，严控新增土壤污严控新增土壤污'),
    )
    expect(above).toEqual({ text: '强化未污染土壤保护，严控新增土壤污', open: true })
    expect(undouble(cite('jincheng', 6683, '染染'), above.open).text).toBe('染')
    expect(undouble('染染').text).toBe('染染')
    expect(undouble('11', true).text).toBe('11') // the serial number of a row
  })

  it('takes a word doubled behind its opening quotation mark for bold type', () => {
    const line = cite('jincheng', 2459, '——坚持体制创新与“互联网互联网+”融合')
    expect(undouble(line).text).toBe('——坚持体制创新与“互联网+”融合')
    expect(undouble(line, true).text).toBe('——坚持体制创新与“互联网+”融合')
    for (const printed of ['“个个干净”', '“研究研究再说”', '“互联网互联网大会的简称”'])
      expect(undouble(printed).text).toBe(printed)
  })

  // printed repetitions: nothing is doubled here but the words themselves
  it.each([
    [cite('jincheng', 1236, '受资格预审资格预审申请文件和投标')],
    [cite('jincheng', 7366, '联系电话：18835611841')],
    [cite('jincheng', 2314, '11.土地储备完成后，市国土资源局依据市规')],
    [cite('jincheng', 6719, '11.严控有色金属矿采选、有色金属冶炼、化')],
    [cite('zhongyang', 1281, '18035824282')],
    ['12.22'],
    ['m2 m2 m2'],
    ['增加增加'],
    ['2018年8月8日'],
    [''],
    ['。'],
  ])('%j stays', (line) => {
    expect(undouble(line)).toEqual({ text: line, open: false })
  })

  it('leaves digits and words that repeat without a mark beside doubled punctuation', () => {
    const line = '电话（（）1122，资格预审资格预审'
    expect(undouble(line)).toEqual({ text: line, open: false })
  })

  it('leaves a short line behind an open run alone when it is not doubled', () => {
    expect(undouble(cite('jincheng', 2170, '巡查工作期间所需费用'), true).text).toBe('巡查工作期间所需费用')
  })

  it('is quick with a line that is one character over and over', () => {
    const started = performance.now()
    expect(undouble('。'.repeat(10_000)).text).toMatch(/^。+$/u)
    expect(undouble('（（一一））经费经费'.repeat(1000)).text).toMatch(/^[（）一经费]+$/u)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
