import type { Clause, Gazette, Notice } from '../gazette/notice.js'
import { comparable, comparableNumber } from './compare-texts.js'
import type { RatedPassage, RatedQuery } from './rated-query.js'

/** The structure of a gazette as read by hand. */
export interface RatedStructure {
  readonly file: string
  readonly notices: readonly {
    readonly title: string
    readonly docNumber: string | null
    readonly issuer: string
    /** `YYYY-MM-DD` */
    readonly issuedOn: string | null
    readonly startLine: number
    readonly endLine: number
    readonly attachments?: readonly { readonly title: string }[]
  }[]
}

/** Shares, 0 to 1, of what was read as by hand; `null` when there was nothing to read. */
export type StructureScore = Readonly<Record<(typeof STRUCTURE_MEASURES)[number], number | null>>

/** In the order of the table. */
export const STRUCTURE_MEASURES = [
  'recall', // notices of the hand-made list that were found
  'precision', // notices found that are in the list
  'title',
  'dateOfIssue',
  'issuingAuthority',
  'lines', // mean overlap of the notices' line ranges: intersection over union
  'attachments',
  'quotes', // rated quotes of the listed notices that stand whole in one clause of the right notice
] as const

type RatedNotice = RatedStructure['notices'][number]

function overlap(rated: RatedNotice, { source }: Notice): number {
  const common = Math.min(source.endLine, rated.endLine) - Math.max(source.startLine, rated.startLine) + 1
  const all = Math.max(source.endLine, rated.endLine) - Math.min(source.startLine, rated.startLine) + 1
  return Math.max(0, common) / all
}

function pairUp(rated: RatedStructure, gazette: Gazette): (readonly [RatedNotice, Notice])[] {
  const left = new Set(gazette.notices)
  return rated.notices.flatMap((wanted) => {
    const number = comparableNumber(wanted.docNumber)
    const found =
      [...left].find((notice) => number !== '' && comparableNumber(notice.documentNumber) === number) ??
      [...left].find((notice) => comparable(notice.title) === comparable(wanted.title))
    if (found === undefined) return []
    left.delete(found)
    return [[wanted, found] as const]
  })
}

function hasAttachment(notice: Notice, title: string): boolean {
  const wanted = comparable(title).replace(/^附件\d*[:：]?/u, '')
  return notice.attachments.some((attachment) => {
    const have = comparable(attachment.title)
    return have.includes(wanted) || (have.length > 3 && wanted.includes(have))
  })
}

/** Whether a rated passage's notice is one of this gazette's: a question may have answers in several. */
function isListed({ notices }: RatedStructure, { docNumber, title }: RatedPassage): boolean {
  const number = comparableNumber(docNumber)
  return notices.some((notice) =>
    number === ''
      ? comparable(notice.title) === comparable(title)
      : comparableNumber(notice.docNumber) === number,
  )
}

function textsOf(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ text, children }) => [comparable(text), ...textsOf(children)])
}

function share(parts: readonly boolean[]): number | null {
  return parts.length === 0 ? null : parts.filter(Boolean).length / parts.length
}

/** Compares a gazette as parsed with its structure as read by hand. */
export function scoreStructure(
  rated: RatedStructure,
  gazette: Gazette,
  queries: readonly RatedQuery[],
): StructureScore {
  const pairs = pairUp(rated, gazette)
  const quotes = queries.flatMap(({ relevant }) => relevant).filter((quoted) => isListed(rated, quoted))
  const overlaps = pairs.map(([wanted, notice]) => overlap(wanted, notice))
  return {
    recall: pairs.length / rated.notices.length,
    precision: pairs.length / gazette.notices.length,
    title: share(pairs.map(([wanted, notice]) => comparable(wanted.title) === comparable(notice.title))),
    dateOfIssue: share(pairs.map(([wanted, notice]) => wanted.issuedOn === notice.dateOfIssue)),
    issuingAuthority: share(
      pairs.map(([wanted, notice]) => comparable(wanted.issuer) === comparable(notice.issuingAuthority)),
    ),
    lines: overlaps.length === 0 ? null : overlaps.reduce((sum, part) => sum + part, 0) / overlaps.length,
    attachments: share(
      pairs.flatMap(([wanted, notice]) =>
        (wanted.attachments ?? []).map(({ title }) => hasAttachment(notice, title)),
      ),
    ),
    quotes: share(
      quotes.map(({ docNumber, title, quote }) => {
        const number = comparableNumber(docNumber)
        const notice =
          gazette.notices.find((one) => number !== '' && comparableNumber(one.documentNumber) === number) ??
          gazette.notices.find((one) => comparable(one.title) === comparable(title))
        const wanted = comparable(quote)
        return notice !== undefined && textsOf(notice.clauses).some((text) => text.includes(wanted))
      }),
    ),
  }
}
