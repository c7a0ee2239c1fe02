import { isNumeral, sameCells } from './table-header.js'
import type { TableLines } from './table-lines.js'

type Row = TableLines['rows'][number]
type Cells = readonly string[]

const SERIAL_NAME = /^(?:序号|编号)$/u
/** The end of a cell that goes on in the one below. */
const CUT = /[、，,]$/u

/** Whether a row without a number holds nothing but what is left of the row above: amounts, or the end of one cell. */
function isRest(cells: Cells, serialColumn: number): boolean {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [column]))
  const [first] = filled
  if (first === undefined || first <= serialColumn + 1) return false
  return filled.length === 1 || filled.every((column) => isNumeral(cells[column] ?? ''))
}

/** Whether the first row overleaf goes on with the one before: what it is about stands there. */
function goesOnOverleaf(cells: Cells): boolean {
  return (
    cells.length > 2 &&
    (cells[0] ?? '') === '' &&
    (cells[1] ?? '') === '' &&
    cells.some((cell) => cell !== '')
  )
}

function append(above: Row, row: Row): Row {
  const width = Math.max(above.cells.length, row.cells.length)
  const cells = Array.from({ length: width }, (_, column) =>
    [above.cells[column] ?? '', row.cells[column] ?? ''].filter((cell) => cell !== '').join('\n'),
  )
  return { cells, startLine: above.startLine, endLine: row.endLine }
}

/**
 * Takes the header out of a table's rows, also where it is printed again, and puts rows together that a page break or
 * a cell set in several lines parted; the pieces of one cell stand one a line.
 *
 * @param header - the rows that name the columns
 * @param names - what they name them
 */
export function joinSplitRows(rows: readonly Row[], header: readonly Cells[], names: Cells): Row[] {
  const serialColumn = names.findIndex((name) => SERIAL_NAME.test(name))
  const joined: Row[] = []
  let overleaf = false
  for (const row of rows) {
    if (header.some((cells) => sameCells(cells, row.cells))) {
      overleaf = true
      continue
    }
    const above = joined.at(-1)
    const goesOn = serialColumn < 0 ? overleaf && goesOnOverleaf(row.cells) : isRest(row.cells, serialColumn)
    if (above && goesOn) joined[joined.length - 1] = append(above, row)
    else joined.push(row)
    overleaf = false
  }
  return joined
}

/** Cuts rows into groups: one begins with each row whose first cell is filled. */
function splitGroups(rows: readonly Cells[]): Cells[][] {
  const groups: Cells[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group && (row[0] ?? '') === '') group.push(row)
    else groups.push([row])
  }
  return groups
}

/**
 * Puts cells together that the print merges over the rows of a group and extraction cut into one piece a row. Such a
 * cell is known by its first piece, which ends inside a sentence; every row of the group gets the whole.
 *
 * @param rows - cells of rows as printed: the first one is empty in all rows of a group but the first
 */
export function joinCutCells(rows: readonly Cells[]): string[][] {
  return splitGroups(rows).flatMap((group) => {
    const whole = (group[0] ?? []).map((first, column) => {
      const pieces = group.map((cells) => cells[column] ?? '')
      return group.length > 1 && CUT.test(first) && !pieces.includes('') ? pieces.join('') : null
    })
    return group.map((cells) => cells.map((cell, column) => whole[column] ?? cell))
  })
}
