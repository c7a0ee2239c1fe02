import { compact, findTitle, sameTitle, titleKey } from '../../src/gazette/compact.js'
import { cite } from './quote.js'

describe('compact', () => {
  it.each([
    [cite('xiaoyi-4', 6, '孝政发〔2020〕12 号'), '孝政发〔2020〕12号'],
    [cite('xiaoyi-4', 422, '（含 PPP 项目）'), '（含PPP项目）'],
    [cite('xiaoyi-4', 2324, '行政区划调 整涉及的镇党委'), '行政区划调整涉及的镇党委'],
    [cite('xiaoyi-4', 1957, '节能建筑改造 274.3 万'), '节能建筑改造274.3万'],
    [cite('xiaoyi-4', 2318, '（7 月 1 日'), '（7月1日'],
    [cite('jincheng', 51, '通 知'), '通知'],
    [cite('jincheng', 9120, '副 市长'), '副市长'],
    [cite('jincheng', 122, '（附表 2）确定，附表 1、2各类指导价'), '（附表2）确定，附表1、2各类指导价'],
    [cite('yangquan', 108, '管理 etc 行政事项中, 充分应用'), '管理etc行政事项中,充分应用'],
    [cite('xiaoyi-3', 872, '晋政地(补)〔2009〕81 号 (2009.6.29)'), '晋政地(补)〔2009〕81号(2009.6.29)'],
    [
      cite('zhongyang', 25, 'ZHONGYANGXIAN REN MIN ZHENG FU GONG BAO'),
      'ZHONGYANGXIAN REN MIN ZHENG FU GONG BAO',
    ],
    ['  一\t、\u3000目标 \n', '一、目标'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(compact(text)).toBe(expected)
  })
})

describe('titleKey', () => {
  it('ignores spaces, quotes, brackets and width', () => {
    expect(titleKey('《阳泉市民用甲醇安全管理 办法（试行）》')).toBe(
      titleKey('阳泉市民用甲醇安全管理办法(试行)'),
    )
    expect(titleKey('ＤＲＧ付费')).toBe('drg付费')
    expect(titleKey('《》（） ')).toBe('')
  })
})

describe('sameTitle', () => {
  it.each([
    // the title in the covering letter and the one above the instrument
    [
      '晋城市推进重大建设项目批准和实施领域政府信息公开实施方案',
      '晋城市推进重大建设项目批准和实施领域政府信息公开的实施方案',
    ], // jincheng 7371, 7393
    ['大孝堡乡撤乡设镇后续工作实施方案', '孝义市大孝堡乡撤乡设镇后续工作实施方案'], // xiaoyi-4 2255, 2265
    [
      '加快推进社会信用体系建设构建以信用为基础的新型监管机制的实施方案',
      '关于加快推进社会信用体系建设 构建以信用为基础的新型监管机制的实施方案',
    ], // yangquan 69, 82
    ['阳泉市2020年度清理“批而未用”土地', '阳泉市2020年度清理“批而未用”土地专项行动实施方案'], // yangquan 353, 366
    ['农村宅基地和建房(规划许可)申请表', '农村宅基地和建房（规划许可）申请表'], // zhongyang 562, 586
    ['乡村建设规划许可证', '中华人民共和国乡村建设规划许可证'], // zhongyang 572, 625
    // the table of contents leaves a 关于 out
    [
      '孝义市人民政府办公室印发孝义市清理“批而未用”土地专项行动实施方案的通知',
      '孝义市人民政府办公室关于印发孝义市清理“批而未用”土地专项行动实施方案的通知',
    ], // xiaoyi-3 58, 713
  ])('%s = %s', (a, b) => {
    expect(sameTitle(a, b)).toBe(true)
    expect(sameTitle(b, a)).toBe(true)
  })

  it.each([
    // two notices that differ in the name of a reservoir and a dam, zhongyang 1807, 1875
    [
      '中阳县人民政府办公室关于成立中阳县淤地坝建设工程项目部的通知',
      '中阳县人民政府办公室关于成立陈家湾水库除险加固工程项目部的通知',
    ],
    // two attachments of one notice, xiaoyi-3 866, 1023
    ['2009—2017农转征项目批而未供分类汇总表', '孝义市闲置土地汇总表'],
    ['农村宅基地动态巡查制度', '农村宅基地协管员制度'], // zhongyang 580, 582
    ['农村宅基地批准书', '农村宅基地使用承诺书'], // zhongyang 574, 566
    ['农村宅基地批准书', '农村宅基地批准书使用管理办法实施细则'], // a beginning alone is too little
    ['', '通知'],
    ['', ''],
    ['《》', '（）'],
  ])('%j is not %j', (a, b) => {
    expect(sameTitle(a, b)).toBe(false)
    expect(sameTitle(b, a)).toBe(false)
  })
})

describe('findTitle', () => {
  const titles = ['农村宅基地和建房(规划许可)申请表', '农村宅基地和建房(规划许可)审批表']

  it('takes the equal title before a similar one', () => {
    expect(findTitle(titles, '农村宅基地和建房（规划许可）审批表')).toBe(1)
    expect(findTitle(titles, '农村宅基地和建房（规划许可）申请表')).toBe(0)
    expect(findTitle(titles, '农村宅基地和建房（规划许可）审核表')).toBe(0) // equal to none, similar to both
    expect(findTitle(titles, '农村宅基地协管员制度')).toBe(-1)
    expect(findTitle([], '申请表')).toBe(-1)
  })
})
