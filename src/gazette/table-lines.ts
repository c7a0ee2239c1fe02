import { compact } from './compact.js'
import { endsWithPost } from './line-kind.js'
import { readMarker } from './marker.js'
import { readMeasureRows } from './measure-rows.js'
import type { SourceLine } from './source-line.js'
import { measureHeader, sameCells } from './table-header.js'

/** A table as it stands in the lines: its cells, as far as the text separates them. */
export interface TableLines {
  /** One entry a row; each cell without surrounding or inner stray white space. */
  readonly rows: readonly {
    readonly cells: readonly string[]
    readonly startLine: number
    readonly endLine: number
  }[]
  /** Whether the first row names the columns. */
  readonly headed: boolean
  /** Whether a row lacks a cell and nothing shows which. */
  readonly ragged: boolean
  /** How many lines it takes. */
  readonly length: number
}

type Row = TableLines['rows'][number]

/** How many rows below a page break are looked at for a header. */
const HEAD_ROWS = 6

function toTable(rows: readonly Row[], length: number): TableLines {
  return { rows, headed: measureHeader(rows.map(({ cells }) => cells)) > 0, ragged: false, length }
}

function splitCells(text: string): string[] {
  return text.split('\t').map(compact)
}

/** Whether another table begins at line `at`, inside or behind rows: below an empty line, with a header of its own. */
function beginsTable(lines: readonly SourceLine[], at: number, header: readonly string[]): boolean {
  if (lines[at]?.afterBlank !== true) return false
  let end = at
  while (end < at + HEAD_ROWS && lines[end]?.text.includes('\t')) end++
  const rows = lines.slice(at, end).map(({ text }) => splitCells(text))
  return measureHeader(rows) > 0 && !sameCells(rows[0] ?? [], header)
}

/** Reads tab-separated rows. A single line with one tab is a table too: lists of people are printed so. */
function readTabbed(lines: readonly SourceLine[], at: number): TableLines | null {
  const header = splitCells(lines[at]?.text ?? '')
  let end = at
  while (lines[end]?.text.includes('\t') && (end === at || !beginsTable(lines, end, header))) end++
  const alone = end === at + 1 && readMarker(lines[at]?.text.trim() ?? '') !== null
  if (end === at || alone) return null
  const rows = lines.slice(at, end).map(({ text, number }) => ({
    cells: splitCells(text),
    startLine: number,
    endLine: number,
  }))
  const last = rows.at(-1)
  const next = lines[end]
  if (last && next && endsCell(last, next)) {
    const cell = last.cells.findLastIndex((text) => text !== '')
    const cells = last.cells.map((text, index) => (index === cell ? text + compact(next.text) : text))
    rows[rows.length - 1] = { ...last, cells, endLine: next.number }
    end++
  }
  return toTable(rows, end - at)
}

/** Tells whether a line right below the last row is the end of a post that a column or page cut: 究院副院长. */
function endsCell({ cells, endLine }: Row, { text, number, emphasised }: SourceLine): boolean {
  const cell = cells.findLast((filled) => filled !== '') ?? ''
  const isEnd = /^[\u4e00-\u9fff]{2,12}$/u.test(text.trim()) && endsWithPost(text)
  return (
    isEnd && !emphasised && number - endLine <= 2 && /[\u4e00-\u9fff]{4}$/u.test(cell) && !endsWithPost(cell)
  )
}

