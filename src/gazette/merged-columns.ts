import { isDateLine } from './date.js'
import { isDisclosureMark, isRosterLine } from './line-kind.js'
import { readMarker } from './marker.js'
import { parseChineseNumeral } from './numeral.js'
import type { SourceLine } from './source-line.js'
import { findCutPost } from './side-lists.js'
import { readTable, type TableLines } from './table-lines.js'
import { isAuthorityLine } from './title.js'

const MIN_ROWS = 5
const GROUP_HEAD = /^第([一二三四五六七八九十]+)组\s*[：:]?$/u
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u

/** Whether a cell is running text, a heading or a signature: nothing that stands in the cell of a real table. */
function isRunningText(cell: string): boolean {
  return (
    (cell.length >= 12 && /[。；]/u.test(cell)) ||
    GROUP_HEAD.test(cell) ||
    (NUMBERED.test(cell) && cell.length > 4) ||
    isDateLine(cell) ||
    isDisclosureMark(cell) ||
    isAuthorityLine(cell)
  )
}

function width(table: TableLines): number {
  return Math.max(...table.rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1))
}

/**
 * Tells whether a table without a header is two columns of the page that were read row by row: its cells hold
 * running text, headings or a signature.
 */
function isMergedPage(table: TableLines): boolean {
  if (table.headed || table.rows.length < MIN_ROWS) return false
  const columns = width(table)
  return (columns === 3 || columns === 4) && table.rows.some(({ cells }) => cells.some(isRunningText))
}

function toLines(table: TableLines, from: number, to: number): SourceLine[] {
  return table.rows.flatMap(({ cells, startLine }) => {
    const text = cells
      .slice(from, to)
      .filter((cell) => cell !== '')
      .join(' ')
    const line = { number: startLine, text, emphasised: false, afterBlank: false, startsPage: false }
    return text === '' ? [] : [line]
  })
}

/** The number of the first group (第三组) or bracketed heading in the lines; `null` when there is none. */
function firstNumber(lines: readonly SourceLine[]): number | null {
  for (const { text } of lines) {
    const group = GROUP_HEAD.exec(text.trim())
    if (group) return parseChineseNumeral(group[1] ?? '')
    const marker = readMarker(text.trim())
    if (marker?.style === 'one bracketed') return marker.value
  }
  return null
}

/**
 * How many of the lines below a merged table still belong to its left column: the column goes on below the table
 * where the groups there count up to what the right column begins with (第一组, 第二组 below, 第三组 at its head).
 */
function measureLeftRest(below: readonly SourceLine[], right: readonly SourceLine[]): number {
  const begins = firstNumber(right)
  const gap = below.findIndex(({ afterBlank }, index) => index > 0 && afterBlank)
  const block = below.slice(0, gap < 0 ? below.length : gap)
  const last = firstNumber(block.filter(({ text }) => GROUP_HEAD.test(text.trim())).slice(-1))
  return begins !== null && last === begins - 1 ? block.length : 0
}

/** Takes a post that the right column begins with back to the entry of the left one that it ends. */
function returnPost(left: readonly SourceLine[], right: readonly SourceLine[]): SourceLine[] {
  const [first, ...rest] = right
  const entries = left.filter(({ text }) => isRosterLine(text))
  const entry =
    entries[
      findCutPost(
        entries.map(({ text }) => text),
        first?.text.trim() ?? '',
      )
    ]
  if (!first || !entry) return [...left, ...right]
  const whole = left.map((line) => (line === entry ? { ...line, text: line.text + first.text.trim() } : line))
  return [...whole, ...rest]
}

/**
 * Undoes page columns that extraction merged into a table: the left column first, then the right one. Where the format
 * itself tells paragraphs and tables, a table is one.
 */
export function splitMergedColumns(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.some(({ whole }) => whole)) return lines
  if (!lines.some(({ text }) => text.includes('\t') || text.includes('|'))) return lines
  const out: SourceLine[] = []
  for (let at = 0; at < lines.length;) {
    const table = readTable(lines, at)
    const end = at + (table?.length ?? 1)
    if (table && isMergedPage(table)) {
      const right = toLines(table, 2, 4)
      const rest = measureLeftRest(lines.slice(end), right)
      out.push(...returnPost([...toLines(table, 0, 2), ...lines.slice(end, end + rest)], right))
      at = end + rest
    } else {
      out.push(...lines.slice(at, end))
      at = end
    }
  }
  return out
}
