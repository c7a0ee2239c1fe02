import { isDateLine, parseDate } from '../../src/gazette/date.js'
import { cite } from './quote.js'

describe('parseDate', () => {
  it.each([
    [cite('xiaoyi-4', 32, '2020 年 7 月 3 日'), '2020-07-03'], // spaces around every numeral
    [cite('jincheng', 67, '2018年7月16日'), '2018-07-16'],
    [cite('jincheng', 2962, '2018年7月11日印发'), '2018-07-11'],
    [cite('xiaoyi-3', 34, '2020年7月8日出版'), '2020-07-08'],
    [cite('jincheng', 2106, '2018年8月10日至2019年3月31日'), '2018-08-10'], // the first of two
    [cite('zhongyang', 1804, '刘小勇\t团县委书记\t2022年2月15日\t'), '2022-02-15'], // inside a row
    ['二〇二二年二月十日', '2022-02-10'],
    ['二○一八年十二月三十一日', '2018-12-31'],
    ['２０２２年２月１０日', '2022-02-10'], // full-width digits
    ['2020年2月29日', '2020-02-29'],
  ])('%j is %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected)
  })

  it.each([
    [cite('xiaoyi-4', 1097, '10 月底前基本完成')],
    [cite('zhongyang', 10, '2022 · 1')], // the issue on the cover
    [cite('xiaoyi-3', 871, '(2013.3.25)')],
    [cite('xiaoyi-3', 708, '\\_\\_\\_\\_年\\_\\_月\\_\\_日')], // blanks of a form
    [cite('zhongyang', 600, '申请人： 年 月 日')],
    ['2021年2月29日'], // no such day
    ['2020年13月1日'],
    ['2020年4月31日'],
    ['2020年0月1日'],
    [''],
  ])('%j holds no full date', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})

describe('isDateLine', () => {
  it.each([
    [cite('xiaoyi-4', 32, '2020 年 7 月 3 日')],
    [cite('yangquan', 78, '2020年5月6日')],
    ['二〇二二年二月十日'],
  ])('%j is nothing but a date', (line) => {
    expect(isDateLine(line)).toBe(true)
  })

  it.each([
    [cite('jincheng', 2962, '2018年7月11日印发')], // the print record, no signature
    [cite('jincheng', 2106, '2018年8月10日至2019年3月31日')],
    [cite('xiaoyi-3', 34, '2020年7月8日出版')],
    [cite('yangquan', 598, '2020年5月开始至12月底结束。')],
    [''],
  ])('%j is more than a date or none', (line) => {
    expect(isDateLine(line)).toBe(false)
  })
})
