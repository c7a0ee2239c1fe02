import { compact, findTitle, sameTitle } from './compact.js'
import {
  isAttachmentReference,
  isDisclosureMark,
  measureSignature,
  readAttachmentLabel,
} from './line-kind.js'
import { readListedTitles, readPrintedTitle } from './listed-titles.js'
import { readMarker } from './marker.js'
import { isBareTitle, matchRotated, matchTitle, readTitleBelow, standsAlone } from './part-title.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'

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

/** What is still to be found in a notice: the titles its list names and the instrument it prints. */
interface Wanted {
  readonly listed: string[]
  /** Whether the notice prints an instrument at all. */
  readonly prints: boolean
  instrument: string | null
}

function take(wanted: Wanted, title: string): void {
  const index = findTitle(wanted.listed, title)
  if (index >= 0) wanted.listed.splice(index, 1)
}

/** A label on a line of its own (附件2：) with the title below it. */
function openLabelled(lines: readonly SourceLine[], at: number, wanted: Wanted): Opening | null {
  const label = readAttachmentLabel(lines[at]?.text ?? '')
  if (label === null || readMarker(lines[at + 1]?.text.trim() ?? '')?.value === 1) return null
  const titles = wanted.instrument === null ? wanted.listed : [...wanted.listed, wanted.instrument]
  const { title, end } = readTitleBelow(lines, at + 1, titles)
  const instrument = wanted.instrument !== null && sameTitle(title, wanted.instrument)
  return { first: at, end, label, title, instrument }
}

/** A wanted title that stands alone, or a sheet without a label below the signature. */
function openTitled(
  lines: readonly SourceLine[],
  at: number,
  wanted: Wanted,
  signed: boolean,
): Opening | null {
  if (!standsAlone(lines, at)) return null
  const printed = wanted.instrument === null ? null : matchTitle(lines, at, [wanted.instrument])
  if (printed) return { first: at, end: printed.end, label: '', title: printed.title, instrument: true }
  if (!signed) return null
  const listed = matchTitle(lines, at, wanted.listed)
  if (listed) return { first: at, end: listed.end, label: '', title: listed.title, instrument: false }
  if (wanted.prints || !isBareTitle(lines, at)) return null
  return { first: at, end: at + 1, label: '', title: compact(lines[at]?.text ?? ''), instrument: false }
}

function openRotated(lines: readonly SourceLine[], at: number, wanted: Wanted): Opening | null {
  const match = matchRotated(lines, at, wanted.listed)
  return match && { first: at, end: match.end, label: '附件', title: match.title, instrument: false }
}

function findOpenings(lines: readonly SourceLine[], instrument: string | null): Opening[] {
  const wanted: Wanted = { listed: readListedTitles(lines), prints: instrument !== null, instrument }
  const openings: Opening[] = []
  let signed = false
  for (let at = 0; at < lines.length; at++) {
    signed ||= isDisclosureMark(lines[at]?.text ?? '') || measureSignature(lines, at) > 0
    const opening =
      openLabelled(lines, at, wanted) ??
      openRotated(lines, at, wanted) ??
      openTitled(lines, at, wanted, signed && at > 0)
    if (!opening) continue
    openings.push(opening)
    take(wanted, opening.title)
    if (opening.instrument) wanted.instrument = null
    at = Math.max(at, opening.end - 1)
  }
  const lost = findUntitled(lines, openings.at(-1)?.end ?? 0)
  const [title] = wanted.listed
  if (lost !== null && title !== undefined && wanted.listed.length === 1) {
    openings.push({ first: lost, end: lost, label: '', title, instrument: false })
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
  if (page < 0 || page - list > 12) return null
  const signed = lines.slice(list, page).some((_, index) => measureSignature(lines, list + index) > 0)
  return signed ? null : page
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
