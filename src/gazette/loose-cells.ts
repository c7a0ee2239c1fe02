import { compact } from './compact.js'
import { isAttachmentReference, isDisclosureMark, measureSignature } from './line-kind.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'
import { columnWidths, textWidth } from './text-width.js'

/** How many loose cells in a row make a table whose cells stand one a line. */
const CELL_RUN = 8

/** One character a line, with its punctuation: how a rotated page comes out. */
const ROTATED = 3

/** How many lines of longer cells stand between two such runs at most; 57 on one page seen. */
const GAP = 100

/** A page of a table has at least so many lines. */
const PAGE = 40

/** The names of a table's columns have no more characters; 16 seen. */
const LONGEST_FOOT = 40

/** A cell at least this wide is set in a column that wraps. */
const WRAPPED = 10

function isCell(text: string): boolean {
  const { length } = text.trim()
  return length <= ROTATED || (length <= 9 && !/[。；]/u.test(text))
}

/** Whether a line closes a notice: a signature or a mark is no cell, however short. */
function closes(lines: readonly SourceLine[], at: number): boolean {
  return measureSignature(lines, at) > 0 || isDisclosureMark(lines[at]?.text ?? '')
}

function measureRun(lines: readonly SourceLine[], at: number): number {
  let end = at
  while (end < lines.length && isCell(lines[end]?.text ?? '') && !closes(lines, end)) end++
  return end - at >= CELL_RUN ? end - at : 0
}

/** Whether a line is one of running text: it ends a sentence, or begins a clause or what closes a notice. */
function isText(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? ''
  if (/[。：:][”’"]?$/u.test(text) || readMarker(text) !== null) return true
  return closes(lines, at) || isAttachmentReference(text)
}

/** Index of the next run of cells from `from` on, if nothing but longer cells stands before it; -1 when there is none. */
function findRun(lines: readonly SourceLine[], from: number): number {
  for (let at = from; at < Math.min(lines.length, from + GAP); at++) {
    if (measureRun(lines, at) > 0) return at
    if (isText(lines, at)) return -1
  }
  return -1
}

/**
 * Measures a flattened table: runs of short unpunctuated lines, and the longer cells between two of them. At the
 * start of a text, longer cells may stand before the first run.
 *
 * @returns the number of lines, 0 when there are too few to be a table
 */
export function measureCells(lines: readonly SourceLine[], at: number): number {
  let run = at === 0 ? findRun(lines, 0) : at
  let end = at
  while (run >= 0) {
    const length = measureRun(lines, run)
    if (length === 0) break
    end = run + length
    run = findRun(lines, end)
  }
  return end - at
}

function isRotated(lines: readonly SourceLine[]): boolean {
  const single = lines.filter(({ text }) => /^\p{Script=Han}$/u.test(text.trim())).length
  return single > lines.length * 0.6
}

/** The header of a table, printed at the end of a rotated page: the last lines, from the last 序号 on; `''` without one. */
function readFoot(texts: readonly string[]): string {
  const from = texts.findLastIndex((text, at) => `${text}${texts[at + 1] ?? ''}`.startsWith('序号'))
  const foot = from < 0 ? '' : texts.slice(from).join('')
  return foot.length <= LONGEST_FOOT ? foot : ''
}

/** Indexes behind each print of a header in the lines of a rotated page. */
function findFeet(texts: readonly string[], foot: string): number[] {
  return texts.flatMap((text, at) => {
    if (foot === '' || !foot.startsWith(text)) return []
    let [end, read] = [at, '']
    while (read.length < foot.length && foot.startsWith(read) && end < texts.length)
      read += texts[end++] ?? ''
    return read === foot ? [end] : []
  })
}

/** Cuts a rotated page behind each print of the header that the pages end with: there another page ends. */
function splitFeet(page: readonly SourceLine[], foot: string): SourceLine[][] {
  const ends = findFeet(
    page.map(({ text }) => compact(text)),
    foot,
  )
  return [0, ...ends].map((from, at) => page.slice(from, ends[at])).filter(({ length }) => length > 0)
}

/**
 * Cuts a flattened table where a page begins: of a rotated one, with the numbers of its rows, and where the header
 * that stands at the end of a page is printed.
 */
export function splitPages(lines: readonly SourceLine[]): SourceLine[][] {
  const rotated = isRotated(lines)
  const pages: SourceLine[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    const begins = line.startsPage && (!rotated || /^[\d\s]+$/u.test(line.text))
    if (page && (page.length < PAGE || !begins)) page.push(line)
    else pages.push([line])
  }
  if (!rotated) return pages
  const foot = readFoot(pages[0]?.map(({ text }) => compact(text)) ?? [])
  return pages.flatMap((page) => splitFeet(page, foot))
}

/** Whether the cell of a line goes on in the next: the line fills its column, or the two stand apart as one cell. */
function goesOn(lines: readonly SourceLine[], at: number, column: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || next.afterBlank || next.startsPage) return false
  const [text, below] = [line.text.trim(), next.text.trim()]
  if (!/[\p{Script=Han}、，；》]$/u.test(text) && !below.startsWith('-')) return false
  if (textWidth(text) >= WRAPPED) return textWidth(text) >= column - 1
  const alone = line.afterBlank && (lines[at + 2]?.afterBlank ?? true)
  return alone && (below.startsWith('-') || (text.length <= 4 && /^\p{Script=Han}{1,4}$/u.test(below)))
}

/** Joins loose cells: lines of one character are running text of a rotated page, other cells stay apart (`\n`). */
export function joinCells(lines: readonly SourceLine[]): string {
  const texts = lines.map(({ text }) => compact(text))
  if (isRotated(lines)) return texts.join('')
  const columns = columnWidths(lines.map(({ text }) => text))
  return texts
    .map((text, at) => (goesOn(lines, at, columns[at] ?? 0) ? text : `${text}\n`))
    .join('')
    .trimEnd()
}
