import { createHash } from 'node:crypto'
import { clausePath, findClause } from '../../answer/clause-path.js'
import type { Corpus } from '../../corpus/corpus.js'
import { flattenClauses } from '../../gazette/clause-tree.js'
import type { Gazette, Notice } from '../../gazette/notice.js'

/** A clause as it is watched: with all below it. */
export interface WholeClause {
  readonly notice: Notice
  readonly gazette: Gazette
  readonly path: readonly string[]
  /** Verbatim, a line for each clause. */
  readonly text: string
  /** SHA-256, hex, of the text without white space, which another reading of the same print may set otherwise. */
  readonly hash: string
}

/** Longest text of a watched clause that is kept. */
export const KEPT_TEXT = 8_000

function hashText(text: string): string {
  return createHash('sha256').update(text.replace(/\s/gu, '')).digest('hex')
}

/** The hash of a clause that is not there. */
export const NO_TEXT_HASH = hashText('')

/** The newest loaded text of a notice. */
function findNewest({ notices }: Corpus, id: string): ReturnType<Corpus['notices']['get']> {
  const seen = new Set<string>()
  let found = notices.get(id)
  for (let newer = found?.notice.newerVersion ?? null; newer !== null && !seen.has(newer);) {
    seen.add(newer)
    found = notices.get(newer) ?? found
    newer = found?.notice.newerVersion ?? null
  }
  return found
}

/**
 * Finds a clause; where a newer text of its notice is loaded, the clause of the same place there.
 *
 * @returns `null` when there is none
 */
export function findWholeClause(corpus: Corpus, noticeId: string, clauseId: string): WholeClause | null {
  const found = findNewest(corpus, noticeId)
  const placed = found && findClause(found.notice.clauses, clauseId)
  if (!placed) return null
  const text = flattenClauses([placed.clause])
    .map((clause) => clause.text)
    .filter((line) => line !== '')
    .join('\n')
  return { ...found, path: clausePath(placed), text, hash: hashText(text) }
}
