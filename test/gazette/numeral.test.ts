import { parseChineseNumeral, parseDigitwise } from '../../src/gazette/numeral.js'

describe('parseChineseNumeral', () => {
  it.each([
    ['零', 0],
    ['一', 1], // 第一条, jincheng 3
    ['两', 2],
    ['十', 10], // 十、保障措施, yangquan 1931
    ['十一', 11], // （十一）, yangquan 152
    ['十九', 19],
    ['二十', 20], // (二十), yangquan 196
    ['二十三', 23], // 第二十三条, jincheng 269
    ['三十一', 31], // （三十一）, yangquan 1929
    ['三十九', 39], // 第三十九条, zhongyang 899
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三千零二十', 3020],
    ['九千九百九十九', 9999],
  ])('reads %s as %i', (numeral, expected) => {
    expect(parseChineseNumeral(numeral)).toBe(expected)
  })

  it.each([
    [''],
    ['12'], // ASCII digits are not its business
    ['二〇二二'], // a year, digit by digit
    ['一二'],
    ['第一'],
    ['一 二'],
    ['壹'],
    ['constructor'], // a look-up in a plain object must not find inherited names
    ['__proto__'],
  ])('finds no counting numeral in %j', (text) => {
    expect(parseChineseNumeral(text)).toBeNull()
  })

  it('reads every number up to 99 that it is written as', () => {
    const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
    const write = (n: number): string => {
      const tens = Math.floor(n / 10)
      return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[n % 10] ?? ''}`
    }
    const numbers = Array.from({ length: 99 }, (_, index) => index + 1)
    expect(numbers.map((n) => parseChineseNumeral(write(n)))).toEqual(numbers)
  })
})

describe('parseDigitwise', () => {
  it.each([
    ['二〇二二', '2022'],
    ['二零二〇', '2020'],
    ['二○一八', '2018'], // U+25CB, the circle that typists use for 〇
    ['二Ｏ一八', '2018'], // a full-width letter O
    ['2020', '2020'],
  ])('reads %s as %s', (digits, expected) => {
    expect(parseDigitwise(digits)).toBe(expected)
  })

  it.each([[''], ['二十'], ['20年'], ['constructor']])('finds no digits in %j', (text) => {
    expect(parseDigitwise(text)).toBeNull()
  })
})
