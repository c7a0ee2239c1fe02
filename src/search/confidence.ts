import { CERTAIN_KINDS } from './answer-kind.js'
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './ranking-weights.js'
import type { Measured } from './measure-features.js'
import type { Question } from './question.js'

/** What tells whether the best hits answer a question; each 0 to 1. How much each counts stands in `ranking-weights.ts`. */
export const SIGNS = [
  /** Share of the question that its greatest part missing makes, in that of the first five where it is smallest. */
  'missing',
  /** Lead of the best hit's score over the second's, 1 at `CLEAR`. */
  'lead',
  /** Worth of the rarest kind of answer wanted that the best hit's text gives. */
  'kindGiven',
  /** Whether a kind is wanted that a text either gives or not: a sum of money, a date, a telephone number, … */
  'certainWanted',
  /** … and how much of the question stands with it, at best among the first five, squared: half of it tells little. */
  'certainGiven',
  /** Whether a sum of money is wanted, which is asked for most where there is none. */
  'amountWanted',
  /** How much of what officials would write of it no gazette has; see `strangeness.ts`. */
  'strange',
  /** Share of the first five that are of the best hit's notice: a matter that is treated is treated in one place. */
  'agreement',
] as const

export type Sign = (typeof SIGNS)[number]
export type Signs = Readonly<Record<Sign, number>>

/** A hit as it was measured, with its score and what tells its notice from others. */
export type Ranked = Measured & { readonly score: number; readonly notice: unknown }

const DEPTH = 5
/** A lead in score from which on more tells nothing. */
const CLEAR = 5

/** @param ranked best first; at least one */
export function readSigns(
  { concepts, kinds, strangeness }: Question,
  ranked: readonly [Ranked, ...Ranked[]],
): Signs {
  const [best, second = best] = ranked
  const leaders = ranked.slice(0, DEPTH)
  // an answer need not repeat the question before, unless there is nothing else to go by
  const counts = concepts.some(({ isContext = false }) => !isContext)
    ? concepts.map(({ weight, isContext = false }) => (isContext ? 0 : weight))
    : concepts.map(({ weight }) => weight)
  const all = counts.reduce((sum, weight) => sum + weight, 0)
  const missing = leaders.map(({ strengths }) =>
    Math.max(0, ...counts.map((weight, at) => weight * (1 - (strengths[at] ?? 0)))),
  )
  const wanted = CERTAIN_KINDS.filter((kind) => kinds.includes(kind))
  const given = Math.max(0, ...wanted.flatMap((kind) => leaders.map((hit) => hit.given[kind] ?? 0)))
  return {
    missing: all === 0 ? 1 : Math.min(...missing) / all,
    lead: Math.min(1, Math.max(0, best.score - second.score) / CLEAR),
    kindGiven: best.features.textKind,
    certainWanted: wanted.length > 0 ? 1 : 0,
    certainGiven: given ** 2,
    amountWanted: wanted.includes('amount') ? 1 : 0,
    strange: strangeness,
    agreement: leaders.filter(({ notice }) => notice === best.notice).length / leaders.length,
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
