import type { Validity } from '../answer/answer.js'
import { clausePath, walkClauses } from '../answer/clause-path.js'
import { formatUrl } from '../answer/citation.js'
import { VALIDITY_UNKNOWN } from '../answer/validity.js'
import type { Attachment, Gazette, LineRange, Notice } from '../gazette/notice.js'

/** A notice as `GET /api/notices` lists it. */
export interface NoticeJson {
  readonly id: string
  readonly title: string
  readonly documentNumber: string | null
  readonly issuingAuthority: string | null
  readonly dateOfIssue: string | null
  readonly kind: string | null
  readonly disclosure: string | null
  readonly region: string | null
  /** Name of the gazette with its issue. */
  readonly gazette: string
  readonly attachments: readonly Attachment[]
  readonly validity: Validity
  readonly url: string
  readonly source: LineRange & { readonly file: string }
}

/** A clause as `GET /api/notices/{id}` gives it; `text` is its own, without its children's. */
export interface ClauseJson extends LineRange {
  readonly id: string
  readonly path: readonly string[]
  readonly heading: string
  readonly text: string
  readonly url: string
}

export function formatNoticeJson(notice: Notice, gazette: Gazette, publicUrl: string): NoticeJson {
  const { id, title, documentNumber, issuingAuthority, dateOfIssue, kind, disclosure, attachments } = notice
  return {
    id,
    title,
    documentNumber,
    issuingAuthority,
    dateOfIssue,
    kind,
    disclosure,
    region: gazette.region,
    gazette: gazette.name,
    attachments: attachments.map(({ title, startLine, endLine }) => ({ title, startLine, endLine })),
    validity: VALIDITY_UNKNOWN,
    url: formatUrl(publicUrl, id),
    source: { file: gazette.file, startLine: notice.source.startLine, endLine: notice.source.endLine },
  }
}

/** Lists all clauses in reading order, parents before their children. */
export function formatClausesJson(notice: Notice, publicUrl: string): ClauseJson[] {
  return [...walkClauses(notice.clauses)].map((placed) => {
    const { id, heading, text, startLine, endLine } = placed.clause
    return {
      id,
      path: clausePath(placed),
      heading,
      text,
      url: formatUrl(publicUrl, notice.id, id),
      startLine,
      endLine,
    }
  })
}
