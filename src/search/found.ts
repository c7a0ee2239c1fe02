import type { Measured } from './measure-features.js'
import type { Passage } from './passage.js'

/** A passage with its place in the order, however it was found. */
export interface Found {
  readonly passage: Passage
  /** Comparable within one list only. */
  readonly score: number
  /** `null` for what was looked up. */
  readonly measured: Measured | null
}

/** Gives what was looked up scores that keep its order. */
export function inOrder(passages: readonly Passage[]): Found[] {
  return passages.map((passage, at) => ({ passage, score: passages.length - at, measured: null }))
}

/** Puts the first list before the second one, without doublets, with scores that fall. */
export function stack(first: readonly Found[], second: readonly Found[]): Found[] {
  const known = new Set(first.map(({ passage }) => passage))
  const below = second.filter(({ passage }) => !known.has(passage))
  const above = Math.ceil(Math.max(0, below[0]?.score ?? 0))
  return [...first.map((match) => ({ ...match, score: match.score + above })), ...below]
}
