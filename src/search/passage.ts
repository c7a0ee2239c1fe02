import type { Clause, Gazette, LineRange, Notice } from '../gazette/notice.js'

/**
 * What the index holds (检索单元): a clause with its lead-in and items, part of a long clause cut between
 * sentences, or one table row with caption and column names. `text` is verbatim.
 */
export interface Passage extends LineRange {
  /** `noticeId#clauseId`, with `~2`, `~3` … for the further pages of one clause; unique in the corpus. */
  readonly ref: string
  readonly gazette: Gazette
  readonly notice: Notice
  readonly clause: Clause
  /** Labels with headings from the root to the clause, e.g. `['三、申请条件', '（一）']`. */
  readonly path: readonly string[]
  readonly text: string
}
