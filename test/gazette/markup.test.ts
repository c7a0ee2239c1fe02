import { stripMarkup } from '../../src/gazette/markup.js'
import { cite } from './quote.js'

describe('stripMarkup', () => {
  it.each([
    [cite('xiaoyi-3', 420, '### **(三) 召开应急联动工作联席会议**'), '(三) 召开应急联动工作联席会议', true],
    [cite('xiaoyi-3', 774, '## （2）消化批而未供土地'), '（2）消化批而未供土地', true],
    [cite('yangquan', 2453, '##### 1.1 目的'), '1.1 目的', true],
    [cite('yangquan', 2178, '**阳泉市人民政府办公室**  '), '阳泉市人民政府办公室  ', true],
    // a bold beginning is no heading
    [cite('xiaoyi-3', 1112, '(一) **选择培训机构**。按照“公开'), '(一) 选择培训机构。按照“公开', false],
    [cite('xiaoyi-3', 606, '——**坚持群众受益原则**。引导贫困户'), '——坚持群众受益原则。引导贫困户', false],
    // bullets are mark-up, page numbers are not bullets
    [cite('yangquan', 2112, '- (1)建筑物耐火等级不应低于二级;'), '(1)建筑物耐火等级不应低于二级;', false],
    [cite('zhongyang', 610, '- 1、本人及家庭成员符合'), '1、本人及家庭成员符合', false],
    [cite('xiaoyi-3', 104, '- 附件：1. 人大代表建议'), '附件：1. 人大代表建议', false],
    [cite('xiaoyi-4', 40, '- 4 -'), '- 4 -', false],
    // a range's dash at the start of a wrapped line is no bullet
    [cite('xiaoyi-4', 2320, '— 7 月 10 日）'), '— 7 月 10 日）', false],
    [cite('jincheng', 727, '-140500'), '-140500', false],
  ])('%j reads %j', (line, text, emphasised) => {
    expect(stripMarkup(line)).toEqual({ text, emphasised })
  })

  it.each([
    [cite('xiaoyi-3', 520, '532.2km<sup>2</sup>'), '532.2km²'],
    [cite('yangquan', 2120, '储量不超过0.2m<sup>3</sup>'), '储量不超过0.2m³'], // not 0.23
    [cite('xiaoyi-3', 516, '500m $\\pm$ ,'), '500m ± ,'],
    [
      cite('zhongyang', 1581, '蒸气压 $\\geq 2.8\\text{kPa}$ 但 $< 76.6\\text{kPa}$ 的挥发性有机液体'),
      '蒸气压 ≥2.8kPa 但 <76.6kPa 的挥发性有机液体',
    ],
    [cite('xiaoyi-3', 76, '[xyfgb@126.com](mailto:xyfgb@126.com)'), 'xyfgb@126.com'],
    [cite('xiaoyi-3', 708, '\\_\\_\\_\\_年\\_\\_月\\_\\_日'), '____年__月__日'],
    ['A&lt;B&amp;C&nbsp;D', 'A<B&C D'],
  ])('%j reads %j', (line, text) => {
    expect(stripMarkup(line).text).toBe(text)
  })

  it('parts paragraphs of a cell by a space and drops their tags', () => {
    const cell = cite('zhongyang', 1574, '<p>停产；</p> <p>停止公路运输</p>')
    expect(stripMarkup(cell).text.trim().split(/\s+/u)).toEqual(['停产；', '停止公路运输'])
  })

  // Chinese angle brackets and comparisons are text: a naive tag stripper eats up to the next >
  it.each([
    [cite('xiaoyi-3', 640, '（责任单位：所涉乡镇<街道>、行业主管部门）')],
    [cite('xiaoyi-3', 1124, '《关于印发〈就业补助资金管理办>的通知》')],
    [cite('jincheng', 8634, '＜加强耕地耕保护和改进占补')],
    ['当A<P且P>0时'],
    ['压力 < 76.6kPa，体积 > 3m3'],
    ['5 $ 和 6 元'],
    [''],
    ['constructor'],
  ])('%j stays', (line) => {
    expect(stripMarkup(line)).toEqual({ text: line, emphasised: false })
  })
})
