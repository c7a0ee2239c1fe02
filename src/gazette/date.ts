import { parseChineseNumeral, parseDigitwise } from './numeral.js'

const DATE =
  /(\d{4}|[一二三四五六七八九零〇○Ｏ]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/u

function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? Number.NaN)
}

/**
 * Reads the first full date of a text, in ASCII digits or in Chinese ones (二〇二二年二月十日).
 *
 * @returns `YYYY-MM-DD`, or `null` when there is none or the day does not exist
 * @example parseDate('2022 年 2 月 10 日印发') // => '2022-02-10'
 */
export function parseDate(text: string): string | null {
  const match = DATE.exec(text.normalize('NFKC').replace(/\s+/gu, ''))
  if (!match) return null
  const [year, month, day] = [
    Number(parseDigitwise(match[1] ?? '')),
    toNumber(match[2] ?? ''),
    toNumber(match[3] ?? ''),
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Tells whether a line holds nothing but a date, as the line below a signature does. */
export function isDateLine(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/\s+/gu, '')
  const match = DATE.exec(bare)
  return match !== null && match[0] === bare
}
