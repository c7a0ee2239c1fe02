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
  return cleanLine(text.toWellFormed()).trim()
}

function cleanLine(text: string): string {
  return text.replace(/\s/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}\ufffd]/gu, '')
}

/** Does the same to a text whose lines count: they stay, at most one empty one between two others. */
export function cleanLines(text: string): string {
  const lines = text.toWellFormed().split(/\r\n|[\n\r\u2028\u2029]/u)
  return lines
    .map((line) => cleanLine(line).trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** Tells whether a cleaned text is longer than {@link QUESTION_LIMIT}, or another limit. */
export function isTooLong(text: string, limit = QUESTION_LIMIT): boolean {
  return text.length > limit && [...text].length > limit
}
