import { createHash } from 'node:crypto'
import type { Block } from './block.js'
import { buildBlocks } from './blocks.js'
import { compact } from './compact.js'
import { parseDate } from './date.js'
import { isAuthorityLine, titleKind } from './title.js'
import type { Attachment, Clause, LineRange, Notice } from './notice.js'
import { readBasis, readRepeals } from './cited-document.js'
import { readContacts } from './contact.js'
import { readEffect } from './effect.js'
import { toClauses } from './clause-id.js'
import { splitGlued } from './glued-lines.js'
import { buildOutline } from './outline.js'
import type { Node } from './outline-node.js'
import { splitParts, type Part } from './parts.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'
import { returnPieces } from './stray-pieces.js'

const NOT_ADDRESSEES = /如下|现[将就]|根据|为了|按照|决定|通知|经(?!济)|[。；]/u
const MAX_ADDRESSEES = 160

function rangeOf(lines: readonly SourceLine[]): LineRange {
  const numbers = lines.filter(({ strayed }) => !strayed).map(({ number }) => number)
  return { startLine: Math.min(...numbers), endLine: Math.max(...numbers) }
}

/** Reads the addressees (主送机关): the first block, when it names bodies and ends with a colon. */
function readAddressees(blocks: readonly Block[]): string | null {
  const first = blocks[0]
  if (first?.kind !== 'text' || first.marker || first.text.length > MAX_ADDRESSEES) return null
  if (!/[：:]$/u.test(first.text) || NOT_ADDRESSEES.test(first.text)) return null
  return first.text.replace(/[：:]$/u, '')
}

/** The date below the first signature; in a list printed beside it, the date that stands alone in a cell. */
function readDateOfIssue(blocks: readonly Block[]): string | null {
  const signature = blocks.find(({ kind }) => kind === 'signature')
  if (signature) return parseDate(signature.text)
  const rows = blocks.flatMap(({ table }) => table?.rows ?? [])
  for (const [index, { cells }] of rows.entries()) {
    const date = cells.find((cell) => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(cell))
    if (date !== undefined && rows[index - 1]?.cells.some(isAuthorityLine)) return parseDate(date)
  }
  return null
}

function readDisclosure(blocks: readonly Block[]): string | null {
  const mark = blocks.find(({ kind, text }) => kind === 'mark' && text.includes('公开'))
  if (mark) return mark.text.replace(/^[（(]|[）)]$/gu, '')
  const cell = blocks
    .flatMap(({ table }) => table?.rows ?? [])
    .flatMap(({ cells }) => cells)
    .find((text) => /^[（(]此件.*公开.*[）)]$/u.test(text))
  return cell?.replace(/^[（(]|[）)]$/gu, '') ?? null
}

/** Short ASCII from a document number: year, serial and a hash of the whole; from the title when there is none. */
export function createNoticeId(documentNumber: string | null, title: string): string {
  const hash = createHash('sha256')
    .update(documentNumber ?? title)
    .digest('hex')
  const short = BigInt(`0x${hash.slice(0, 12)}`)
    .toString(36)
    .slice(0, 5)
  const match = /〔(\d{4})〕(\d+)号$/u.exec(documentNumber ?? '')
  return match
    ? `${match[1] ?? ''}-${match[2] ?? ''}-${short}`
    : `n-${short}${BigInt(`0x${hash.slice(12, 20)}`)
        .toString(36)
        .slice(0, 3)}`
}

/** Running heads of an attachment: its title, printed again at the top of each page. */
function withoutRepeatedTitle(part: Part): SourceLine[] {
  return part.body.filter(({ text }) => part.title === '' || compact(text) !== part.title)
}

/** Label and title of a part as printed; `''` for a part whose head is lost. */
function printedHead({ label, title, head }: Part): string {
  const [first] = head
  if (!first) return ''
  const printed = compact(first.text)
  // of a rotated label (附 / 件) the first line holds a part only
  const above = label === '' || label.startsWith(printed) ? label : printed
  return [above, title].filter((line) => line !== '').join('\n')
}

function toPartClause(part: Part, children: readonly Node[], id: string, used: Set<string>): Clause {
  used.add(id)
  const lines = [...part.head, ...part.body]
  return {
    id,
    kind: 'part',
    label: part.label,
    heading: part.title,
    text: printedHead(part),
    children: toClauses(children, id, used),
    ...rangeOf(lines),
  }
}

/** Undoes what extraction did to the lines below the title: glued, and carried away. */
function repair(source: NoticeLines): NoticeLines {
  const early = source.body.slice(0, source.early)
  const below = splitGlued(source.body.slice(source.early), source.title.authority)
  return { ...source, body: [...early, ...returnPieces(below)] }
}

/**
 * Reads one notice: what its head says, and the tree of its clauses.
 *
 * @param hard - whether the source's lines are wrapped at the column
 */
export function parseNotice(printed: NoticeLines, hard: boolean): Notice {
  const source = repair(printed)
  const { main, parts, instrument } = splitParts(source)
  const blocks = buildBlocks(main, hard)
  const addressees = readAddressees(blocks)
  const body = addressees === null ? blocks : blocks.slice(1)
  const used = new Set<string>()
  const headText = [
    source.title.text,
    ...numberLines(source),
    ...(addressees === null ? [] : [blocks[0]?.text ?? '']),
  ]
  const head: Clause = {
    id: 'head',
    kind: 'head',
    label: '',
    heading: '',
    text: headText.join('\n'),
    children: [],
    ...rangeOf(source.head),
  }
  used.add('head')
  let attachments = 0
  const partBlocks = parts.map((part) => buildBlocks(withoutRepeatedTitle(part), hard))
  const instrumentAt = parts.findIndex(({ title }) => title === instrument)
  const partClauses = parts.map((part, index) => {
    const isInstrument = index === instrumentAt
    if (!isInstrument) attachments++
    const number = /\d+$/u.exec(part.label)?.[0] ?? String(attachments)
    const id = isInstrument ? 'i' : `f${used.has(`f${number}`) ? String(attachments) + 'x' : number}`
    return toPartClause(part, buildOutline(partBlocks[index] ?? []), id, used)
  })
  const all = [...blocks, ...partBlocks.flat()]
  const signature = blocks.find(({ kind }) => kind === 'signature')
  const signed = signature?.text.split('\n').slice(0, -1).map(compact).join(' ') ?? ''
  const dateOfIssue = source.issued?.date ?? readDateOfIssue(blocks) ?? readDateOfIssue(all)
  const clauses = [head, ...toClauses(buildOutline(body), '', used), ...partClauses]
  return {
    id: createNoticeId(source.documentNumber, source.title.text),
    title: source.title.text,
    documentNumber: source.documentNumber,
    issuingAuthority: source.title.authority ?? source.issued?.authority ?? (signed === '' ? null : signed),
    addressees,
    dateOfIssue,
    kind: titleKind(source.title.text),
    disclosure: readDisclosure(all),
    instrument,
    attachments: parts.map(toAttachment),
    basis: readBasis(clauses, instrument),
    repeals: readRepeals(clauses),
    repealedBy: null,
    newerVersion: null,
    effect: readEffect(clauses, dateOfIssue),
    contacts: readContacts(clauses),
    clauses,
    source: rangeOf([...source.head, ...source.body]),
  }
}

function toAttachment(part: Part): Attachment {
  return { title: part.title, ...rangeOf([...part.head, ...part.body]) }
}

/** What stands between title and text: the document number, or when a law was adopted and amended. */
function numberLines(source: NoticeLines): string[] {
  return source.head.slice(source.title.last - source.title.first + 1).map(({ text }) => compact(text))
}
