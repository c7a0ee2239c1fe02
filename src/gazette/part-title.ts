import { sameTitle, titleKey } from './compact.js'
import { isDateLine } from './date.js'
import {
  isAttachmentReference,
  isDisclosureMark,
  measureSignature,
  readAttachmentLabel,
} from './line-kind.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'
import { formatTitle } from './title.js'
import { endsSentence, isOpen } from './wrap.js'

const MAX_TITLE_LINES = 4

/** A title found in the lines: where it ends, and which of the wanted titles it is. */
export interface TitleMatch {
  readonly title: string
  /** Index behind its last line. */
  readonly end: number
  readonly index: number
}

/** Whether the line before `at` leaves room for a title: the end of a sentence, a signature, a mark or a heading. */
export function standsAlone(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at]
  const before = lines[at - 1]?.text.trim() ?? ''
  if (!line || endsSentence(line.text) || readMarker(line.text.trim()) || isAttachmentReference(line.text))
    return false
  if (before === '' || line.emphasised || line.startsPage || isDisclosureMark(before)) return true
  if (before.includes('\t') || before.startsWith('|')) return true
  return endsSentence(before) || /[）)\d]$/u.test(before) || before.endsWith('日') || before.length < 16
}

/** A line that can be no part of a title: a label, a date, a disclosure mark. */
function isClosing(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  return isDateLine(text) || isDisclosureMark(text) || readAttachmentLabel(text) !== null
}

/** Finds a title spread over at most four lines from `at` on that equals one of the wanted titles. */
export function matchTitle(
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
export function matchRotated(
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
export function readTitleBelow(
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

/** A short line without any stop above a paragraph, below the signature: a sheet that carries no label. */
export function isBareTitle(lines: readonly SourceLine[], at: number): boolean {
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
