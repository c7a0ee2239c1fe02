import { parseChineseNumeral } from '../gazette/numeral.js'

/** 第X条, as a question or a text names it; a 第X款 behind it belongs to it. */
export interface ArticleReference {
  readonly article: number
  /** `[start, end)` in the text it was found in. */
  readonly start: number
  readonly end: number
}

const NUMERAL = '([一二三四五六七八九十百零〇]{1,6}|\\d{1,3})'
const REFERENCE = new RegExp(`第\\s*${NUMERAL}\\s*条(?:\\s*第\\s*${NUMERAL}\\s*款)?`, 'gu')

/**
 * Finds the articles that a text names.
 *
 * @param folded a text as `fold` leaves it
 * @returns in the order of the text
 * @example findArticleReferences('第十一条第二款') // => [{ article: 11, start: 0, end: 7 }]
 */
export function findArticleReferences(folded: string): ArticleReference[] {
  return [...folded.matchAll(REFERENCE)].flatMap((match) => {
    const numeral = match[1] ?? ''
    const article = /^\d+$/.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral)
    return article === null ? [] : [{ article, start: match.index, end: match.index + match[0].length }]
  })
}
