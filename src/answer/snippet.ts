import type { Range } from './highlights.js'

/** Part of a verbatim text, with the marks in it. */
export interface Snippet {
  readonly text: string
  /** In `text`. */
  readonly highlights: readonly Range[]
  /** Whether the text goes on before and after. */
  readonly isCut: { readonly before: boolean; readonly after: boolean }
}

/** Where a snippet may begin: behind a stop. */
const STOP = /[。！？；;：:\n]/u

/** The sentence's beginning before a place, when it is near. */
function snap(text: string, at: number, most: number): number {
  for (let from = at; from > Math.max(0, at - most); from--) if (STOP.test(text[from - 1] ?? '')) return from
  return at <= most ? 0 : at
}

/** Characters in a window that are marked. */
function countMarked(highlights: readonly Range[], from: number, to: number): number {
  return highlights.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  )
}

/**
 * Cuts the part of a text that holds most of what is marked, beginning with a sentence where one begins near.
 *
 * @param length characters wanted, in UTF-16 units
 */
export function cutSnippet(text: string, highlights: readonly Range[], length: number): Snippet {
  const starts = [0, ...highlights.map(([start]) => snap(text, start, Math.floor(length / 3)))]
  const marked = starts.map((start) => countMarked(highlights, start, start + length))
  const from = starts[marked.indexOf(Math.max(...marked))] ?? 0
  const to = Math.min(text.length, from + length)
  return {
    text: text.slice(from, to),
    highlights: highlights
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from, end - from] as const),
    isCut: { before: from > 0, after: to < text.length },
  }
}
