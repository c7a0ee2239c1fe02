import { splitSentences } from '../../gazette/clause-tree.js'

/** Longest text, in UTF-16 units, that a digest shows whole. */
const WHOLE = 1_200

function cut(sentences: readonly string[], start: number, end: number): string {
  const part = sentences
    .slice(start, sentences.length - end)
    .join('')
    .trim()
  const shown = part.length > WHOLE ? `${part.slice(0, WHOLE - 1).toWellFormed()}…` : part
  return `${start > 0 ? '…' : ''}${shown}${end > 0 ? '…' : ''}`
}

/**
 * Gives what to show of a text and of what took its place: both whole when they are short, else what differs, by
 * sentences; `…` stands for what is left out.
 *
 * @example changedPart('甲。乙。', '甲。丙。', 3) // => ['…乙。', '…丙。']
 */
export function changedPart(before: string, after: string, limit = WHOLE): readonly [string, string] {
  if (before.length <= limit && after.length <= limit) return [before, after]
  const [old, current] = [splitSentences(before), splitSentences(after)]
  const shorter = Math.min(old.length, current.length)
  let start = 0
  while (start < shorter && old[start] === current[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === current.at(-1 - end)) end++
  return [cut(old, start, end), cut(current, start, end)]
}
