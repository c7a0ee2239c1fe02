import { createHash } from 'node:crypto'
import { flattenClauses } from '../gazette/clause-tree.js'
import type { Notice } from '../gazette/notice.js'
import type { Corpus } from './corpus.js'

/** What differs between two corpora, in the order of the corpus that holds it. */
export interface CorpusChanges {
  readonly added: readonly Notice[]
  readonly removed: readonly Notice[]
  /** Of the same id, with another text, head or number of clauses; as they are now. */
  readonly changed: readonly Notice[]
}

/** Hashes what can be read of a notice. Where it stands in the file, and what later notices do to it, does not count. */
export function hashNotice(notice: Notice): string {
  const { title, documentNumber, issuingAuthority, dateOfIssue, clauses } = notice
  const texts = flattenClauses(clauses).map(({ id, text }) => [id, text])
  return createHash('sha256')
    .update(JSON.stringify([title, documentNumber, issuingAuthority, dateOfIssue, texts]))
    .digest('hex')
}

/** Finds the notices that are new, gone or changed. */
export function compareCorpora(before: Corpus, after: Corpus): CorpusChanges {
  const noticesOf = ({ gazettes }: Corpus): Notice[] => gazettes.flatMap(({ notices }) => notices)
  const old = noticesOf(before)
  const current = noticesOf(after)
  return {
    added: current.filter(({ id }) => !before.notices.has(id)),
    removed: old.filter(({ id }) => !after.notices.has(id)),
    changed: current.filter((notice) => {
      const former = before.notices.get(notice.id)
      return former !== undefined && hashNotice(former.notice) !== hashNotice(notice)
    }),
  }
}
