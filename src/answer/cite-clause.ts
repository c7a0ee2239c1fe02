import { createHash } from 'node:crypto'
import type { Passage } from '../search/passage.js'
import type { Citation } from './answer.js'
import { createCitation } from './citation.js'

/** A clause as it was when somebody chose it. */
export interface ChosenClause {
  readonly noticeId: string
  readonly clauseId: string
  /** SHA-256, hex, of the text that was shown, see {@link Citation.source}; `null`: whatever it is now. */
  readonly textHash: string | null
}

/** Makes the citation of a chosen clause; `null` when it is gone, or its text is another. */
export type CiteClause = (clause: ChosenClause) => Promise<Citation | null>

function findChosen(
  passages: readonly Passage[],
  { noticeId, clauseId, textHash }: ChosenClause,
): Passage | undefined {
  return passages.find(
    ({ notice, clause, text }) =>
      notice.id === noticeId &&
      clause.id === clauseId &&
      (textHash === null || createHash('sha256').update(text, 'utf8').digest('hex') === textHash),
  )
}

/** All of what is searched that belongs to a chosen clause; `[]` when it is gone, or its text is another. */
export function passagesOfClause(passages: readonly Passage[], chosen: ChosenClause): readonly Passage[] {
  const found = findChosen(passages, chosen)
  return found
    ? passages.filter(({ notice, clause }) => notice === found.notice && clause === found.clause)
    : []
}

/**
 * Makes the citation of a chosen clause among what is searched: of an older text there is none.
 *
 * @param today - `YYYY-MM-DD`, for the validity
 * @returns `null` when no passage of the clause has that text any more
 */
export function citePassage(
  passages: readonly Passage[],
  chosen: ChosenClause,
  publicUrl: string,
  today: string,
): Citation | null {
  const passage = findChosen(passages, chosen)
  if (!passage) return null
  return createCitation({ passage, score: 0, terms: [], foundBy: 'staff', repeats: [] }, publicUrl, today)
}
