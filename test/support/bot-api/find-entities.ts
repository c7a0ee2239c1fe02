import type { Entity } from './api-types.js'

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{N}_/@<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu],
  ['mention', /(?<![\p{L}\p{N}_/])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['url', /https?:\/\/[^\s<>"']+/gu],
]

/** Finds what Telegram marks by itself in a text that a person wrote: commands, mentions and addresses. */
export function findEntities(text: string): Entity[] {
  const found = PATTERNS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ type, offset: index, length: match.length })),
  )
  found.sort((a, b) => a.offset - b.offset || b.length - a.length)
  return found.filter(({ offset }, at) =>
    found.slice(0, at).every((one) => one.offset + one.length <= offset),
  )
}
