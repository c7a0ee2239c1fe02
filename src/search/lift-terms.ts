import { findArticleReferences } from './article-reference.js'
import { findTypedNumbers, formatTypedNumber } from './typed-number.js'

/** Part of a text that the dictionary would cut to pieces, with the terms that stand for it. */
export interface LiftedTerms {
  /** `[start, end)` in the text it was found in. */
  readonly start: number
  readonly end: number
  readonly terms: readonly string[]
}

const DATE =
  /(?<!\d)(?:(?<year>(?:19|20)\d{2})\s*年)?\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?|(?<!\d)(?<only>(?:19|20)\d{2})\s*年/gu

function dates(text: string): LiftedTerms[] {
  return [...text.matchAll(DATE)].map((match) => {
    const { only, year = only, month, day } = match.groups ?? {}
    // the year and the month too, so that 2018年8月 finds 2018年8月10日
    const terms = [
      ...(year === undefined ? [] : [`${year}年`]),
      ...(month === undefined ? [] : [`${Number(month)}月`]),
      ...(month === undefined || day === undefined ? [] : [`${Number(month)}月${Number(day)}日`]),
    ]
    return { start: match.index, end: match.index + match[0].length, terms }
  })
}

/**
 * Finds document numbers, 第X条 and dates, each as whole terms in one spelling.
 *
 * @param folded a text as `fold` leaves it
 * @returns in the order of the text, not overlapping
 * @example liftTerms('第11条,2018年8月10日') // => terms ['第11条'] and ['2018年', '8月', '8月10日']
 */
export function liftTerms(folded: string): LiftedTerms[] {
  const found: LiftedTerms[] = [
    ...findTypedNumbers(folded).map((typed) => ({ ...typed, terms: [formatTypedNumber(typed)] })),
    ...findArticleReferences(folded).map((named) => ({ ...named, terms: [`第${named.article}条`] })),
    ...dates(folded),
  ].map(({ start, end, terms }) => ({ start, end, terms }))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let taken = 0
  return found.filter(({ start, end }) => {
    if (start < taken) return false
    taken = end
    return true
  })
}