function splitMarkdown(text: string): string[] {
  return text
    .trim()
    .replace(/^(?:-\s+)?\|/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map(compact)
}

/** Whether another markdown table begins at line `at`: below an empty line, with other names above its rule. */
function beginsMarkdown(lines: readonly SourceLine[], at: number, header: string): boolean {
  const line = lines[at]
  if (line?.afterBlank !== true || !/^\s*\|[\s:|-]+$/u.test(lines[at + 1]?.text ?? '')) return false
  const cells = splitMarkdown(line.text)
  return cells.some((cell) => cell !== '') && !sameCells(cells, splitMarkdown(header))
}

/** Reads a markdown table; a row whose last `|` stands on a later line goes on there. */
function readMarkdown(lines: readonly SourceLine[], at: number): TableLines | null {
  if (!/^(?:-\s+)?\|/u.test(lines[at]?.text.trim() ?? '')) return null
  const rows: Row[] = []
  let end = at
  while (/^\s*(?:-\s+)?\|/u.test(lines[end]?.text ?? '')) {
    if (end > at && beginsMarkdown(lines, end, lines[at]?.text ?? '')) break
    const startLine = lines[end]?.number ?? 0
    let text = lines[end]?.text.trim() ?? ''
    for (let more = 0; more < 4 && !text.endsWith('|') && lines[end + 1]; more++)
      text += lines[++end]?.text.trim() ?? ''
    const cells = splitMarkdown(text)
    if (cells.some((cell) => /[^-:]/u.test(cell)))
      rows.push({ cells, startLine, endLine: lines[end]?.number ?? startLine })
    end++
  }
  return toTable(rows, end - at)
}

/** Spaces between cells; not the one that print sets behind a number: 2020 年. */
const GAP = /(?<!\d)\s+|\s+(?![年月日])/u
const SERIAL = /^(\d{1,3})(?:\s+(?=\S)|$)/u

/**
 * Reads rows whose cells are separated by spaces below a header line that begins with 序号. A row begins with the
 * next serial number; the lines up to the following one belong to it. A format that tells tables itself left these lines
 * as lines: a cell may go on in the next.
 */
function readSpaced(lines: readonly SourceLine[], at: number): TableLines | null {
  if (lines[at]?.whole) return null
  const heading = lines[at]?.text.trim().split(GAP).map(compact) ?? []
  if (heading[0] !== '序号' || heading.length < 2) return null
  const rows: Row[] = [{ cells: heading, startLine: lines[at]?.number ?? 0, endLine: lines[at]?.number ?? 0 }]
  let end = at + 1
  for (let serial = 1; ; serial++) {
    const start = end
    if (Number(SERIAL.exec(lines[start]?.text.trim() ?? '')?.[1]) !== serial) break
    end++
    const isNext = (index: number): boolean =>
      Number(SERIAL.exec(lines[index]?.text.trim() ?? '')?.[1]) === serial + 1
    const first = lines[start]?.text.trim() ?? ''
    const wraps = first.split(/\s+/u).length < Math.min(3, heading.length)
    // a wrapped row ends with the line on which the remaining cells stand side by side; a space beside a number is none between cells
    const isLast = (): boolean => end - start > 1 && /[^\d\s]\s+[^\d\s]/u.test(lines[end - 1]?.text ?? '')
    while (wraps && end < lines.length && end - start < 7 && !isNext(end) && !isLast()) end++
    const parts = lines.slice(start, end)
    rows.push({
      cells: splitSpacedRow(
        parts.map(({ text }) => text.trim()),
        heading.length,
      ),
      startLine: parts[0]?.number ?? 0,
      endLine: parts.at(-1)?.number ?? 0,
    })
  }
  return rows.length > 2 ? { ...toTable(rows, end - at), ragged: rows.some(isRagged) } : null

  /** Nothing shows which cell is missing, but remarks are what is left out. */
  function isRagged({ cells }: Row): boolean {
    return (
      cells.length !== heading.length - (heading.at(-1) === '备注' && cells.length < heading.length ? 1 : 0)
    )
  }
}

/** Cuts one spaced row into at most `columns` cells: wrapped lines of the name first, the rest at spaces. */
function splitSpacedRow(parts: readonly string[], columns: number): string[] {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return first.split(/\s+/u)
  const cells = [first, compact(rest.join('')), ...last.split(/\s+/u)].filter((cell) => cell !== '')
  return cells.length <= columns ? cells : [...cells.slice(0, columns - 1), cells.slice(columns - 1).join('')]
}

/** Reads a table that begins at line `at`, in any form that separates its cells; `null` when none begins there. */
export function readTable(lines: readonly SourceLine[], at: number): TableLines | null {
  return (
    readTabbed(lines, at) ?? readMarkdown(lines, at) ?? readSpaced(lines, at) ?? readMeasureRows(lines, at)
  )
}
