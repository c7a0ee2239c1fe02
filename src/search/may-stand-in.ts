import { bareForm } from './small-words.js'

/**
 * Tells whether an expression may be found in a text: never `false` when it would be. Takes a thousandth of the time of
 * searching.
 *
 * @param expression of a thesaurus, folded
 * @param folded a text as `fold` leaves it; an expression that comes of mending typing errors is not foreseen
 */
export function mayStandIn(expression: string, folded: string): boolean {
  const whole = expression.replaceAll(' ', '')
  const letters = (expression === whole && bareForm(expression)) || whole
  let at = 0
  for (const letter of letters) {
    at = folded.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}
