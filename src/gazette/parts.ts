import { compact, sameTitle, titleKey } from './compact.js'
import { isDateLine } from './date.js'
import {
  isAttachmentReference,
  isDisclosureMark,
  measureSignature,
  readAttachmentLabel,
} from './line-kind.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'
import { formatTitle } from './title.js'
import { endsSentence, isOpen } from './wrap.js'

/** The printed instrument or one attachment: its title and the lines below it. */
export interface Part {
  /** `附件1` as printed, `''` for the instrument and for attachments without a label. */
  readonly label: string
  readonly title: string
  /** Label and title lines. */
  readonly head: readonly SourceLine[]
  readonly body: readonly SourceLine[]
}

/** A notice cut into what it says itself and what it carries. */
export interface NoticeParts {
  /** The notice's own text: addressees, body, list of attachments, signature, mark. */
  readonly main: readonly SourceLine[]
  /** In reading order; the instrument first. */
  readonly parts: readonly Part[]
  /** Title of the instrument; `null` when the notice prints none. */
  readonly instrument: string | null
}

interface Opening {
  readonly first: number
  /** Index behind the last line of label and title. */
  readonly end: number
  readonly label: string
  readonly title: string
  readonly instrument: boolean
}

const PRINTS =
  /(?:印发|转发|批转|公布|发布)(?:关于)?[《〈<]?(.+?)[》〉>]?(?:的(?:通知|决定|通告|公告|命令|令))$/u
const MAX_TITLE_LINES = 4

/** The title of the document that a notice prints, read from the notice's own title; `null` when it prints none. */
export function readPrintedTitle(noticeTitle: string): string | null {
  const match = PRINTS.exec(noticeTitle)
  return match?.[1]?.replace(/^[《〈]|[》〉]$/gu, '') ?? null
}

/** Reads the titles listed below the text (附件：1.… 2.…), without 《》 and （略）. */
function readListedTitles(lines: readonly SourceLine[]): string[] {
  const titles: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.text.trim() ?? ''
    const next = lines[at + 1]?.text.trim() ?? ''
    if (!isAttachmentReference(line) || (readAttachmentLabel(line) !== null && readMarker(next)?.value !== 1))
      continue
    const region: string[] = []
    const start = at
    for (let more = start; more < Math.min(lines.length, start + 40); more++) {
      if (measureSignature(lines, more) > 0 || isDisclosureMark(lines[more]?.text ?? '')) break
      const label = more > start ? readAttachmentLabel(lines[more]?.text ?? '') : null
      if (label !== null || (more > start && lines[more]?.startsPage)) break
      region.push(compact(lines[more]?.text ?? ''))
      at = more
    }
    const text = region.join('').replace(/附[件表图]\d{0,2}[:：]/gu, '\n')
    for (const entry of text.split(/\n|(?<=^|[^\d.])\d{1,2}[.．、](?!\d{1,2}[.．])/u)) {
      const title = entry.replace(/[（(]略[）)]$|[。；;]$/gu, '').replace(/^《(.*)》$/u, '$1')
      if (title.length >= 3) titles.push(title)
    }
  }
  return titles
}

/** Whether the line before `at` leaves room for a title: the end of a sentence, a signature, a mark or a heading. */
function standsAlone(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]
  const before = lines[at - 1]?.text.trim() ?? ''
  if (!line || endsSentence(line.text) || readMarker(line.text.trim()) || isAttachmentReference(line.text))
    return false
  if (before === '' || line.emphasised || line.startsPage || isDisclosureMark(before)) return true
  if (before.includes('\t') || before.startsWith('|')) return true
  return endsSentence(before) || /[）)\d]$/u.test(before) || /日$/u.test(before) || before.length < 16
}

/** A line that can be no part of a title: a label, a date, a disclosure mark. */
function isClosing(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  return isDateLine(text) || isDisclosureMark(text) || readAttachmentLabel(text) !== null
}

