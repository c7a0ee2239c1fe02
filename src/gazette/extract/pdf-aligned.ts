import type { Line, Piece } from './pdf-page.js'

/** Rows that make a table of aligned parts. */
const MIN_ROWS = 3
/** Characters of a cell that is certainly one. */
const MAX_CELL = 40
/** The gap between two columns of cells, in characters. */
const COLUMN_GAP = 0.8

/**
 * Reads the lines from `at` on as rows of a table without drawn lines: at least three lines below each other, each of two
 * or more short parts, that leave the same gaps free from top to bottom.
 *
 * @returns the rows and how many lines they take, or `null` when this is not certain
 */
export function readAligned(
  pieces: readonly Piece[],
  at: number,
  leading: number,
): { readonly rows: string[][]; readonly length: number } | null {
  const lines: Line[] = []
  for (const piece of pieces.slice(at)) {
    const last = lines.at(-1)
    if (piece.kind !== 'line' || piece.parts.length < 2) break
    if (last && piece.y - last.y > leading * 2.2) break
    lines.push(piece)
  }
  if (lines.length < MIN_ROWS) return null
  const columns = findCellColumns(lines)
  if (columns.length < 2 || isWrapped(pieces[at + lines.length], columns, lines.at(-1)!, leading)) return null
  const rows = lines.map(({ parts }) =>
    columns.map(({ left, right }) =>
      parts
        .filter((part) => part.x >= left - 0.1 && part.right <= right + 0.1)
        .map(({ text }) => text.trim())
        .join(' '),
    ),
  )
  const isTable = rows.every((row) => row.filter((cell) => cell !== '').length >= 2 && !row.some(isProse))
  return isTable ? { rows, length: lines.length } : null
}

/** A lone part below the rows that keeps to one of their columns goes on with a cell: then no row is certain. */
function isWrapped(
  below: Piece | undefined,
  columns: readonly { left: number; right: number }[],
  last: Line,
  leading: number,
): boolean {
  if (below?.kind !== 'line' || below.y - last.y > leading * 1.5) return false
  return columns.some(({ left, right }) => below.x >= left - 2 && below.right <= right + 2)
}

/** Text that runs from line to line may be a column of the page as well as a cell. */
function isProse(cell: string): boolean {
  return cell.length > MAX_CELL || /[。；]/u.test(cell)
}

function findCellColumns(lines: readonly Line[]): { left: number; right: number }[] {
  const parts = lines.flatMap((line) => line.parts).sort((a, b) => a.x - b.x)
  const columns: { left: number; right: number }[] = []
  for (const { x, right, size } of parts) {
    const last = columns.at(-1)
    if (last && x < last.right + size * COLUMN_GAP) last.right = Math.max(last.right, right)
    else columns.push({ left: x, right })
  }
  return columns
}
