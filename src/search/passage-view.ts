import { fold } from './fold.js'
import type { Passage } from './passage.js'

/** A passage as questions are compared with it: folded, without white space. */
export interface PassageView {
  readonly text: string
  /** The text's sentences, table rows and lines. */
  readonly sentences: readonly string[]
  /** The path's last heading. */
  readonly heading: string
  /** All headings from the root. */
  readonly headings: string
  /** Titles of the notice and of what it prints. */
  readonly title: string
  /** Whether it is a table's row. */
  readonly isRow: boolean
}

const squeeze = (text: string): string => fold(text).replace(/\s+/gu, '')

/** Prepares a passage for comparison. */
export function viewPassage({ text, path, notice, clause }: Passage): PassageView {
  return {
    text: squeeze(text),
    sentences: text
      .split(/(?<=[。；;！？!?])|\n/u)
      .map(squeeze)
      .filter((sentence) => sentence !== ''),
    heading: squeeze(path.at(-1) ?? ''),
    headings: squeeze(path.join('\n')),
    title: squeeze(`${notice.title}\n${notice.instrument ?? ''}`),
    isRow: clause.kind === 'row',
  }
}
