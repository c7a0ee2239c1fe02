import { readHeading, readLeadWord } from '../../src/gazette/heading.js'
import { readMarker } from '../../src/gazette/marker.js'
import { cite } from './quote.js'

function headingOf(text: string, hasChildren = false, decimals = false): string {
  const marker = readMarker(text, decimals)
  if (!marker) throw new Error(`no number: ${text}`)
  return readHeading(text, marker, hasChildren)
}

describe('readHeading', () => {
  it.each([
    [cite('zhongyang', 68, '一、工作目标'), '工作目标'],
    [
      cite('zhongyang', 76, '（一）坚持政治引领，树牢底线思维和风险意识'),
      '坚持政治引领，树牢底线思维和风险意识',
    ],
    [cite('yangquan', 400, '（一）安排部署阶段（4月1日—4月15日）'), '安排部署阶段（4月1日—4月15日）'],
    // run in: the heading ends at the first full stop
    [cite('zhongyang', 90, '4. 强化全员安全责任。严格落实').replace('. ', '.'), '强化全员安全责任'],
    [cite('xiaoyi-4', 2111, '（一）加强组织领导。煤炭消费总量控制工'), '加强组织领导'],
    ['2.县（市、区）及开发区项目。由各级各部门', '县（市、区）及开发区项目'], // jincheng 7466, undoubled
    [cite('jincheng', 2429, '——坚持以人民为中心。把党的群众路线'), '坚持以人民为中心'],
    // a lead word
    [cite('zhongyang', 448, '（一）县农业农村局：承担组织协调职责，'), '县农业农村局'],
    [cite('zhongyang', 464, '(七)各乡镇:作为村民建房管理的责任主体,'), '各乡镇'],
    [cite('xiaoyi-4', 374, '（一）督导反馈问题：部分开发区所在的县'), '督导反馈问题'],
    ['1.基础设施类:包括道路交通、农田水利;', '基础设施类'], // xiaoyi-3 624
    // only the first line counts, notes on responsibility stand below
    [
      '3.每月下旬进行一次集中签约。分管领导参加。\n牵头领导：开发区管委会副主任张万红',
      '每月下旬进行一次集中签约',
    ],
  ])('%j has the heading %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading)
  })

  it.each([
    ['1.因结婚等原因确需分户,且当前户内人均宅基地面积小于50平方米的;'], // zhongyang 476
    [cite('zhongyang', 474, '(一)村民符合下列条件之一的,可以向本农村集体经济组织申请使用宅基地:')],
    [cite('zhongyang', 1154, '（一）拟拨付县住建局614.82万元用于因灾受损农房修缮重建工作；')],
    [cite('jincheng', 76, '第八条 对被征收房屋价值的补偿，不得低')],
    ['1.7月中旬组织全体干部职工进行专题培训，领会《山西省开发区条例》精神实质。'], // xiaoyi-4 489
    [cite('zhongyang', 710, '(一)未批先建、批少建多的情形;')],
  ])('%j has none', (text) => {
    expect(headingOf(text)).toBe('')
  })

  it('takes one sentence alone for a heading only when something stands below it', () => {
    const text = cite('zhongyang', 297, '(四)行政区划调整后的债权债务问题。')
    expect(headingOf(text, true)).toBe('行政区划调整后的债权债务问题')
    expect(headingOf(text, false)).toBe('')
  })

  it('reads decimals', () => {
    expect(headingOf(cite('yangquan', 2507, '2.2.1 综合组'), true, true)).toBe('综合组')
    expect(headingOf(cite('yangquan', 2451, '1 总则'), true, true)).toBe('总则')
  })

  it('does not read a second heading into the number', () => {
    expect(headingOf('（一） （一）')).toBe('（一）')
    expect(headingOf('一、')).toBe('')
  })
})

describe('readLeadWord', () => {
  it.each([
    [cite('zhongyang', 112, '煤矿:严格执行“一规程四细则”'), '煤矿'],
    [cite('zhongyang', 396, '王小红副县长：负责发展改革'), '王小红副县长'],
    [cite('zhongyang', 406, '肖伟副县长（挂职）：负责金融领域的工作'), '肖伟副县长（挂职）'],
    [cite('xiaoyi-4', 3483, '市财政局：负责将工作经费纳入财政预算并'), '市财政局'],
    [cite('zhongyang', 1646, '宁乡镇、枝柯镇：落实属地安全管理责任'), '宁乡镇、枝柯镇'],
    [`${cite('yangquan', 571, '第五组:')}\n${cite('yangquan', 573, '组 长: 李文兵 副市长')}`, '第五组'],
  ])('%j begins with %s', (text, word) => {
    expect(readLeadWord(text)).toBe(word)
  })

  it.each([
    [cite('zhongyang', 66, '2022 年全县安全生产工作要以习近平新时代中国特色社会主义思想为指导，')],
    [cite('xiaoyi-4', 414, '整改措施：')], // nothing stands behind it
    [
      `${cite('zhongyang', 1258, '邮箱: sxzyswj@163.com').slice(4)}\n${cite('yangquan', 322, '联系电话：2296519')}`,
    ],
    [
      cite(
        'zhongyang',
        214,
        '根据中组干字〔2022〕3号文件精神，经2022年1月19日县政府党组第9次会议研究，决定免去：',
      ),
    ],
    ['：'],
    [''],
  ])('%j begins with none', (text) => {
    expect(readLeadWord(text)).toBe('')
  })
})
