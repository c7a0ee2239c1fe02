import { isDateLine } from './date.js'
import { isDisclosureMark } from './line-kind.js'
import type { SourceLine } from './source-line.js'
import { readTable, type TableLines } from './table-lines.js'
import { isAuthorityLine } from './title.js'

const MIN_ROWS = 5
const GROUP_HEAD = /^第[一二三四五六七八九十]+组\s*[：:]?$/u
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

/** Undoes page columns that extraction merged into a table: the left column first, then the right one. */
export function splitMergedColumns(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => text.includes('\t') || text.includes('|'))) return lines
  const out: SourceLine[] = []
  for (let at = 0; at < lines.length;) {
    const table = readTable(lines, at)
    const line = lines[at]
    if (!line) break
    if (table && isMergedPage(table)) out.push(...toLines(table, 0, 2), ...toLines(table, 2, 4))
    else out.push(...lines.slice(at, at + (table?.length ?? 1)))
    at += table?.length ?? 1
  }
  return out
}
