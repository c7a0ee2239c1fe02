import type { LineRange } from './notice.js'
import { joinCutCells, joinSplitRows } from './split-rows.js'
import { isNumeral, measureHeader, nameColumns, sameCells, trimEnd } from './table-header.js'
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
const TOTAL = /^(?:合计|总计|小计|共计)/u

function isTotal(cells: readonly string[]): boolean {
  return TOTAL.test(cells.find((cell) => cell !== '') ?? '')
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

/**
 * Finds the columns whose cells the print merges over several rows: those left of the number, and the words at the
 * left of which some are missing. An amount or a remark is never one: where it is missing, there is none.
 */
function findGroupColumns(
  rows: readonly (readonly string[])[],
  serialColumn: number,
  width: number,
): Set<number> {
  const groups = new Set(Array.from({ length: Math.max(serialColumn, 0) }, (_, column) => column))
  const data = rows.filter((row) => !isTotal(row))
  for (let column = serialColumn + 1; column < width - 1; column++) {
    const cells = data.map((row) => row[column] ?? '')
    const merged = cells.includes('') && cells[0] !== '' && !cells.some(isNumeral)
    if (!merged) break
    groups.add(column)
  }
  return groups
}

/** Fills merged cells from the row above; a cell that changes ends those right of it. */
function fillDown(rows: readonly (readonly string[])[], serialColumn: number, width: number): string[][] {
  const groups = findGroupColumns(rows, serialColumn, width)
  const above = new Map<number, string>()
  return rows.map((row) => {
    if (isTotal(row)) return [...row]
    return row.map((cell, column) => {
      if (!groups.has(column)) return cell
      if (cell === '') return above.get(column) ?? ''
      if (above.get(column) !== cell) for (const right of groups) if (right > column) above.delete(right)
      above.set(column, cell)
      return cell
    })
  })
}

/** Two records printed side by side (序号 工种 序号 工种) are two rows. */
function splitTwoUp(
  columns: readonly string[],
  rows: readonly Printed[],
): { columns: string[]; rows: Printed[] } | null {
  const half = columns.length / 2
  if (half < 2 || !Number.isInteger(half) || !sameCells(columns.slice(0, half), columns.slice(half)))
    return null
  const side = (from: number): Printed[] =>
    rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, from + half) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { columns: columns.slice(0, half), rows: [...side(0), ...side(half)] }
}

/** The column of row numbers; one that holds labels instead (反馈问题一) is a column like any other. */
function findSerialColumn(rows: readonly Printed[], columns: readonly string[]): number {
  const column = columns.findIndex((name) => SERIAL_COLUMN.test(name))
  const isLabelled = rows.length > 0 && rows.every(({ cells }) => !/\d/u.test(cells[column] ?? ''))
  return isLabelled && rows.some(({ cells }) => (cells[column] ?? '') !== '') ? -1 : column
}

function align(
  rows: readonly Printed[],
  columns: readonly string[],
): { cells: string[][]; certain: boolean } {
  const width = columns.length
  const serialColumn = findSerialColumn(rows, columns)
  let certain = true
  let expected = 1
  const cells = rows.map((row) => {
    const printed = trimEnd(row.cells)
    if (serialColumn < 0) {
      certain &&= printed.length <= width
      return pad(printed, width)
    }
    if (isTotal(printed)) return pad(printed, width)
    const aligned = alignRow(printed, serialColumn, width, expected)
    if (aligned === null) {
      certain = false
      return pad(printed, width)
    }
    expected = Number(aligned[serialColumn]) + 1
    return aligned
  })
  return { cells: fillDown(serialColumn < 0 ? joinCutCells(cells) : cells, serialColumn, width), certain }
}

/** Makes rows with named columns of a table's lines, as far as the text allows it to be certain. */
export function readTableRows(table: TableLines): Table {
  const plain = (rows: readonly Printed[]): TableRow[] =>
    rows.map(({ cells, startLine, endLine }) => ({
      printed: trimEnd(cells),
      cells: [...cells],
      startLine,
      endLine,
    }))
  if (!table.headed) return { columns: null, certain: false, header: [], rows: plain(table.rows) }
  const header = table.rows
    .slice(0, measureHeader(table.rows.map(({ cells }) => cells)))
    .map(({ cells }) => cells)
  const names = nameColumns(header)
  const data = joinSplitRows(table.rows, header, names)
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
