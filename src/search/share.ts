import type { Concept } from './concept.js'
import { givesKind, type AnswerKind } from './answer-kind.js'

/** The greatest value at each place of several rows; rows may differ in length. */
export function maxima(rows: readonly (readonly number[])[]): number[] {
  const best: number[] = []
  for (const row of rows) row.forEach((value, at) => (best[at] = Math.max(best[at] ?? 0, value)))
  return best
}

/** The average at each place of several rows of one length. */
export function means(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  return first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length)
}

/** Share of the concepts' weight that is found, 0 to 1, given how surely each is. */
export function conceptShare(concepts: readonly Concept[], strengths: readonly number[]): number {
  let found = 0
  let all = 0
  concepts.forEach(({ weight }, at) => {
    found += weight * (strengths[at] ?? 0)
    all += weight
  })
  return all === 0 ? 0 : found / all
}

/** Share of the worth of pieces, as pairs of characters, that stand in a text, 0 to 1. */
export function pieceShare(pieces: ReadonlyMap<string, number>, text: string): number {
  let found = 0
  let all = 0
  for (const [piece, worth] of pieces) {
    all += worth
    if (text.includes(piece)) found += worth
  }
  return all === 0 ? 0 : found / all
}

/** Worth of the kind of answer wanted that a text gives; the rarest one counts. */
export function kindShare(
  kinds: readonly AnswerKind[],
  worth: ReadonlyMap<AnswerKind, number>,
  text: string,
): number {
  return Math.max(0, ...kinds.map((kind) => (givesKind(text, kind) ? (worth.get(kind) ?? 0) : 0)))
}
