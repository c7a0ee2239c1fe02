import { readMarker, type MarkerStyle } from './marker.js'
import type { SourceLine } from './source-line.js'
import { endsSentence } from './wrap.js'

/**
 * Finds the styles whose numbered lines end as sentences in at least 6 of 10 cases: an unstopped one among them is a
 * paragraph that a page or a column cut.
 */
export function findEndingStyles(lines: readonly SourceLine[], decimals: boolean): Set<MarkerStyle> {
  const counts = new Map<MarkerStyle, { ended: number; all: number }>()
  for (const { text } of lines) {
    const marker = readMarker(text.trim(), decimals)
    if (!marker) continue
    const entry = counts.get(marker.style) ?? { ended: 0, all: 0 }
    entry.all++
    if (endsSentence(text) || /[）)]$/u.test(text.trim())) entry.ended++
    counts.set(marker.style, entry)
  }
  return new Set([...counts].flatMap(([style, { ended, all }]) => (ended / all >= 0.6 ? [style] : [])))
}
