/** Text that the file draws in one go. Lengths in points; y grows downwards from the page's top edge. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of the font. */
  readonly size: number
}

/** A drawn line, horizontal (`y` = `bottom`) or vertical (`x` = `right`). */
export interface Rule {
  readonly x: number
  readonly right: number
  readonly y: number
  readonly bottom: number
}

/** What a page draws, upright: a page whose text runs up or down the paper is turned. */
export interface PdfPage {
  /** 1-based. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly rules: readonly Rule[]
  /** Text across the page's direction, e.g. along the edge of a table. */
  readonly sideways: readonly string[]
}

/** A line of a column of text, or a table that stands among such lines. */
export type Piece = Line | RuledTable

/** Runs on one baseline of one column; `parts` are set apart by gaps of at least one character. */
export interface Line {
  readonly kind: 'line'
  readonly parts: readonly Run[]
  readonly x: number
  readonly right: number
  readonly y: number
  /** Of most of its characters. */
  readonly size: number
}

/** A table whose cells are parted by drawn lines. */
export interface RuledTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly x: number
  readonly right: number
  /** Of its top edge. */
  readonly y: number
  readonly bottom: number
  /** Whether it has no line at its top or bottom: the end of a page cuts through a row. */
  readonly cutAbove: boolean
  readonly cutBelow: boolean
}

/** Pieces below each other in one column, from top to bottom, and the edges of that column's text. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly pieces: readonly Piece[]
}
