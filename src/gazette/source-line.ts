import { stripMarkup } from './markup.js'
import { undouble, type Undoubled } from './undouble.js'

/** A non-empty physical line, as read. */
export interface SourceLine {
  /** 1-based number in the file. */
  readonly number: number
  /** Without mark-up and outer white space; inner white space (and tabs) as in the source. */
  readonly text: string
  readonly emphasised: boolean
  /** Whether an empty line stands before it. */
  readonly afterBlank: boolean
  /** Whether it starts a page or a text block: extraction leaves one leading space there. */
  readonly startsPage: boolean
  /** Whether it was found inside the notice behind its own. */
  readonly strayed?: true
  /** Whether it is a whole paragraph as the source's format tells, so that no line goes on with it. */
  readonly whole?: true
}

/** Lists the non-empty lines of a source text; `\r\n`, a byte order mark and form feeds are accepted. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let afterBlank = true
  let open = false
  for (const [index, raw] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .entries()) {
    const plain = stripMarkup(raw.replace(/[\f\u200b-\u200f\u2060\ufeff]/gu, ''))
    const isRow = plain.text.includes('\t')
    const single: Undoubled = isRow ? { text: plain.text, open: false } : undouble(plain.text.trim(), open)
    const content = isRow ? single.text.replace(/ +$/u, '') : single.text
    if (content.trim() === '') {
      afterBlank = true
      continue
    }
    open = single.open
    const startsPage = /^\f? \S/u.test(raw) || raw.startsWith('\f')
    lines.push({ number: index + 1, text: content, emphasised: plain.emphasised, afterBlank, startsPage })
    afterBlank = false
  }
  return lines
}