/** Finds a title spread over at most four lines from `at` on that equals one of the wanted titles. */
function matchTitle(
  lines: readonly SourceLine[],
  at: number,
  wanted: readonly string[],
): { title: string; end: number; index: number } | null {
  const parts: string[] = []
  let best: { title: string; end: number; index: number; length: number } | null = null
  for (let end = at; end < Math.min(lines.length, at + MAX_TITLE_LINES); end++) {
    const text = lines[end]?.text.trim() ?? ''
    if (/[，。；：:\t|]/u.test(text) || (end > at && readMarker(text)) || isClosing(lines, end)) break
    parts.push(text)
    const { text: title } = formatTitle(parts)
    if (isOpen(title) || /^《.*》.+$/u.test(title)) continue
    const index = wanted.findIndex((candidate) => sameTitle(candidate, title))
    const length = titleKey(title).length
    if (index < 0) continue
    const target = titleKey(wanted[index] ?? '').length
    // the closer of two matches wins
    if (best === null || Math.abs(target - length) < Math.abs(target - best.length))
      best = { title, end: end + 1, index, length }
  }
  return best
}

/** Joins a rotated title that stands one character a line: 附 / 件 / 市 / 级 … */
function matchRotated(
  lines: readonly SourceLine[],
  at: number,
  wanted: readonly string[],
): { title: string; end: number; index: number } | null {
  if (lines[at]?.text.trim() !== '附' || lines[at + 1]?.text.trim() !== '件') return null
  let text = ''
  for (let end = at + 2; end < lines.length && (lines[end]?.text.trim().length ?? 9) <= 2; end++) {
    text += lines[end]?.text.trim() ?? ''
    const index = wanted.findIndex((candidate) => titleKey(candidate) === titleKey(text))
    if (index >= 0) return { title: text, end: end + 1, index }
  }
  return null
}

/** Reads what follows a label that stands alone: the title, wrapped over lines without a gap between them. */
function readTitleBelow(
  lines: readonly SourceLine[],
  from: number,
  wanted: readonly string[],
): { title: string; end: number } {
  const match = matchTitle(lines, from, wanted)
  if (match) return match
  const first = lines[from]
  if (
    !first ||
    first.text.includes('\t') ||
    endsSentence(first.text) ||
    readMarker(first.text.trim()) ||
    first.text.length > 60
  ) {
    return { title: '', end: from }
  }
  let end = from + 1
  const next = lines[end]
  const wraps =
    next &&
    !next.afterBlank &&
    !next.text.includes('\t') &&
    !readMarker(next.text.trim()) &&
    next.text.trim().length <= 30
  if (wraps && !/\s|^序号/u.test(next.text.trim()) && !endsSentence(next.text)) end++
  return { title: formatTitle(lines.slice(from, end).map(({ text }) => text)).text, end }
}

function findOpenings(lines: readonly SourceLine[], printed: string | null): Opening[] {
  const wanted = readListedTitles(lines)
  const openings: Opening[] = []
  let instrument = printed
  let signed = false
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text.trim() ?? ''
    signed ||= isDisclosureMark(text) || measureSignature(lines, at) > 0
    const label = readAttachmentLabel(text)
    if (label !== null && readMarker(lines[at + 1]?.text.trim() ?? '')?.value !== 1) {
      const below = readTitleBelow(lines, at + 1, [...wanted, ...(instrument === null ? [] : [instrument])])
      const isInstrument = instrument !== null && sameTitle(below.title, instrument)
      if (isInstrument) instrument = null
      const index = wanted.findIndex((title) => sameTitle(title, below.title))
      if (index >= 0) wanted.splice(index, 1)
      openings.push({ first: at, end: below.end, label, title: below.title, instrument: isInstrument })
      at = Math.max(at, below.end - 1)
      continue
    }
    const rotated = matchRotated(lines, at, wanted)
    if (rotated) {
      wanted.splice(rotated.index, 1)
      openings.push({ first: at, end: rotated.end, label: '附件', title: rotated.title, instrument: false })
      at = rotated.end - 1
      continue
    }
    if (!standsAlone(lines, at)) continue
    const printedHere = instrument === null ? null : matchTitle(lines, at, [instrument])
    if (printedHere) {
      openings.push({
        first: at,
        end: printedHere.end,
        label: '',
        title: printedHere.title,
        instrument: true,
      })
      instrument = null
      at = printedHere.end - 1
      continue
    }
    const listed = at > 0 && signed ? matchTitle(lines, at, wanted) : null
    if (listed) {
      wanted.splice(listed.index, 1)
      openings.push({ first: at, end: listed.end, label: '', title: listed.title, instrument: false })
      at = listed.end - 1
    } else if (signed && printed === null && isBareTitle(lines, at)) {
      openings.push({ first: at, end: at + 1, label: '', title: compact(text), instrument: false })
    }
  }
  const lost = findUntitled(lines, openings.at(-1)?.end ?? 0)
  if (lost !== null && wanted.length === 1) {
    openings.push({ first: lost, end: lost, label: '', title: wanted[0] ?? '', instrument: false })
  }
  return openings
}

