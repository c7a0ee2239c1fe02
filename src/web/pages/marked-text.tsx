import type { ComponentChildren } from 'preact'
import type { Range } from '../../answer/highlights.js'

/** Shows a text with ranges marked; they ascend and do not overlap. */
export function markRanges(text: string, ranges: readonly Range[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const [start, end] of ranges) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  return [...pieces, text.slice(from)]
}
