import { readMarker } from '../marker.js'
import type { Region } from './pdf-page.js'
import type { Setting } from './pdf-paragraphs.js'

/**
 * Reads what all of a document's paragraphs have in common.
 *
 * @param size - of running text
 */
export function readSetting(regions: readonly Region[], size: number): Setting {
  return {
    leading: commonLeading(regions, size),
    indents: indentsFirstLines(regions),
    flushNumbers: setsNumbersFlush(regions),
  }
}

/** The size of most characters. */
export function commonSize(regions: readonly Region[]): number {
  const counts = new Map<number, number>()
  for (const { pieces } of regions) {
    for (const piece of pieces) {
      if (piece.kind !== 'line') continue
      for (const { size, text } of piece.parts) {
        const rounded = Math.round(size * 2) / 2
        counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The distance at which most lines of running text follow each other. */
function commonLeading(regions: readonly Region[], size: number): number {
  const distances = regions
    .flatMap(({ pieces }) => pieces.slice(1).map((piece, index) => piece.y - pieces[index]!.y))
    .filter((distance) => distance >= size * 0.9 && distance <= size * 4)
    .sort((a, b) => a - b)
  return distances[Math.floor(distances.length / 2)] ?? size * 1.6
}

/** Whether paragraphs begin with an indent of about two characters, as one line in twenty then does at least. */
function indentsFirstLines(regions: readonly Region[]): boolean {
  const indents = regions.flatMap(({ left, pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'line' ? (piece.x - left) / piece.size : [])),
  )
  const flush = indents.filter((indent) => indent < 0.6).length
  return (
    flush > indents.length / 4 &&
    indents.filter((indent) => indent > 1.2 && indent < 3).length > indents.length / 20
  )
}

/** Whether clause numbers mostly stand at the column's edge, where lines that merely go on stand, too. */
function setsNumbersFlush(regions: readonly Region[]): boolean {
  const indents = regions.flatMap(({ left, pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'line' && readMarker(piece.parts.map(({ text }) => text.trim()).join(' ')) !== null
        ? (piece.x - left) / piece.size
        : [],
    ),
  )
  return indents.filter((indent) => indent < 0.6).length > indents.length / 2
}
