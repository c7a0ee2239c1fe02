/** `[start, end)` in UTF-16 units. */
export type Range = readonly [number, number]

/** A text as terms are compared with it, and where each of its units came from. */
interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, the original character's start and end. */
  readonly origin: readonly Range[]
}

/** Folds character by character, because NFKC on the whole would lose the positions: ㎡ becomes m2. */
function foldWithOrigin(text: string): Folded {
  let folded = ''
  const origin: Range[] = []
  let start = 0
  for (const char of text) {
    const end = start + char.length
    const piece = char.normalize('NFKC').toLowerCase()
    folded += piece
    origin.push(...Array<Range>(piece.length).fill([start, end]))
    start = end
  }
  return { text: folded, origin }
}

function findAll(folded: Folded, term: string): Range[] {
  const found: Range[] = []
  const needle = term.normalize('NFKC').toLowerCase()
  if (needle === '') return found
  for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + 1)) {
    const first = folded.origin[at]
    const last = folded.origin[at + needle.length - 1]
    if (first && last) found.push([first[0], last[1]])
  }
  return found
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged
}

/**
 * Finds where the terms stand in a verbatim text, without regard to case and to full or half width.
 *
 * @returns ascending ranges that neither overlap nor touch
 * @example findHighlights('Ａ级景区，景区', ['a级', '景区']) // => [[0, 4], [5, 7]]
 */
export function findHighlights(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0) return []
  const folded = foldWithOrigin(text)
  return merge(terms.flatMap((term) => findAll(folded, term)))
}
