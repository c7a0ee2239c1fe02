import { characterPairs } from './character-pairs.js'
import { fold } from './fold.js'
import type { Passage } from './passage.js'

/** Share of the shorter text's pairs of characters from which on two texts of one notice say the same. */
const MIN_SHARE = 0.85
/** Texts shorter than this, in pairs, resemble each other by accident: rows of one table. */
const MIN_PAIRS = 20

/** A hit and the passages of the same notice that repeat it, as a task list repeats its plan. */
export interface Grouped<H> {
  readonly hit: H
  readonly repeats: readonly Passage[]
}

/**
 * Puts hits that repeat a better one of the same notice beside it.
 *
 * @param hits best first
 * @param depth how many of the best may take or be repeats; those after them stay as they are
 * @returns in the order of the hits
 */
export function groupRepeats<H extends { readonly passage: Passage }>(
  hits: readonly H[],
  depth: number,
): Grouped<H>[] {
  const groups: { hit: H; repeats: Passage[]; pairs: ReadonlySet<string> }[] = []
  for (const hit of hits.slice(0, depth)) {
    const pairs = new Set(characterPairs(fold(hit.passage.text).replace(/\s/gu, '')))
    const first = groups.find(
      (group) => group.hit.passage.notice === hit.passage.notice && saysTheSame(group.pairs, pairs),
    )
    if (first) first.repeats.push(hit.passage)
    else groups.push({ hit, repeats: [], pairs })
  }
  return [
    ...groups.map(({ hit, repeats }) => ({ hit, repeats })),
    ...hits.slice(depth).map((hit) => ({ hit, repeats: [] })),
  ]
}

function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  if (shorter.size < MIN_PAIRS) return false
  let shared = 0
  for (const pair of shorter) if (longer.has(pair)) shared += 1
  return shared >= MIN_SHARE * shorter.size
}
