import type { Question } from './read-question.js'
import { measureCoverage, type TermRegister } from './term-register.js'

/** A document found, with the reasons for its place. */
export interface Ranked {
  /** Position of the document, 0-based. */
  readonly position: number
  /** Above 0, at most 5.5; decides the order. */
  readonly score: number
  /** Share, 0 to 1, of the question's words and character pairs that the document holds. */
  readonly coverage: number
}

/**
 * Weights of the shares beside the index's own score (1 for the best hit). From queries.dev.jsonl, fitted with
 * one gazette left out (2026-11, without look-ups): Lunr alone hit@1 0.57, hit@5 0.76; with these 0.66 and 0.81.
 * Kind of answer wanted, best sentence, longest common run and headings moved nothing.
 */
const WORD_WEIGHT = 1
const PAIR_WEIGHT = 3
/** A place named or set outweighs this much of a better match elsewhere. */
const PLACE_WEIGHT = 0.5

/** What documents hold: their words, and their pairs of neighbouring characters. */
export interface Registers {
  readonly words: TermRegister
  readonly pairs: TermRegister
}

/**
 * Ranks the documents that share any term with a question.
 *
 * Pairs of characters find what the dictionary does not know: 洗车店 shares 洗车 with 洗车行业.
 *
 * @param relevance the index's scores by position
 * @param isPreferred whether a document's place is the one named or set
 * @returns best first, ties by position
 */
export function rank(
  question: Question,
  { words, pairs }: Registers,
  relevance: ReadonlyMap<number, number>,
  isPreferred: (position: number) => boolean,
): Ranked[] {
  const best = Math.max(...relevance.values(), Number.MIN_VALUE)
  const pairShares = measureCoverage(question.pairs, pairs)
  const ranked: Ranked[] = []
  measureCoverage(question.words, words).forEach((wordShare, position) => {
    const pairShare = pairShares[position] ?? 0
    if (wordShare + pairShare === 0) return
    const relative = (relevance.get(position) ?? 0) / best
    ranked.push({
      position,
      score:
        relative +
        WORD_WEIGHT * wordShare +
        PAIR_WEIGHT * pairShare +
        (isPreferred(position) ? PLACE_WEIGHT : 0),
      coverage: (wordShare + pairShare) / 2,
    })
  })
  return ranked.sort((a, b) => b.score - a.score || a.position - b.position)
}
