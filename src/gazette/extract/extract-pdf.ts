import type { Extracted } from './extracted.js'
import { buildBlocks } from './pdf-blocks.js'
import { isGarbled } from './pdf-characters.js'
import { loadPdf } from './pdf-document.js'
import type { PdfPage } from './pdf-page.js'
import { refusal } from './refusal.js'
import { NO_METADATA } from './source-metadata.js'
import { formatBlocks } from './text-block.js'

/** Fewer characters than this, in all and for each page, are stamps on pictures of pages. */
const MIN_TEXT = 30
const MIN_PER_PAGE = 8

/**
 * Reads the text layer of a PDF: columns one after the other, titles across them in their place, running heads and page
 * numbers left out, lines put together to paragraphs, tables with drawn or aligned cells as rows.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it has no text, is encrypted or damaged, or takes too long
 */
export async function extractPdf(file: string, bytes: Uint8Array): Promise<Extracted> {
  const pages = await loadPdf(file, bytes)
  const lengths = pages.map(measureText)
  const length = lengths.reduce((sum, part) => sum + part, 0)
  if (length < Math.max(MIN_TEXT, pages.length * MIN_PER_PAGE)) {
    const what = `${String(pages.length)} ${pages.length === 1 ? 'page' : 'pages'} without text: scanned images, or empty`
    throw refusal(file, what, 'Run OCR over it and give the PDF with its text layer, or the text.')
  }
  if (isGarbled(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')))
    throw refusal(
      file,
      'its fonts do not say which characters they draw',
      'Run OCR over it, or give the original.',
    )
  const text = formatBlocks([...buildBlocks(pages), ...sidewaysText(pages)])
  return { text, whole: true, metadata: NO_METADATA, warnings: describe(pages, lengths) }
}

function measureText({ runs }: PdfPage): number {
  return runs.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0)
}

/** Text across the page's direction has no place in the reading order: it stands at the end. */
function sidewaysText(pages: readonly PdfPage[]): { readonly kind: 'paragraph'; readonly text: string }[] {
  return pages.flatMap(({ sideways }) => sideways.map((text) => ({ kind: 'paragraph', text }) as const))
}

function describe(pages: readonly PdfPage[], lengths: readonly number[]): string[] {
  const empty = pages.filter((_, index) => lengths[index] === 0).map(({ number }) => String(number))
  const sideways = pages.filter((page) => page.sideways.length > 0).map(({ number }) => String(number))
  return [
    ...(empty.length > 0 ? [`no text on ${name(empty)}: pictures, or empty`] : []),
    ...(sideways.length > 0 ? [`text across the page on ${name(sideways)} was put at the end`] : []),
  ]
}

function name(pages: readonly string[]): string {
  const shown =
    pages.length > 10
      ? `${pages.slice(0, 10).join(', ')} … (${String(pages.length)} pages)`
      : pages.join(', ')
  return `${pages.length === 1 ? 'page' : 'pages'} ${shown}`
}
