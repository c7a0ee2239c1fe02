/** A document number (发文字号) as somebody typed or printed it, complete or not. */
export interface TypedNumber {
  /** 机关代字, e.g. `中政办发`; `''` when left out. */
  readonly code: string
  /** Four digits; `''` when left out. */
  readonly year: string
  /** Without leading zeros. */
  readonly serial: string
  /** `[start, end)` in the text it was found in. */
  readonly start: number
  readonly end: number
}

interface Form {
  readonly pattern: RegExp
  /** What may stand before, `号` being what stands behind: `''`, `号` or `号文`. */
  readonly accepts: (code: string, behind: string) => boolean
}

const YEAR = '(?<year>(?:19|20)\\d{2})'
const SERIAL = '第?\\s*(?<serial>\\d{1,4})(?!\\d|[年月日个项%]|\\.\\d)\\s*(?<behind>号文|号)?'
const isCode = (code: string): boolean => /[发函字办令任规电]$/u.test(code)
/** From the complete form to the shortest one: what one has found, the next does not read again. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`[〔[(【〖〈<{]\\s*${YEAR}\\s*[〕\\])】〗〉>}]\\s*${SERIAL}`, 'gu'),
    accepts: (code, behind) => behind !== '' || isCode(code),
  },
  {
    pattern: new RegExp(`[〔[【]\\s*${YEAR}\\s*[〕\\]】]\\s*${SERIAL}`, 'gu'),
    accepts: () => true,
  },
  {
    pattern: new RegExp(`${YEAR}(?:\\s*年\\s*|[\\s\\-—–./]+|(?=第))${SERIAL}`, 'gu'),
    accepts: (code, behind) => behind === '号文' || isCode(code),
  },
  {
    pattern: new RegExp(SERIAL, 'gu'),
    accepts: (code, behind) => behind === '号文' || (behind === '号' && /[发函字]$/u.test(code)),
  },
]
/** Longest code seen: 孝政办函 has 4 characters, joint ones up to 10. */
const MAX_CODE = 14
const BEFORE = new RegExp(`\\p{Script=Han}{0,${MAX_CODE}}(?=\\s*$)`, 'u')
/** Words that stand before a code without being part of it. */
const LEAD_IN =
  /^.*(?:根据|按照|依据|依照|落实|贯彻|执行|印发|转发|请问|查询|查一下|查找|废止|关于|文件|号[和与及]?|按|据|见|查|找|看|的)/u

/**
 * Finds the document numbers of a text in any bracket style, with spaces, with 年 for brackets, without 号,
 * without year or without code.
 *
 * @param folded a text as `fold` leaves it
 * @returns in the order of the text, not overlapping
 * @example findTypedNumbers('孝政办发2020年31号文件') // => [{ code: '孝政办发', year: '2020', serial: '31', … }]
 */
export function findTypedNumbers(folded: string): TypedNumber[] {
  const found: TypedNumber[] = []
  let text = folded
  for (const { pattern, accepts } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const { year = '', serial = '', behind = '' } = match.groups ?? {}
      const before = BEFORE.exec(text.slice(Math.max(0, match.index - MAX_CODE - 4), match.index))
      const code = (before?.[0] ?? '').replace(LEAD_IN, '')
      if (!accepts(code, behind)) continue
      const start = code === '' ? match.index : text.lastIndexOf(code, match.index)
      const end = match.index + match[0].length - (behind === '号文' ? 1 : 0)
      found.push({ code, year, serial: String(Number(serial)), start, end })
    }
    for (const { start, end } of found)
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Writes a document number the one way it is stored, as far as it is known.
 *
 * @example formatTypedNumber({ code: '中政办发', year: '2022', serial: '2' }) // => '中政办发〔2022〕2号'
 */
export function formatTypedNumber({
  code,
  year,
  serial,
}: Pick<TypedNumber, 'code' | 'year' | 'serial'>): string {
  return `${code}${year === '' ? '' : `〔${year}〕`}${serial}号`
}
