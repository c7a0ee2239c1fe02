import { sameTitle } from '../compact.js'
import { parseDocumentNumberLine } from '../document-number.js'
import { decodeText } from './decode-text.js'
import type { Extracted } from './extracted.js'
import { readHtmlBlocks } from './html-blocks.js'
import { readInformation, type Information } from './html-information.js'
import { findMain } from './html-main.js'
import { readMeta } from './html-meta.js'
import { Page } from './html-page.js'
import { descendants, textOf, type Element } from './markup-tree.js'
import { refusal } from './refusal.js'
import { readDate, readRegion, type SourceMetadata } from './source-metadata.js'
import { formatBlocks, type TextBlock } from './text-block.js'

/** Fewer characters than this are no document: the page shows pictures or loads its text later. */
const MIN_TEXT = 30
/** An information table with more text than this is none: its labels are scattered over the page. */
const MAX_INFORMATION = 1_500
/** How far down a text its own title and number can stand, in blocks. */
const HEAD = 8

/**
 * Reads a web page as government sites publish documents: the text without what stands around it, the information table
 * (索引号, 发文字号, 成文日期, 有效性 …) as metadata. Title and document number are put before the text when the page
 * prints them outside of it.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it holds no text, or more elements than any page
 */
export function extractHtml(file: string, bytes: Uint8Array): Extracted {
  const page = new Page(file, decodeText(file, bytes, declaredCharset(bytes)))
  const information = readInformation(page)
  const { element: table } = information
  const isTable = table !== null && page.length(table) <= MAX_INFORMATION
  const blocks = readHtmlBlocks(
    page,
    findMain(page),
    (element) => (isTable && element === table) || page.isAside(element),
  )
  if (blocks.reduce((length, block) => length + lengthOf(block), 0) < MIN_TEXT)
    throw refusal(
      file,
      'the page holds no text',
      'Save the page in a browser when its text is shown, or give the PDF.',
    )
  const metadata = readMetadata(page.root, information)
  return { text: formatBlocks(withHead(blocks, metadata)), whole: isWhole(blocks), metadata, warnings: [] }
}

/** Whether paragraphs are elements (`<p>`): where most lines end with `<br>`, print may have been copied line by line. */
function isWhole(blocks: readonly TextBlock[]): boolean {
  const texts = blocks.filter((block) => block.kind !== 'table')
  return texts.filter(({ broken }) => broken).length <= texts.length / 2
}

function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ?? null
}

function lengthOf(block: TextBlock): number {
  return block.kind === 'table' ? block.rows.flat().join('').length : block.text.length
}

function readMetadata(page: Element, { fields }: Information): SourceMetadata {
  const meta = readMeta(page)
  const authority = fields.issuingAuthority ?? null
  return {
    title: fields.title ?? meta.title ?? readTitle(page),
    documentNumber: fields.documentNumber ?? null,
    issuingAuthority: authority,
    dateOfIssue: readDate(fields.dateOfIssue ?? ''),
    dateOfPublication: readDate(fields.dateOfPublication ?? '') ?? meta.dateOfPublication,
    region: readRegion(authority ?? '') ?? readRegion(meta.site ?? ''),
    issue: fields.issue ?? null,
    validity: fields.validity ?? null,
    indexNumber: fields.indexNumber ?? null,
    subject: fields.subject ?? null,
    officialUrl: meta.url,
  }
}

/** The page's one heading of the first order, or its title without the site's name behind it. */
function readTitle(page: Element): string | null {
  const elements = [...descendants(page)]
  const heads = elements.filter(({ name }) => name === 'h1').map(textOf)
  const title = elements.find(({ name }) => name === 'title')
  const named = textOf(title ?? '').replace(/\s*(?:[-_|—–－]+|>{1,2})\s*[^-_|—–－>]{2,30}$/u, '')
  const text = (heads.length === 1 ? heads[0]! : named).replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text
}

/** Puts title and number before a text that does not begin with them itself. */
function withHead(blocks: readonly TextBlock[], { title, documentNumber }: SourceMetadata): TextBlock[] {
  const head = blocks.slice(0, HEAD).map((block) => (block.kind === 'table' ? '' : block.text))
  const [first, end] = title === null ? [0, 0] : findTitle(head, title)
  const number = documentNumber === null ? null : parseDocumentNumberLine(documentNumber)
  const isMissing = number !== null && head.every((text) => parseDocumentNumberLine(text) === null)
  const printed = blocks
    .slice(first, end)
    .map((block) => (block.kind === 'table' ? block : { ...block, kind: 'heading' as const }))
  return [
    ...blocks.slice(0, first),
    ...(end > 0 ? printed : title === null ? [] : [{ kind: 'heading', text: title } as const]),
    ...(isMissing ? [{ kind: 'paragraph', text: number } as const] : []),
    ...blocks.slice(end),
  ]
}

/** The blocks that print the title, over up to four lines; `[0, 0]` when the text does not begin with it. */
function findTitle(head: readonly string[], title: string): readonly [number, number] {
  for (let first = 0; first < 3; first++) {
    for (let end = first + 1; end <= Math.min(first + 4, head.length); end++)
      if (sameTitle(head.slice(first, end).join(''), title)) return [first, end]
  }
  return [0, 0]
}
