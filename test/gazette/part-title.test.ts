import {
  isBareTitle,
  matchRotated,
  matchTitle,
  readTitleBelow,
  standsAlone,
} from '../../src/gazette/part-title.js'
import { between, quote } from './quote.js'

describe('standsAlone', () => {
  it.each([
    [
      'behind a disclosure mark',
      quote('xiaoyi-4', 336, '（此件公开发布）', '', '孝义市切实做好省委开发区常态化督导'),
      1,
    ],
    ['behind a date', quote('jincheng', 8618, '2018年8月10日', '', '县级政府耕地保护责任目标考核办法'), 1],
    [
      'set as a heading',
      quote('yangquan', 478, '## 附件1：', '', '### “批而未用”专项行动领导小组成员名单'),
      1,
    ],
    ['at the top', quote('zhongyang', 434, '中阳县农村宅基地审批管理实施办法（试行）'), 0],
  ])('a title %s does', (_, lines, at) => {
    expect(standsAlone(lines, at)).toBe(true)
  })

  it.each([
    ['a sentence', quote('zhongyang', 216, '刘小强同志中阳县产城融合发展服务中心主任职务。'), 0],
    ['a number', quote('zhongyang', 68, '一、工作目标'), 0],
    ['the list of attachments', quote('zhongyang', 760, '附件：中阳县政务信息化项目建设应用管理办法'), 0],
    [
      'the second line of a paragraph',
      quote('jincheng', 61, '现将《晋城市国有土地上房屋征收与补偿办', '', '法》印发给你们，请认真贯彻执行。'),
      1,
    ],
    ['what is not there', [], 3],
  ])('%s does not', (_, lines, at) => {
    expect(standsAlone(lines, at)).toBe(false)
  })
})

describe('matchTitle', () => {
  it('finds a title over two lines that differs by a 的', () => {
    const lines = quote(
      'jincheng',
      7393,
      '晋城市推进重大建设项目批准和实施领域',
      '',
      '政府信息公开的实施方案',
      '',
      '为贯彻落实《山西省人民政府办公厅关于推',
    )
    expect(
      matchTitle(lines, 0, ['孝义市实施方案', '晋城市推进重大建设项目批准和实施领域政府信息公开实施方案']),
    ).toMatchObject({
      title: '晋城市推进重大建设项目批准和实施领域政府信息公开的实施方案',
      end: 2,
      index: 1,
    })
  })

  it('finds nothing in a sentence that names the title', () => {
    const lines = quote(
      'yangquan',
      1052,
      '《国家节水行动阳泉实施细则》已经市人民政府同意，现印发给你们，请认真遵照执行。',
    )
    expect(matchTitle(lines, 0, ['国家节水行动阳泉实施细则'])).toBeNull()
    expect(matchTitle(lines, 0, [])).toBeNull()
    expect(matchTitle([], 0, ['国家节水行动阳泉实施细则'])).toBeNull()
  })

  it('does not take the next line of text in', () => {
    const lines = quote('zhongyang', 917, '中阳县加强和改进住宅物业管理工作行动方案')
    expect(
      matchTitle([...lines, ...between('zhongyang', 921, 921)], 0, [
        '中阳县加强和改进住宅物业管理工作行动方案',
      ]),
    ).toMatchObject({ end: 1 })
  })
})

describe('matchRotated', () => {
  const lines = between('jincheng', 7776, 7830)

  it('joins a title that stands one character a line', () => {
    const title = '市级重大建设项目批准和实施领域信息公开工作重点任务分工'
    const match = matchRotated(lines, 0, [title])
    expect(match).toMatchObject({ title, index: 0 })
    expect(lines[(match?.end ?? 0) - 1]?.number).toBe(7806)
  })

  it('finds nothing else', () => {
    expect(matchRotated(lines, 0, ['防范化解重大风险考核指标及赋分办法'])).toBeNull()
    expect(matchRotated(lines, 1, ['市级重大建设项目批准和实施领域信息公开工作重点任务分工'])).toBeNull()
    expect(matchRotated(between('jincheng', 3059, 3090), 0, ['织'])).toBeNull()
    expect(matchRotated([], 0, ['附件'])).toBeNull()
  })
})

describe('readTitleBelow', () => {
  it.each([
    [
      'one line',
      quote('zhongyang', 604, '附件 2:', '', '农村宅基地使用承诺书', ''),
      '农村宅基地使用承诺书',
      2,
    ],
    [
      'two lines without a gap',
      quote(
        'xiaoyi-4',
        2182,
        ' 附件 1',
        '',
        '孝义市 2020 年各乡镇、街道规模以上工业',
        '煤炭消费总量控制目标分解表',
      ),
      '孝义市2020年各乡镇、街道规模以上工业煤炭消费总量控制目标分解表',
      3,
    ],
    [
      'a wrap inside the line',
      quote('zhongyang', 1549, '附件1：', '', '中阳县冬奥会、冬残奥会空气质量保障 工作领导小组'),
      '中阳县冬奥会、冬残奥会空气质量保障工作领导小组',
      2,
    ],
  ])('reads %s', (_, lines, title, end) => {
    expect(readTitleBelow(lines, 1, [])).toEqual({ title, end })
  })

  it.each([
    ['a clause', quote('zhongyang', 68, '一、工作目标')],
    ['a row', quote('xiaoyi-3', 1146, '组 长:\t王 勇\t市政府副市长')],
    ['a sentence', quote('zhongyang', 216, '刘小强同志中阳县产城融合发展服务中心主任职务。')],
    ['the end', []],
  ])('takes %s for no title', (_, lines) => {
    expect(readTitleBelow(lines, 0, [])).toEqual({ title: '', end: 0 })
  })
})

describe('isBareTitle', () => {
  it('finds the sheets behind a proposal to appoint', () => {
    expect(isBareTitle(between('zhongyang', 336, 338), 0)).toBe(true)
    expect(isBareTitle(between('zhongyang', 350, 352), 0)).toBe(true)
  })

  it.each([
    ['a signature', quote('zhongyang', 330, '中阳县人民政府', '', '2022年1月20日')],
    ['a disclosure mark', between('zhongyang', 334, 338)],
    ['a heading with a short line below', quote('zhongyang', 324, '请予审议', '', '县长：')],
    ['nothing', []],
  ])('takes %s for none', (_, lines) => {
    expect(isBareTitle(lines, 0)).toBe(false)
  })
})