/** Where text goes on behind the list of attachments on a new page: an attachment whose label and title are lost. */
function findUntitled(lines: readonly SourceLine[], from: number): number | null {
  const list = lines.findIndex(
    ({ text }, index) => index >= from && isAttachmentReference(text) && readAttachmentLabel(text) === null,
  )
  if (list < 0) return null
  const page = lines.findIndex(({ startsPage }, index) => index > list && startsPage)
  if (
    page < 0 ||
    page - list > 12 ||
    lines.slice(list, page).some((_, index) => measureSignature(lines, list + index) > 0)
  )
    return null
  return page
}

/** A short line without any stop above a paragraph, below the signature: a sheet that carries no label. */
function isBareTitle(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? ''
  const next = lines[at + 1]?.text.trim() ?? ''
  const titled = text.length >= 4 && text.length <= 24 && !/[，。：:、；\t|\d]/u.test(text)
  return (
    titled &&
    next.length >= 40 &&
    /[。；]/u.test(next) &&
    measureSignature(lines, at) === 0 &&
    !isDisclosureMark(text)
  )
}

/** Cuts a notice into its own text, the instrument it prints and its attachments. */
export function splitParts(notice: NoticeLines): NoticeParts {
  const early = notice.body.slice(0, notice.early)
  const lines = notice.body.slice(notice.early)
  const printed = readPrintedTitle(notice.title.text)
  let openings = findOpenings(lines, printed)
  const first = openings[0]
  let ordered = lines
  if (early.length > 0 && first?.instrument && first.end < 6) {
    // The title block was read whole before the letter, and a column of the instrument before both.
    const letterEnd = findLetterEnd(lines, first.end)
    ordered = [
      ...lines.slice(first.end, letterEnd),
      ...lines.slice(first.first, first.end),
      ...early,
      ...lines.slice(letterEnd),
    ]
    openings = findOpenings(ordered, printed)
  } else if (early.length > 0) ordered = [...early, ...lines]
  const parts = openings.map(({ first: start, end, label, title }, index) => ({
    label,
    title,
    head: ordered.slice(start, end),
    body: ordered.slice(end, openings[index + 1]?.first ?? ordered.length),
  }))
  const instrument = openings.find((opening) => opening.instrument)?.title ?? null
  return { main: ordered.slice(0, openings[0]?.first ?? ordered.length), parts, instrument }
}

/** Where the covering letter ends: behind its disclosure mark or, without one, its signature. */
function findLetterEnd(lines: readonly SourceLine[], from: number): number {
  const mark = lines.findIndex(({ text }, index) => index >= from && isDisclosureMark(text))
  if (mark >= 0) return mark + 1
  const signature = lines.findIndex((_, index) => index >= from && measureSignature(lines, index) > 0)
  return signature < 0 ? from : signature + measureSignature(lines, signature)
}
