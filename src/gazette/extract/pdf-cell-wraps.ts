/** A cell of a line: its text and its edges in points. */
export interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its characters. */
  readonly size: number
}

/** A column of cells by its edges. */
export interface CellColumn {
  readonly left: number
  readonly right: number
}

/** The cells of one line by column; `null` where it has none. */
export interface CellLine {
  readonly y: number
  readonly cells: readonly (Cell | null)[]
}

/** All in characters. A cell that ends this much before its column does had room for the next character. */
const ROOM = 1.2
/** A column of names is at most this wide, and none of its cells is narrower than the other. */
const [NAME_MOST, NAME_LEAST] = [3.4, 1.8]
/** A gap of this much up to the next column's common left edge is more than the space between two full columns. */
const WIDE_GAP = 3
/** Lines this far apart are further apart than those of one cell. */
const ROW_LEADING = 2.1

const NUMBER = /^\d+(?:\.\d+)?%?$/u

/**
 * Tells whether a line may go on with the cells of the line above it. In print without lines nothing but room shows
 * that it does not: somewhere a cell has one below it and yet ended before its column was full.
 *
 * @param leading - distance of two lines of running text, in points
 */
export function hasWraps(
  lines: readonly CellLine[],
  columns: readonly CellColumn[],
  leading: number,
): boolean {
  if (columns.some((_, column) => lacksNumber(lines, column))) return true
  const never = columns.map((_, column) => isRoomy(lines, columns, column) || holdsNames(lines, column))
  return lines.some((line, at) => {
    const above = lines[at - 1]
    if (!above) return false
    const ends = columns.some(({ left, right }, column) => {
      const [cell, next] = [above.cells[column], line.cells[column]]
      if (!cell || !next) return false
      if (never[column] === true || (NUMBER.test(cell.text) && NUMBER.test(next.text))) return true
      return cell.right - cell.left < right - left - cell.size * ROOM
    })
    return !ends && !isFarBelow(line, above, leading)
  })
}

/** Whether a line has no cell in a column of numbers: it goes on with the line above. */
function lacksNumber([, ...data]: readonly CellLine[], column: number): boolean {
  const numbers = cellsOf(data, column)
  const isSerial = numbers.every(
    ({ text }, at) =>
      /^\d{1,3}$/u.test(text) && (at === 0 || Number(text) === Number(numbers[at - 1]?.text) + 1),
  )
  return isSerial && numbers.length > 1 && numbers.length < data.length
}

function cellsOf(lines: readonly CellLine[], column: number): Cell[] {
  return lines.flatMap(({ cells }) => cells[column] ?? [])
}

/** Whether there is so much space behind the column that none of its cells had to break. */
function isRoomy(lines: readonly CellLine[], columns: readonly CellColumn[], column: number): boolean {
  const [own, next] = [columns[column], columns[column + 1]]
  const behind = cellsOf(lines, column + 1)
  if (!own || !next || !behind.every(({ left }) => left - next.left < 1)) return false
  return next.left - own.right > WIDE_GAP * Math.max(...behind.map(({ size }) => size))
}

/** Names of people are not broken, and no column is made too narrow for them. */
function holdsNames(lines: readonly CellLine[], column: number): boolean {
  return cellsOf(lines, column).every(({ left, right, size }) => {
    const width = (right - left) / size
    return width <= NAME_MOST && width >= NAME_LEAST
  })
}

function isFarBelow(line: CellLine, above: CellLine, leading: number): boolean {
  const size = Math.max(...above.cells.map((cell) => cell?.size ?? 0))
  return line.y - above.y > Math.max(size * ROW_LEADING, leading * 1.15)
}
