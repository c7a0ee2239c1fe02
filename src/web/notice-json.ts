import type { Validity } from '../answer/answer.js'
import { clausePath, walkClauses } from '../answer/clause-path.js'
import { formatUrl } from '../answer/citation.js'
import { readValidity } from '../answer/validity.js'
import type {
  Attachment,
  CitedDocument,
  Contact,
  Effect,
  Gazette,
  LineRange,
  Notice,
} from '../gazette/notice.js'

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
  /** Id of a newer loaded text of the same document. */
  readonly newerVersion: string | null
  readonly addressees: string | null
  readonly instrument: string | null
  readonly basis: readonly CitedDocument[]
  readonly repeals: readonly CitedDocument[]
  readonly effect: Effect | null
  readonly contacts: readonly Contact[]
  readonly url: string
  readonly officialUrl: string | null
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

/** @param today `YYYY-MM-DD`, for the validity */
export function formatNoticeJson(
  notice: Notice,
  gazette: Gazette,
  publicUrl: string,
  today: string,
): NoticeJson {
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
    validity: readValidity(notice, today),
    newerVersion: notice.newerVersion,
    addressees: notice.addressees,
    instrument: notice.instrument,
    basis: notice.basis,
    repeals: notice.repeals,
    effect: notice.effect,
    contacts: notice.contacts,
    url: formatUrl(publicUrl, id),
    officialUrl: gazette.officialUrl,
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
