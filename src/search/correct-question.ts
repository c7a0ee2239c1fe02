import type { Question } from './question.js'
import type { Correction, CorrectTyping } from './typing-errors.js'

/** A question without its typing errors. */
export interface Corrected {
  /** Folded. */
  readonly text: string
  readonly corrections: readonly Correction[]
}

/**
 * Replaces the typing errors of a question; words that stand in an everyday expression are understood as they are.
 *
 * @param question as it was read alone, without the one before it
 * @returns `null` when there is nothing to correct
 */
export function correctQuestion(
  { text, tokens, expansions }: Pick<Question, 'text' | 'tokens' | 'expansions'>,
  correctTyping: CorrectTyping,
): Corrected | null {
  const ranges = expansions.flatMap((expansion) => expansion.ranges)
  const plain = tokens.filter(({ start }) => ranges.every(([from, to]) => start < from || start >= to))
  const corrections = correctTyping(plain)
  if (corrections.length === 0) return null
  return {
    text: corrections.reduce((corrected, { from, to }) => corrected.replace(from, to), text),
    corrections,
  }
}
