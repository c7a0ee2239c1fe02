import type { PassageView } from './passage-view.js'

/** A passage that may answer, and what the index and the corpus say of it. */
export interface Candidate {
  /** Position of the passage in the corpus, 0-based. */
  readonly position: number
  readonly view: PassageView
  /** The index's score, above 0. */
  readonly relevance: number
  /** Whether it is of a place named or set. */
  readonly isPreferred: boolean
  /** Whether it is of the notice that the question before was about. */
  readonly isTopic: boolean
}
