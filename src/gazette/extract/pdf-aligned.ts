import { hasWraps, type CellColumn, type CellLine } from './pdf-cell-wraps.js'
import type { Line, Piece } from './pdf-page.js'

/** Rows that make a table of aligned parts. */
const MIN_ROWS = 3
/** Characters of a cell that is certainly one. */
const MAX_CELL = 40
/** The gap between two columns of cells, in characters. */
const COLUMN_GAP = 0.8
/** Distance of rows, of a cell's lines, in leadings of running text, at most. */
const [ROW_DISTANCE, LINE_DISTANCE] = [2.2, 1.5]

/**
 * Reads the lines from `at` on as rows of a table without drawn lines: at least three lines below each other, each of two
 * or more short parts, that leave the same gaps free from top to bottom.
 *
 * @returns the rows and how many lines they take, or `null` when this is not certain: where a line may go on with the
 *   cells of the one above, none is a row
 */
export function readAligned(
  pieces: readonly Piece[],
  at: number,
  leading: number,
): { readonly rows: string[][]; readonly length: number } | null {
  const lines = takeLines(pieces, at, leading)
  const [first, last] = [lines[0], lines.at(-1)]
  if (lines.length < MIN_ROWS || !first || !last) return null
  const columns = findCellColumns(lines)
  if (columns.length < 2) return null
  const [above, below] = [pieces[at - 1], pieces[at + lines.length]]
  if (above?.kind === 'line' && belongs(above, first, columns, leading)) return null
  if (below?.kind === 'line' && isPart(below, last, columns, leading)) return null
  const placed = lines.map((line) => placeCells(line, columns))
  if (hasWraps(placed, columns, leading)) return null
  const rows = placed.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
  const isTable = rows.every((row) => row.filter((cell) => cell !== '').length >= 2 && !row.some(isProse))
  return isTable ? { rows, length: lines.length } : null
}

/** The lines of parts from `at` on that stand close below each other. */
function takeLines(pieces: readonly Piece[], at: number, leading: number): Line[] {
  const lines: Line[] = []
  for (const piece of pieces.slice(at)) {
    const last = lines.at(-1)
    if (piece.kind !== 'line' || piece.parts.length < 2) break
    if (last && piece.y - last.y > leading * ROW_DISTANCE) break
    lines.push(piece)
  }
  return lines
}

/** Whether the line above belongs to the same table: it has parts and was no row, or is part of a cell. */
function belongs(above: Line, first: Line, columns: readonly CellColumn[], leading: number): boolean {
  if (above.parts.length > 1) return first.y - above.y <= leading * ROW_DISTANCE
  return !/[：:。；]$/u.test(above.parts[0]?.text.trim() ?? '') && isPart(above, first, columns, leading)
}

/**
 * A lone part right above or below the rows that keeps to one of their columns may be part of a cell. Behind the first
 * column it may be longer than the cells in the rows.
 */
function isPart(lone: Line, row: Line, columns: readonly CellColumn[], leading: number): boolean {
  if (Math.abs(lone.y - row.y) > leading * LINE_DISTANCE || Math.abs(lone.size - row.size) > 0.5) return false
  return columns.some(({ left, right }, column) => {
    const end = column === 0 ? right : (columns[column + 1]?.left ?? Infinity)
    return lone.x >= left - 2 && lone.x <= right && lone.right <= end + 2
  })
}

function placeCells({ parts, y }: Line, columns: readonly CellColumn[]): CellLine {
  const cells = columns.map(({ left, right }) => {
    const own = parts.filter((part) => part.x >= left - 0.1 && part.right <= right + 0.1)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return null
    const text = own.map((part) => part.text.trim()).join(' ')
    return { text, left: first.x, right: last.right, size: first.size }
  })
  return { y, cells }
}

/** Text that runs from line to line may be a column of the page as well as a cell. */
function isProse(cell: string): boolean {
  return cell.length > MAX_CELL || /[。；]/u.test(cell)
}

/** Finds the gaps that all the lines leave free, and so the columns between them. */
function findCellColumns(lines: readonly Line[]): CellColumn[] {
  const parts = lines.flatMap((line) => line.parts).sort((a, b) => a.x - b.x)
  const columns: { left: number; right: number }[] = []
  for (const { x, right, size } of parts) {
    const last = columns.at(-1)
    if (last && x < last.right + size * COLUMN_GAP) last.right = Math.max(last.right, right)
    else columns.push({ left: x, right })
  }
  return columns
}
