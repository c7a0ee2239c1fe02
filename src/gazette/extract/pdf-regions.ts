import type { Column } from './pdf-columns.js'
import { toLine } from './pdf-lines.js'
import type { Piece, Region } from './pdf-page.js'

/** Points by which punctuation may hang into the next column. */
const OVERHANG = 2

/**
 * Cuts a page into regions in reading order: what crosses a gutter stands for itself; between two such pieces the columns
 * are read one after the other.
 *
 * @param pieces - lines across the whole page and tables, from top to bottom
 */
export function cutRegions(pieces: readonly Piece[], columns: readonly Column[]): Region[] {
  const whole = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 }
  if (columns.length < 2) return [{ ...whole, pieces }]
  const regions: Region[] = []
  let band: Piece[][] = columns.map(() => [])
  const close = (): void => {
    for (const [index, column] of columns.entries()) {
      const inside = band[index]!
      if (inside.length > 0) regions.push({ left: column.left, right: column.right, pieces: inside })
    }
    band = columns.map(() => [])
  }
  for (const piece of pieces) {
    const split = splitPiece(piece, columns)
    if (split === null) {
      close()
      const last = regions.at(-1)
      if (last?.left === whole.left && last.right === whole.right)
        regions[regions.length - 1] = { ...last, pieces: [...last.pieces, piece] }
      else regions.push({ ...whole, pieces: [piece] })
    } else for (const [index, part] of split.entries()) if (part) band[index]!.push(part)
  }
  close()
  return regions
}

/** The parts of a piece by column; `null` when it crosses a gutter. */
function splitPiece(piece: Piece, columns: readonly Column[]): (Piece | null)[] | null {
  const at = ({ x, right }: { readonly x: number; readonly right: number }): number => {
    const index = columns.findIndex(
      (column, i) => x < (column.right + (columns[i + 1]?.left ?? Infinity)) / 2,
    )
    const next = columns[index + 1]
    return next && right > next.left + OVERHANG ? -1 : index
  }
  if (piece.kind === 'table') {
    const index = at(piece)
    return index < 0 ? null : columns.map((_, column) => (column === index ? piece : null))
  }
  const places = piece.parts.map(at)
  if (places.includes(-1)) return null
  return columns.map((_, column) => {
    const parts = piece.parts.filter((__, index) => places[index] === column)
    return parts.length === 0 ? null : toLine(parts)
  })
}
