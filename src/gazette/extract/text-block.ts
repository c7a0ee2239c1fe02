import { readMarker } from '../marker.js'

/** A piece of a document in reading order, as every format is reduced to. */
export type TextBlock =
  | {
      readonly kind: 'heading' | 'paragraph'
      readonly text: string
      /** Whether a mere line break ends it (`<br>`): the lines of one paragraph may be parted so. */
      readonly broken?: true
    }
  /** Rows of equal length; an empty cell is `''`. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const SPACES = /[^\S\t\n]+/gu
/** Takes out what is not printed, and makes one space of each run of white space; tabs stay. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/**
 * Writes blocks as the text that the parser reads: one paragraph a line with an empty line between, `## ` before a
 * heading, cells of a row separated by tabs, rows on consecutive lines, the first row first.
 *
 * @returns ends with a line break; `''` when nothing is printed
 */
export function formatBlocks(blocks: readonly TextBlock[]): string {
  const texts = blocks.map(formatBlock).filter((text) => text !== '')
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`
}

function formatBlock(block: TextBlock): string {
  if (block.kind === 'table') return formatRows(block.rows)
  const text = cleanText(block.text.replace(/\n/gu, ' '))
  const line = isRow(text) ? text.replace(/ *\t[\t ]*/gu, '\t') : text.replace(/\s+/gu, ' ')
  if (line === '') return ''
  return block.kind === 'heading' ? `## ${line}` : escapeMarkup(line)
}

/** Tabs part the cells of a list (组长：⇥高青山⇥副县长); in a sentence and behind a clause number they are spaces. */
function isRow(text: string): boolean {
  const first = text.indexOf('\t')
  return first >= 0 && text.length <= 80 && !/[。；]/u.test(text) && readMarker(text)?.end !== first
}

function formatRows(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cleanText(cell.replace(/[\t\n]+/gu, ' '))))
  const filled = cells.filter((row) => row.some((cell) => cell !== ''))
  const columns = Math.max(0, ...filled.map(({ length }) => length))
  if (columns < 2) return filled.map((row) => escapeMarkup(row.join(''))).join('\n\n')
  return filled
    .map((row) => [...row, ...new Array<string>(columns - row.length).fill('')].join('\t'))
    .join('\n')
}

/** The text form is markdown to the parser: what would be mark-up there is a printed character here. */
function escapeMarkup(line: string): string {
  return line.replace(/^#/u, '\\#').replace(/\*(?=\*)/gu, '\\*')
}
