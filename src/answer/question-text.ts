/** Longest question that is searched, in characters (code points), invisible ones not counted. */
export const QUESTION_LIMIT = 1000

/**
 * Removes what cannot be seen: control characters, zero-width and bidirectional marks, variation selectors,
 * halves of surrogate pairs. Line ends and tabs become spaces; the ends are trimmed.
 *
 * @returns `''` when nothing can be read
 * @example cleanQuestion('\u200b宅基\u202e地\n') // => '宅基地'
 */
export function cleanQuestion(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}\ufffd]/gu, '')
    .trim()
}

/** Tells whether a cleaned text is longer than {@link QUESTION_LIMIT}. */
export function isTooLong(text: string): boolean {
  return text.length > QUESTION_LIMIT && [...text].length > QUESTION_LIMIT
}
