import { createHash } from 'node:crypto'
import type { Clause, Notice } from '../gazette/notice.js'
import type { Hit } from '../search/searcher.js'
import type { Citation } from './answer.js'
import { findClause } from './clause-path.js'
import { findHighlights } from './highlights.js'
import { readValidity } from './validity.js'

/** Writes the address of a notice, or of one of its clauses. */
export function formatUrl(publicUrl: string, noticeId: string, clauseId?: string): string {
  const page = `${publicUrl.replace(/\/+$/, '')}/notices/${encodeURIComponent(noticeId)}`
  return clauseId === undefined ? page : `${page}#${clauseId}`
}

/** The instrument's title when the clause stands in the instrument, else the notice's. */
function titleOf(notice: Notice, clause: Clause): string {
  const { instrument } = notice
  if (instrument === null) return notice.title
  const placed = findClause(notice.clauses, clause.id)
  const inInstrument = [...(placed?.ancestors ?? []), clause].some(
    ({ kind, heading }) => kind === 'part' && heading === instrument,
  )
  return inInstrument ? instrument : notice.title
}

/** What is quoted of a hit; a passage that the search did not find makes one too. */
export type CitedHit = Omit<Hit, 'foundBy' | 'measured'> & Pick<Citation, 'foundBy'>

/**
 * Turns a hit into the quotation that is shown, with all that is needed to check it.
 *
 * @param today - `YYYY-MM-DD`, for the validity
 */
export function createCitation(
  { passage, score, terms, foundBy, repeats }: CitedHit,
  publicUrl: string,
  today: string,
): Citation {
  const { notice, clause, gazette, path, text, startLine, endLine } = passage
  return {
    noticeId: notice.id,
    clauseId: clause.id,
    title: titleOf(notice, clause),
    noticeTitle: notice.title,
    documentNumber: notice.documentNumber,
    issuingAuthority: notice.issuingAuthority,
    dateOfIssue: notice.dateOfIssue,
    region: gazette.region,
    gazette: gazette.name,
    path,
    text,
    highlights: findHighlights(text, terms),
    validity: readValidity(notice, today),
    newerVersion: notice.newerVersion,
    url: formatUrl(publicUrl, notice.id, clause.id),
    officialUrl: gazette.officialUrl,
    score,
    foundBy,
    verified: false,
    alsoAt: repeats.map((repeat) => ({
      clauseId: repeat.clause.id,
      path: repeat.path,
      url: formatUrl(publicUrl, notice.id, repeat.clause.id),
    })),
    source: {
      file: gazette.file,
      startLine,
      endLine,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    },
  }
}
