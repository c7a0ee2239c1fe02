import { isContactLine } from '../../src/gazette/contact-line.js'
import { cite } from './quote.js'

describe('isContactLine', () => {
  it.each([
    [cite('yangquan', 320, '联系人：傅颖秀')],
    [cite('yangquan', 839, '联系电话：0353-2293604')],
    [cite('zhongyang', 1252, '工信局(商务局)联系人:')],
    [cite('zhongyang', 1254, '张小艳 18035824282')],
    ['联 系 人：李昊\n电子邮箱：yqjjyxk@163.com'],
  ])('%j is one', (text) => {
    expect(isContactLine(text)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 400, '联系：地电中阳分公司、联通分公司、')],
    [cite('yangquan', 933, '（一）领导小组名单')],
    ['各单位请于6月底前将负责人姓名、联系电话：固定电话和手机号码，一并报送市政府办公室备案登记。'],
    [''],
  ])('%j is none', (text) => {
    expect(isContactLine(text)).toBe(false)
  })
})
