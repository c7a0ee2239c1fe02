import { flattenClauses } from '../gazette/clause-tree.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import type { Citation } from './answer.js'
import { createCitation } from './citation.js'
import { clausePath, findClause } from './clause-path.js'

/**
 * Makes the citation of a clause with all below it, that no search has found.
 *
 * @param today - `YYYY-MM-DD`, for the validity
 * @returns `null` when the notice has no such clause, or it has no text
 */
export function citeWholeClause(
  { notice, gazette }: { readonly notice: Notice; readonly gazette: Gazette },
  clauseId: string,
  publicUrl: string,
  today: string,
): Citation | null {
  const placed = findClause(notice.clauses, clauseId)
  if (!placed) return null
  const lines = flattenClauses([placed.clause]).filter(({ text }) => text !== '')
  const [first] = lines
  if (!first) return null
  const passage = {
    ...{ notice, gazette, clause: placed.clause, path: clausePath(placed), ref: `${notice.id}#${clauseId}` },
    text: lines.map(({ text }) => text).join('\n'),
    startLine: first.startLine,
    endLine: Math.max(...lines.map(({ endLine }) => endLine)),
  }
  return createCitation({ passage, score: 0, terms: [], foundBy: 'article', repeats: [] }, publicUrl, today)
}
