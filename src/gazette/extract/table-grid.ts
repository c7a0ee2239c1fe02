import type { TextBlock } from './text-block.js'

/** A cell as a format gives it. */
export interface GridCell {
  readonly blocks: readonly TextBlock[]
  /** Columns and rows it covers, 1 or more. */
  readonly columns: number
  readonly rows: number
}

/** A hostile span may claim a billion columns; a printed page has a few dozen. */
const MAX_COLUMNS = 200
const MAX_ROWS = 20_000
/** A cell with more text than this holds a page's layout, not a value. */
const MAX_CELL = 2_000

/**
 * Makes blocks of a table: rows of equal length, where a cell that covers several columns or rows stands in the first
 * of them and leaves the others empty. A table that only lays out a page (one column, or cells with tables or pages of
 * text in them) becomes what its cells hold, in order.
 */
export function layOutTable(rows: readonly (readonly GridCell[])[]): TextBlock[] {
  const cells = rows.flat()
  const holdsTable = cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'))
  const isLayout =
    holdsTable || rows.length > MAX_ROWS || rows.every((row) => row.length < 2) || cells.some(isLong)
  if (isLayout) return cells.flatMap(({ blocks }) => blocks)
  return [{ kind: 'table', rows: expandSpans(rows) }]
}

function isLong({ blocks }: GridCell): boolean {
  return (
    blocks.reduce((length, block) => length + (block.kind === 'table' ? 0 : block.text.length), 0) > MAX_CELL
  )
}

function expandSpans(rows: readonly (readonly GridCell[])[]): string[][] {
  const covered = new Map<number, number>() // column -> rows below that a cell above still covers
  const grid = rows.map((row) => {
    const line: string[] = []
    const takeCovered = (): boolean => {
      const left = covered.get(line.length) ?? 0
      if (left > 0) covered.set(line.length, left - 1)
      return left > 0 && line.push('') > 0
    }
    for (const cell of row) {
      while (takeCovered());
      const columns = Math.min(cell.columns, MAX_COLUMNS - line.length)
      for (let column = 0; column < columns; column++) {
        if (cell.rows > 1) covered.set(line.length, Math.min(cell.rows, rows.length) - 1)
        line.push(column === 0 ? cellText(cell) : '')
      }
    }
    for (const [column, left] of covered) {
      while (left > 0 && line.length <= column) if (!takeCovered()) line.push('')
    }
    return line
  })
  const width = Math.max(...grid.map(({ length }) => length))
  return grid.map((line) => [...line, ...new Array<string>(width - line.length).fill('')])
}

function cellText({ blocks }: GridCell): string {
  return blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join(' ')
}
