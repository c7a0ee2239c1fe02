import type { LineRange } from './notice.js'
import type { TableLines } from './table-lines.js'

/** One data row. */
export interface TableRow extends LineRange {
  /** The cells as printed, empty ones at the end left out. */
  readonly printed: readonly string[]
  /**
   * One cell a column: put back under its column where extraction dropped empty cells, and filled down where the
   * print merges cells of several rows.
   */
  readonly cells: readonly string[]
}

/** A table whose columns are known, or `columns: null` when the text does not name them. */
export interface Table {
  readonly columns: readonly string[] | null
  /** Whether every cell stands under its column beyond doubt. */
  readonly certain: boolean
  /** The header rows as printed. */
  readonly header: readonly (readonly string[])[]
  readonly rows: readonly TableRow[]
}

type Printed = TableLines['rows'][number]

const SERIAL_COLUMN = /^(?:序号|编号)$/u
/** Columns whose cells are printed once for several rows. */
const GROUP_COLUMN =
  /^(?:市政府领导|县政府领导|责任领导|牵头领导|承办单位|乡镇|乡镇[（(]街道[）)]|部门|行业|类别|分类|职务|区域|县区)$/u
const TOTAL = /^(?:合计|总计|小计|共计)/u

function trimEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return trimEnd(a).join('\t') === trimEnd(b).join('\t')
}

/** A second header row names what stands below the spanning cells of the first. */
function isSubheader(first: readonly string[], second: readonly string[]): boolean {
  const upper = trimEnd(first)
  const lower = trimEnd(second)
  if (lower.length === 0 || /\d/u.test(lower.join(''))) return false
  return (
    lower.every((cell, index) => cell === '' || index >= upper.length - 1 || upper[index] !== undefined) &&
    lower.filter((cell) => cell !== '').length >= 2 &&
    (second[0] ?? '') === '' &&
    (first[0] ?? '') !== ''
  )
}

function joinHeaders(first: readonly string[], second: readonly string[]): string[] {
  const width = Math.max(trimEnd(first).length, trimEnd(second).length)
  let span = ''
  return Array.from({ length: width }, (_, index) => {
    const upper = first[index] ?? ''
    const lower = second[index] ?? ''
    if (upper !== '') span = upper
    if (lower === '') return upper
    return upper === '' || upper === span ? `${span}/${lower}` : lower
  })
}

/** Where the row's number stands: the cell that follows the last number, else the only cell that is a number. */
function findSerial(cells: readonly string[], expected: number): number {
  const next = cells.findIndex((cell) => cell === String(expected))
  if (next >= 0) return next
  const numeric = cells.flatMap((cell, index) => (/^\d{1,3}$/u.test(cell) ? [index] : []))
  return numeric.length === 1 ? (numeric[0] ?? -1) : -1
}

/** Puts cells back under their columns by the row's number: what precedes it stands left of it, the rest right. */
function alignRow(
  cells: readonly string[],
  serialColumn: number,
  width: number,
  expected: number,
): string[] | null {
  const at = findSerial(cells, expected)
  if (at < 0) return null
  if (at === serialColumn && cells.length <= width) return pad(cells, width)
  const before = cells.slice(0, at).filter((cell) => cell !== '')
  const after = cells.slice(at + 1).filter((cell) => cell !== '')
  if (before.length > serialColumn || after.length > width - serialColumn - 1) return null
  const left = [...Array.from({ length: serialColumn - before.length }, () => ''), ...before]
  return pad([...left, cells[at] ?? '', ...after], width)
}

function pad(cells: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '')
}

/** Fills merged cells from the row above, in group columns and in those left of the number. */
function fillDown(
  rows: readonly (readonly string[])[],
  columns: readonly string[],
  serialColumn: number,
): string[][] {
  const above = columns.map(() => '')
  return rows.map((row) => {
    if (TOTAL.test(row.find((cell) => cell !== '') ?? '')) return [...row]
    return row.map((cell, column) => {
      if (column >= columns.length) return cell
      const merges = column < serialColumn || GROUP_COLUMN.test(columns[column] ?? '')
      if (cell !== '') above[column] = cell
      return cell === '' && merges ? (above[column] ?? '') : cell
    })
  })
}

/** Two records printed side by side (序号 工种 序号 工种) are two rows. */
function splitTwoUp(
  columns: readonly string[],
  rows: readonly Printed[],
): { columns: string[]; rows: Printed[] } | null {
  const half = columns.length / 2
  if (half < 2 || !Number.isInteger(half) || !same(columns.slice(0, half), columns.slice(half))) return null
  const side = (from: number): Printed[] =>
    rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, from + half) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { columns: columns.slice(0, half), rows: [...side(0), ...side(half)] }
}

function align(
  rows: readonly Printed[],
  columns: readonly string[],
): { cells: string[][]; certain: boolean } {
  const width = columns.length
  const serialColumn = columns.findIndex((name) => SERIAL_COLUMN.test(name))
  let certain = true
  let expected = 1
  const cells = rows.map((row) => {
    const printed = trimEnd(row.cells)
    if (serialColumn < 0) {
      certain &&= printed.length <= width
      return pad(printed, width)
    }
    if (TOTAL.test(printed.find((cell) => cell !== '') ?? '')) return pad(printed, width)
    const aligned = alignRow(printed, serialColumn, width, expected)
    if (aligned === null) {
      certain = false
      return pad(printed, width)
    }
    expected = Number(aligned[serialColumn]) + 1
    return aligned
  })
  return { cells: fillDown(cells, columns, serialColumn), certain }
}

/** Makes rows with named columns of a table's lines, as far as the text allows it to be certain. */
export function readTableRows(table: TableLines): Table {
  const [first, second] = table.rows
  const plain = (rows: readonly Printed[]): TableRow[] =>
    rows.map(({ cells, startLine, endLine }) => ({
      printed: trimEnd(cells),
      cells: [...cells],
      startLine,
      endLine,
    }))
  if (!table.headed || !first) return { columns: null, certain: false, header: [], rows: plain(table.rows) }
  const two = second !== undefined && isSubheader(first.cells, second.cells)
  const header = two ? [first.cells, second.cells] : [first.cells]
  const names = two ? joinHeaders(first.cells, second.cells) : trimEnd(first.cells)
  const data = table.rows.filter(({ cells }) => !header.some((row) => same(row, cells)))
  const halves = splitTwoUp(names, data)
  const columns = halves?.columns ?? names
  const rows = halves?.rows ?? data
  const { cells, certain } = align(rows, columns)
  return {
    columns,
    certain: certain && !table.ragged,
    header: header.map(trimEnd),
    rows: plain(rows).map((row, index) => ({ ...row, cells: cells[index] ?? row.cells })),
  }
}
