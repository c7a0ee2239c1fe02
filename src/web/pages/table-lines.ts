import type { Clause } from '../../gazette/notice.js'

/** A cell as printed, and what stands for it when it is empty because a cell above it reaches down. */
export interface PrintedCell {
  readonly text: string
  /** `''` when the cell is not empty or nothing reaches down. */
  readonly above: string
}

/** A table's own text, parted: put together they are the text again. */
export interface TableHead {
  /** Caption and unit, one line each; `''` when there is none. */
  readonly caption: string
  /** Lines of column names; cells that reach over several columns are followed by empty ones. */
  readonly names: readonly (readonly string[])[]
}

/** Separates cells in a row's text. */
const CELL = '\t'

/**
 * Parts caption and column names: the names are the lines at the end that hold cells.
 *
 * @example splitTableHead({ text: '收费表\n项目\t金额', cells: ['项目', '金额'] }) // => { caption: '收费表', names: [['项目', '金额']] }
 */
export function splitTableHead({ text, cells }: Pick<Clause, 'text' | 'cells'>): TableHead {
  const lines = text.split('\n')
  let first = lines.length
  while (first > 0 && lines[first - 1]?.includes(CELL)) first--
  if (first === lines.length && cells?.length === 1 && lines.at(-1) === cells[0]) first-- // one column only
  return {
    caption: lines.slice(0, first).join('\n'),
    names: lines.slice(first).map((line) => line.split(CELL)),
  }
}

/** Parts a row's text into its cells; a row that cannot be parted is one cell. */
export function splitRow({ text, cells = [] }: Pick<Clause, 'text' | 'cells'>): PrintedCell[] {
  const printed = text.split(CELL)
  return printed.map((cell, column) => ({
    text: cell,
    above: cell.trim() === '' && printed.length === cells.length ? (cells[column] ?? '') : '',
  }))
}
