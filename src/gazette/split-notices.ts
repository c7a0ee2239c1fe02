import { parseDocumentNumberLine } from './document-number.js'
import { findBackMatter, findContentsEnd } from './furniture.js'
import type { SourceLine } from './source-line.js'
import { formatTitle, readTitle, titleKind, type Title } from './title.js'

/** The lines of one notice, still as printed. */
export interface NoticeLines {
  readonly title: Title
  readonly documentNumber: string | null
  /** Lines of the title and number, title first. */
  readonly head: readonly SourceLine[]
  /** Everything else in the order of the source, the lines before the title included. */
  readonly body: readonly SourceLine[]
  /** How many of `body` stand before the title in the source: a column read too early. */
  readonly early: number
  /** What an information block under the title says, where there is one. */
  readonly issued?: { readonly authority: string | null; readonly date: string | null }
}

interface Start {
  readonly title: Title
  /** Index of the line with the document number, or `null`. */
  readonly number: number | null
}

const ADDRESSEES_WITHIN = 5
const NUMBER_WITHIN = 3

function isAddresseesAhead(lines: readonly SourceLine[], from: number): boolean {
  const ahead = lines.slice(from, from + ADDRESSEES_WITHIN).map(({ text }) => text.trim())
  const end = ahead.findIndex((text) => /[：:]$/u.test(text))
  return end >= 0 && !ahead.slice(0, end + 1).some((text) => /[。；]/u.test(text))
}

/** Finds titles that begin with their authority and are followed by a number, by addressees or by text. */
function findTitles(lines: readonly SourceLine[], from: number): Start[] {
  const starts: Start[] = []
  for (let index = from; index < lines.length; index++) {
    const title = readTitle(lines, index)
    if (!title) continue
    const behind = title.last + 1
    const offset = lines
      .slice(behind, behind + NUMBER_WITHIN)
      .findIndex(({ text }) => parseDocumentNumberLine(text) !== null)
    const before = index > from && parseDocumentNumberLine(lines[index - 1]?.text ?? '') !== null
    const taken = starts.at(-1)?.number === index - 1
    const number = offset >= 0 ? behind + offset : before && !taken ? index - 1 : null
    const line = lines[index]
    const stands = line?.emphasised === true || line?.startsPage === true
    if (number === null && !isAddresseesAhead(lines, behind) && !stands) continue
    starts.push({ title, number })
    index = Math.max(title.last, number ?? 0)
  }
  return starts
}

/** Finds numbers that stand alone under a title which does not name its authority (关于…的通知). */
function findAnchored(lines: readonly SourceLine[], from: number, known: readonly Start[]): Start[] {
  const taken = new Set(known.map(({ number }) => number))
  const inTitle = (index: number): boolean =>
    known.some(({ title }) => index >= title.first && index <= title.last)
  const starts: Start[] = []
  for (let number = from + 1; number < lines.length; number++) {
    if (taken.has(number) || parseDocumentNumberLine(lines[number]?.text ?? '') === null) continue
    for (let first = number - 1; first >= Math.max(from, number - 4) && !inTitle(first); first--) {
      const parts = lines.slice(first, number).map(({ text }) => text)
      if (parts.some((text) => /[。；：:，\t|]/u.test(text))) break
      const { text, authority } = formatTitle(parts)
      if (titleKind(text) !== null && /^[^关]{0,20}关于|印发/u.test(text)) {
        starts.push({ title: { text, authority, first, last: number - 1 }, number })
        break
      }
    }
  }
  return starts
}

/** A number set as a late text box stands alone inside its notice, far below the title. */
function findDisplaced(
  lines: readonly SourceLine[],
  range: readonly [number, number],
  family: string,
): number | null {
  for (let index = range[0]; index < range[1]; index++) {
    const number = parseDocumentNumberLine(lines[index]?.text ?? '')
    if (number?.startsWith(family)) return index
  }
  return null
}

function commonPrefix(numbers: readonly string[]): string {
  const [first = '', ...rest] = numbers
  let length = first.length
  for (const other of rest) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}

/**
 * Splits a gazette's lines into notices; front matter, table of contents and back matter belong to none.
 *
 * A notice begins at its title: a line that starts with the issuing authority (or with 关于 above a number of its
 * own), ends with a document kind and is followed by a document number, by addressees or by text.
 */
export function splitNotices(lines: readonly SourceLine[]): NoticeLines[] {
  const from = findContentsEnd(lines)
  const titled = findTitles(lines, from)
  const starts = [...titled, ...findAnchored(lines, from, titled)].sort(
    (a, b) => a.title.first - b.title.first,
  )
  const numbers = starts.flatMap(
    ({ number }) => parseDocumentNumberLine(lines[number ?? -1]?.text ?? '') ?? [],
  )
  const family = commonPrefix(numbers).replace(/〔.*/u, '')
  const last = starts.at(-1)
  const end = last ? findBackMatter(lines, last.title.last + 1) : lines.length
  return starts.map((start, index) => {
    const opening = (at: number): number =>
      Math.min(starts[at]?.title.first ?? end, starts[at]?.number ?? end)
    const begin =
      index === 0 && from === 0 && startsWithArticle(lines, start) ? firstArticle(lines) : opening(index)
    const stop = index + 1 < starts.length ? opening(index + 1) : end
    const number =
      start.number ?? (family === '' ? null : findDisplaced(lines, [start.title.last + 1, stop], family))
    const own = new Set(lines.slice(start.title.first, start.title.last + 1))
    const numberLine = number === null ? undefined : lines[number]
    const head = [...own, ...(numberLine ? [numberLine] : [])]
    const body = lines.slice(begin, stop).filter((line) => !head.includes(line))
    return {
      title: start.title,
      documentNumber: numberLine ? parseDocumentNumberLine(numberLine.text) : null,
      head,
      body,
      early: body.filter((line) => line.number < (head[0]?.number ?? 0)).length,
    }
  })
}

const ARTICLE_ONE = /^第一条\s/u

function startsWithArticle(lines: readonly SourceLine[], start: Start): boolean {
  return lines.slice(0, start.title.first).some(({ text }) => ARTICLE_ONE.test(text))
}

function firstArticle(lines: readonly SourceLine[]): number {
  return lines.findIndex(({ text }) => ARTICLE_ONE.test(text))
}
