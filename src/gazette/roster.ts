import type { Block } from './block.js'
import { compact } from './compact.js'
import { endsWithPost, isLabelledSentence, isRosterLine } from './line-kind.js'
import type { SourceLine } from './source-line.js'

const MAX_LINES = 3
const TAIL = 12
/** The end of a post that a narrow column wrapped: 市场监管局 / 局长. */
const POST = /(?:长|主任|书记|主席|总编|委员|员|干部|队|分局|局|院|中心|处|科|室|部|经理|组|人)$/u

/** White space inside a list of people separates name from post, so one space stays. */
export function spaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

/**
 * Reads one entry of a list that is set line by line, its wrapped end included.
 *
 * @returns `null` when the lines are none
 */
export function readRosterEntry(lines: readonly SourceLine[]): string | null {
  const [first, ...rest] = lines
  if (!first || lines.length > MAX_LINES || !isRosterLine(first.text)) return null
  const entry = spaced(first.text) + rest.map(({ text }) => compact(text)).join('')
  return isLabelledSentence(entry) || /[。；].*[。；]/u.test(entry) ? null : entry
}

/**
 * Adds a block to the list before it, when it is its next entry or the wrapped end of its last one.
 *
 * @returns `null` when it belongs to no list
 */
export function joinRoster(list: Block | undefined, next: Block): Block | null {
  if (list?.kind !== 'roster') return null
  const isEntry = next.kind === 'roster'
  const isTail =
    next.kind === 'text' &&
    next.marker === null &&
    !next.emphasised &&
    next.text.length <= TAIL &&
    !/[，。；：:！？]/u.test(next.text) &&
    next.startLine - list.endLine <= 2
  if (!isEntry && !isTail) return null
  const last = list.text.slice(list.text.lastIndexOf('\n') + 1)
  // a post that is whole already does not go on, nor does a name alone: the piece is another person's
  const goesOn = isTail && POST.test(next.text) && !endsWithPost(last) && last.includes(' ')
  const startLine = Math.min(list.startLine, next.startLine)
  const endLine = Math.max(list.endLine, next.endLine)
  return { ...list, text: list.text + (goesOn ? '' : '\n') + next.text, startLine, endLine }
}
