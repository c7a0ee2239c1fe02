import { CERTAIN_KINDS, type AnswerKind } from './answer-kind.js'
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './ranking-weights.js'
import type { Measured } from './measure-features.js'
import type { Question } from './question.js'

/** What tells whether the best hits answer a question; each 0 to 1. How much each counts stands in `ranking-weights.ts`. */
export const SIGNS = [
  /** Share of the question's concepts in the best hit. */
  'coverage',
  'textCoverage',
  'sentenceCoverage',
  'ownCoverage',
  'titleCoverage',
  'pairs',
  /** The best share among the first five. */
  'bestCoverage',
  /** Share of the question of which no candidate says anything. */
  'unknown',
  /** Lead of the best hit's score over the sixth's, as a share of it. */
  'margin',
  /** Whether the question has no more than two concepts. */
  'short',
  /** Whether kinds of answer are wanted and the best hit gives none of them. */
  'kindMissing',
  'kindSentence',
  /** Whether a kind is wanted that a text either gives or not: a sum of money, a date, a telephone number, … */
  'certainWanted',
  /** … and how much of the question stands with it, at best among the first five. */
  'certainGiven',
  /** The same of sums of money, which are asked for most where there are none. */
  'amountWanted',
  'amountGiven',
] as const

export type Sign = (typeof SIGNS)[number]
export type Signs = Readonly<Record<Sign, number>>

/** A hit as it was measured, with its score. */
export type Ranked = Measured & { readonly score: number }

const DEPTH = 5

/** @param ranked best first; at least one */
export function readSigns({ concepts, kinds }: Question, ranked: readonly [Ranked, ...Ranked[]]): Signs {
  const [best] = ranked
  const { features } = best
  const leaders = ranked.slice(0, DEPTH)
  const rival = ranked[Math.min(DEPTH, ranked.length - 1)] ?? best
  const all = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const unknown = concepts.reduce((sum, { weight }, at) => {
    return sum + weight * (1 - Math.max(...ranked.map(({ strengths }) => strengths[at] ?? 0)))
  }, 0)
  const wanted = CERTAIN_KINDS.filter((kind) => kinds.includes(kind))
  const given = (kind: AnswerKind): number => Math.max(0, ...leaders.map((hit) => hit.given[kind] ?? 0))
  return {
    coverage: features.coverage,
    textCoverage: features.textCoverage,
    sentenceCoverage: features.sentenceCoverage,
    ownCoverage: features.ownCoverage,
    titleCoverage: features.titleCoverage,
    pairs: features.pairs,
    bestCoverage: Math.max(...leaders.map((hit) => hit.features.coverage)),
    unknown: all === 0 ? 1 : unknown / all,
    margin: best.score <= 0 ? 0 : Math.min(1, (best.score - rival.score) / best.score),
    short: concepts.length <= 2 ? 1 : 0,
    kindMissing: kinds.length > 0 && features.textKind === 0 ? 1 : 0,
    kindSentence: features.kindSentence,
    certainWanted: wanted.length > 0 ? 1 : 0,
    certainGiven: Math.max(0, ...wanted.map(given)),
    amountWanted: wanted.includes('amount') ? 1 : 0,
    amountGiven: given('amount'),
  }
}

/**
 * Estimates how probable it is that the best hits answer the question.
 *
 * @param ranked best first
 * @returns 0 to 1; 0 when there is no hit
 */
export function estimateConfidence(question: Question, ranked: readonly Ranked[]): number {
  const [best, ...others] = ranked
  if (!best) return 0
  const signs = readSigns(question, [best, ...others])
  const sum = SIGNS.reduce((total, sign) => total + CONFIDENCE_WEIGHTS[sign] * signs[sign], CONFIDENCE_BIAS)
  return 1 / (1 + Math.exp(-sum))
}
