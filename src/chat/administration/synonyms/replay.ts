import type { Citation } from '../../../answer/answer.js'
import type { SynonymChange } from '../../../search/added-synonyms.js'

/** A question whose answer would be another. */
export interface Difference {
  readonly question: string
  /** `changed` where nobody rated which answer is right. */
  readonly verdict: 'better' | 'worse' | 'changed'
  /** The first clause shown as an answer; `null` when the question is declined. */
  readonly before: Citation | null
  readonly after: Citation | null
}

/** What came of asking questions again as if the words taught were others. */
export interface Replayed {
  /** Questions gone through: those rated by hand, and those that residents asked of late. */
  readonly rated: number
  readonly recent: number
  readonly better: number
  readonly worse: number
  readonly changed: number
  /** At most {@link SHOWN_DIFFERENCES}: what is worse first, then what is better. */
  readonly differences: readonly Difference[]
}

export const SHOWN_DIFFERENCES = 10

/**
 * Asks the rated and the latest questions as things are and as they would be, one after the other, residents first.
 *
 * @param onProgress told now and then how many of the questions that may change have been asked
 */
export type Replay = (
  change: SynonymChange,
  onProgress: (done: number, of: number) => void,
) => Promise<Replayed>
