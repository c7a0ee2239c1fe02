import type { Answer, Citation } from './answer.js'

/** What `GET /api/search` and `ask --json` give; stable, extended only by addition. */
export interface AnswerJson {
  readonly query: string
  readonly answered: boolean
  /** All hits, those beyond the page asked for included. */
  readonly total: number
  /** Milliseconds. */
  readonly tookMs: number
  /** When `answered` is false: what comes nearest, not an answer. */
  readonly hits: readonly Citation[]
  /** For the reader, present when `answered` is false. */
  readonly message?: string
  /** Present when `answered` is false: terms that occur nowhere in the corpus. */
  readonly unknownTerms?: readonly string[]
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
  const common = { query, total: answer.total, tookMs: Math.round(tookMs * 100) / 100 }
  return answer.status === 'answered'
    ? { ...common, answered: true, hits: answer.citations }
    : { ...common, answered: false, hits: answer.nearest, message, unknownTerms: answer.unknownTerms }
}
