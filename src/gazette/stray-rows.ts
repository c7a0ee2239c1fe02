import { isRosterLine } from './line-kind.js'
import type { SourceLine } from './source-line.js'
import type { NoticeLines } from './split-notices.js'
import { endsSentence } from './wrap.js'

/** How far below a notice's head a row of the notice before it was found: 8 lines. */
const REACH = 10
const ENTRY = /^[\u4e00-\u9fff]{2,3}\s+\S{4,}$/u

/** Index of a row of people that interrupts a sentence near the head of a notice; -1 when there is none. */
function findStray(lines: readonly SourceLine[]): number {
  return lines.slice(0, REACH).findIndex(({ text }, index) => {
    const before = lines[index - 1]?.text ?? ''
    const behind = lines[index + 1]?.text ?? ''
    const interrupts = before.length > 40 && !endsSentence(before) && behind.length > 20
    return interrupts && isRosterLine(text) && ENTRY.test(text.trim()) && !isRosterLine(behind)
  })
}

/**
 * Gives a row that column order carried into the next notice back to the list at the end of the notice before.
 *
 * The row keeps its line number; it is marked `strayed`, so that it does not widen that notice's range.
 */
export function returnStrayRows(notices: readonly NoticeLines[]): NoticeLines[] {
  const out = notices.map((notice) => ({ ...notice, body: [...notice.body] }))
  for (const [index, notice] of out.entries()) {
    const previous = out[index - 1]
    const last = previous?.body.at(-1)
    if (!previous || !last || !(last.text.includes('\t') || isRosterLine(last.text))) continue
    const at = findStray(notice.body)
    const [row] = at < 0 ? [] : notice.body.splice(at, 1)
    if (row) previous.body.push({ ...row, strayed: true })
  }
  return out
}
