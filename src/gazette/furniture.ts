import { compact } from './compact.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'

const ISSUE = /(?:(?:19|20)\d{2}[.·]\d{1,2}|\d{1,2}\/(?:19|20)\d{2}|(?:19|20)\d{2}年第?\d{1,2}期)/u
const PAGE_NUMBER = /^[-—–·.•]{1,3}\d{1,3}[-—–·.•]{0,3}$|^\d{1,3}[-—–·•]{1,3}$|^第\d{1,3}页(?:共\d{1,3}页)?$/u

/**
 * Tells whether a line is a running head, a page number or the target of a link that the text shows already. A bare number is not one: it may be the serial number
 * of a table row.
 */
export function isFurniture(text: string): boolean {
  const bare = compact(text).replace(/\s+/gu, '')
  if (PAGE_NUMBER.test(bare) || /^mailto:\S+$/u.test(bare)) return true
  return bare.length <= 45 && bare.includes('公报') && ISSUE.test(bare) && !/[，。；]/u.test(bare)
}

const TOC_ENTRY = /(?:[.…·]{3,}|\t)\s*[（(]?\s*\d{1,3}\s*[）)]?$/u

/**
 * Finds where the table of contents ends.
 *
 * @returns the index behind its last entry, `0` when there is none (three entries make one)
 */
export function findContentsEnd(lines: readonly SourceLine[]): number {
  let end = 0
  let entries = 0
  for (const [index, line] of lines.entries()) {
    if (entries > 0 && index - end > 12) break
    if (!TOC_ENTRY.test(line.text) || !/号|通知|决定|公告|意见|办法/u.test(line.text)) continue
    entries++
    end = index + 1
  }
  return entries >= 3 ? end : 0
}

const CHRONICLE_ENTRY = /^(?:※|\d{1,2}\s?日(?:\s?[-—至]\s?\d{1,2}\s?日)?\s+\S)/u

function isOuterNumber(text: string): boolean {
  return /^(?:one|article)/u.test(readMarker(text.trim())?.style ?? '')
}

/** Imprint and the mottoes that gazettes print on their back covers. */
const COLOPHON =
  /^\s*(?:(?:主办(?:单位)?|编印|责任编辑|刊号|准印证号?|内部资料)[：: ]|传达政令|宣传政策|政令公开)/u

/**
 * Finds where a gazette's back matter begins: the chronicle of events (大事记) or the colophon.
 *
 * @param from - index from which to look: behind the last notice's title
 * @returns an index; `lines.length` when there is none
 */
export function findBackMatter(lines: readonly SourceLine[], from: number): number {
  const tail = lines.slice(from)
  if (tail.some(({ text }) => text.length <= 24 && compact(text).endsWith('大事记'))) {
    const entries = tail.flatMap(({ text }, index) => (CHRONICLE_ENTRY.test(text) ? [index] : []))
    const first = entries[0]
    if (first !== undefined && entries.length >= 3) return from + first
    const head = tail.findIndex(({ text }) => text.length <= 24 && compact(text).endsWith('大事记'))
    return from + head
  }
  // 主办单位：… may be a line of a notice: nothing is numbered behind a colophon
  const text = tail.findLastIndex((line) => isOuterNumber(line.text)) + 1
  const colophon = tail.findIndex((line, index) => index >= text && COLOPHON.test(line.text))
  return colophon < 0 ? lines.length : from + colophon
}
