import type { SearchedAnswer } from '../answer/answer-json.js'
import type { Translate } from './translations.js'

/**
 * Writes what has to be said before an answer: that a word was taken for a typing error, and that only another place
 * has a rule.
 *
 * @returns one line each; `[]` when there is nothing to say
 */
export function formatPreface(answer: SearchedAnswer, t: Translate): string[] {
  const corrected = answer.interpretation.corrections.map(({ from, to }) =>
    t('answer.corrected', { from, to }),
  )
  const corrections = [...new Set(corrected)] // a word may be mistyped twice
  if (answer.status === 'not found' || answer.missingIn === null) return corrections
  const other = answer.citations[0]?.region
  if (other === undefined || other === null) return corrections
  return [...corrections, t('answer.elsewhere', { place: answer.missingIn, other })]
}
