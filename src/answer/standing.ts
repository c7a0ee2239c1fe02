import type { Notice } from '../gazette/notice.js'
import { readValidity } from './validity.js'

/** Whether a rule holds on a day, as a reader must be told who opens it, with what the gazette says of it. */
export interface Standing {
  /** `not yet`: it takes effect later (尚未施行). `unknown`: the gazette does not say until when it holds. */
  readonly status: 'in force' | 'expired' | 'repealed' | 'not yet' | 'unknown'
  /** `YYYY-MM-DD`, the first day on which it holds; `null` when none is named, or it is an activity's. */
  readonly from: string | null
  /** `YYYY-MM-DD`, the last day on which it holds. */
  readonly until: string | null
  /** Number or title of the document that repealed it. */
  readonly by: string | null
  /** The words it is drawn from, verbatim, and the clause that holds them; `null` when no clause tells of it. */
  readonly basis: { readonly text: string; readonly clauseId: string } | null
}

/**
 * Reads whether a notice holds. The same as its validity but for what takes effect later.
 *
 * @param today `YYYY-MM-DD`
 */
export function readStanding(notice: Notice, today: string): Standing {
  const { status, until, by } = readValidity(notice, today)
  const { effect } = notice
  const from = effect === null || effect.activity ? null : effect.from
  const isLater = status !== 'repealed' && from !== null && from > today
  return {
    status: isLater ? 'not yet' : status,
    from,
    until,
    by,
    basis: effect === null ? null : { text: effect.text, clauseId: effect.clauseId },
  }
}
