import { characterPairs } from './character-pairs.js'
import type { Terms } from './terms.js'

/** What a question looks for: terms with their weights, above 0 and at most 1. */
export interface Question {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

/**
 * Weight of the previous question's terms in a follow-up. With 0.4 all four follow-ups of queries.dev.jsonl
 * are found among five (2026-11); at 1 the old question drowns the new one.
 */
const CONTEXT_WEIGHT = 0.4

/** @param context the previous question; `''` when this one follows up none */
export function readQuestion(text: string, context: string, terms: Terms): Question {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  // the question itself last, so that its own terms count in full
  for (const [source, weight] of [
    [context, CONTEXT_WEIGHT],
    [text, 1],
  ] as const) {
    for (const word of terms.words(source)) words.set(word, weight)
    for (const pair of characterPairs(terms.content(source))) pairs.set(pair, weight)
  }
  return { words, pairs }
}
