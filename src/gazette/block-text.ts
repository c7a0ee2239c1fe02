import { compact } from './compact.js'
import type { Marker } from './marker.js'

/** Begins a block's text with its first line; 第一条 and 1.1 keep the space behind them, as printed. */
export function startText(line: string, marker: Marker | null): string {
  const text = compact(line)
  if (!marker || !/^(?:第|\d+(?:[.．]\d+)*$)/u.test(marker.label)) return text
  return `${marker.label} ${text.slice(marker.label.length)}`.trim()
}

/** Shortest and longest stretch that is looked for at the start of the next line; the one that was found has 31 characters. */
const DOUBLED = { shortest: 8, longest: 80 }

/**
 * Adds a wrapped line to a block's text, without white space but between two Latin words.
 *
 * Where a column began with the words the one before it ended with, they stand once.
 */
export function joinText(block: string, line: string): string {
  const next = compact(line)
  if (/[A-Za-z]$/u.test(block) && /^[A-Za-z]/u.test(next)) return `${block} ${next}`
  return block + next.slice(overlap(block, next))
}

/** How many of the first characters of `next` the block ends with already; 0 when they are too few to be doubled. */
function overlap(block: string, next: string): number {
  for (let length = Math.min(next.length, DOUBLED.longest); length >= DOUBLED.shortest; length--)
    if (block.endsWith(next.slice(0, length))) return length
  return 0
}
