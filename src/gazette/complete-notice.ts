import { parseDocumentNumberLine } from './document-number.js'
import type { SourceMetadata } from './extract/source-metadata.js'
import type { Notice } from './notice.js'
import { createNoticeId } from './parse-notice.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'

/** What is known of a source beside its text: from a web page's information table or a sidecar file. */
export type KnownFacts = Partial<SourceMetadata>

/** Fills what the text of a single notice lacks from what its source says beside the text. */
export function completeNotice(notice: Notice, known: KnownFacts): Notice {
  const printed = known.documentNumber ?? null
  const documentNumber = notice.documentNumber ?? (printed === null ? null : parseDocumentNumberLine(printed))
  return {
    ...notice,
    id: documentNumber === notice.documentNumber ? notice.id : createNoticeId(documentNumber, notice.title),
    documentNumber,
    issuingAuthority: notice.issuingAuthority ?? known.issuingAuthority ?? null,
    dateOfIssue: notice.dateOfIssue ?? known.dateOfIssue ?? null,
  }
}

/** A text without a title of its own is one notice under the title that its source gives it. */
export function withKnownTitle(lines: readonly SourceLine[], title: string): NoticeLines | null {
  const [first] = lines
  if (!first) return null
  const text = title.trim()
  return {
    title: { text, authority: null, first: 0, last: 0 },
    documentNumber: null,
    head: [{ ...first, text }],
    body: lines,
    early: 0,
  }
}
