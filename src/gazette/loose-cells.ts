import { compact } from './compact.js'
import { measureSignature } from './line-kind.js'
import type { SourceLine } from './source-line.js'

/** How many loose cells in a row make a table whose cells stand one a line. */
const CELL_RUN = 8

/** One character a line, with its punctuation: how a rotated page comes out. */
const ROTATED = 3

function isCell(text: string): boolean {
  const { length } = text.trim()
  return length <= ROTATED || (length <= 9 && !/[。；]/u.test(text))
}

/**
 * Measures a run of short unpunctuated lines: the cells of a flattened table.
 *
 * @returns the number of lines, 0 when there are too few to be a table
 */
export function measureCells(lines: readonly SourceLine[], at: number): number {
  let end = at
  while (end < lines.length && isCell(lines[end]?.text ?? '') && measureSignature(lines, end) === 0) end++
  return end - at >= CELL_RUN ? end - at : 0
}

/** Joins loose cells: lines of one character are running text of a rotated page, other cells stay apart (`\n`). */
export function joinCells(lines: readonly SourceLine[]): string {
  const texts = lines.map(({ text }) => compact(text))
  const single = texts.filter((text) => /^\p{Script=Han}$/u.test(text)).length
  return texts.join(single > texts.length * 0.6 ? '' : '\n')
}
