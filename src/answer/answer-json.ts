import type { Answer, Citation, NearestContact } from './answer.js'
import type { Interpretation } from '../search/searcher.js'

/** What `GET /api/search` and `ask --json` give; stable, extended only by addition. */
export interface AnswerJson {
  readonly query: string
  readonly answered: boolean
  /** All hits, those beyond the page asked for included. */
  readonly total: number
  /** Milliseconds. */
  readonly tookMs: number
  /** Estimated probability that the hits answer, 0 to 1. */
  readonly confidence: number
  /** How the question was understood. */
  readonly interpretation: Interpretation
  /** When `answered` is false: what comes nearest, not an answer. */
  readonly hits: readonly Citation[]
  /** Present when `answered` is true: the place asked for or set, when only another place has a rule; else `null`. */
  readonly missingIn?: string | null
  /** For the reader, present when `answered` is false. */
  readonly message?: string
  /** Present when `answered` is false: terms that occur nowhere in the corpus. */
  readonly unknownTerms?: readonly string[]
  /** Present when `answered` is false: whom to ask; `null` when the gazettes name nobody. */
  readonly contact?: NearestContact | null
}

/** An answer to a question that could be searched. */
export type SearchedAnswer = Extract<Answer, { readonly status: 'answered' | 'not found' }>

/** @param message what the reader is told when nothing answers */
export function formatAnswerJson(
  query: string,
  answer: SearchedAnswer,
  tookMs: number,
  message: string,
): AnswerJson {
  const { total, interpretation } = answer
  const confidence = Math.round(answer.confidence * 1000) / 1000
  const common = { query, total, tookMs: Math.round(tookMs * 100) / 100, confidence, interpretation }
  if (answer.status === 'answered') {
    return { ...common, answered: true, hits: answer.citations, missingIn: answer.missingIn }
  }
  const { nearest, unknownTerms, contact } = answer
  return { ...common, answered: false, hits: nearest, message, unknownTerms, contact }
}
