const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/**
 * Reads a counting numeral as article and outline numbers use it; year digits (二〇二四) are not one.
 *
 * @returns an integer, 0 to 9999, or `null` if `numeral` is no counting numeral
 * @example parseChineseNumeral('一百零五') // => 105
 */
export function parseChineseNumeral(numeral: string): number | null {
  if (numeral === '') return null
  let total = 0
  let digit = 0
  for (const char of numeral) {
    const unit = UNITS[char]
    const value = DIGITS[char]
    if (unit !== undefined) {
      total += (digit || 1) * unit // 十二 is 12: a bare unit counts as one
      digit = 0
    } else if (value !== undefined && digit === 0) digit = value
    else return null
  }
  return total + digit
}

/**
 * Reads digits written one by one, as years are.
 *
 * @returns the digits in ASCII, or `null` if a character is no digit
 * @example parseDigitwise('二〇二二') // => '2022'
 */
export function parseDigitwise(digits: string): string | null {
  let out = ''
  for (const char of digits.replace(/[○Ｏ]/gu, '〇')) {
    const value = /\d/.test(char) ? Number(char) : DIGITS[char]
    if (value === undefined) return null
    out += String(value)
  }
  return out === '' ? null : out
}
