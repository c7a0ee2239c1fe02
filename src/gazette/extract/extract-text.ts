import { decodeText, refuseShape } from './decode-text.js'
import { extractDocx } from './extract-docx.js'
import { extractHtml } from './extract-html.js'
import { extractPdf } from './extract-pdf.js'
import type { Extracted } from './extracted.js'
import { detectKind } from './file-kind.js'
import { LIMITS, refuseSize } from './limits.js'
import { NO_METADATA } from './source-metadata.js'

/**
 * Reads the text of a source file of any kind that is read: text and Markdown, HTML, DOCX, PDF with a text layer. What
 * the file begins with decides, not its name; the same bytes give the same text.
 *
 * @param file - the file's name with extension; it is named in errors and never opened
 * @throws {@link AppError} `GAZETTE_UNREADABLE`, saying what is wrong and what to do, for whatever cannot be read: within
 *   10 seconds and with bounded memory, see {@link LIMITS}
 */
export async function extractText(file: string, bytes: Uint8Array): Promise<Extracted> {
  refuseSize(file, bytes.length)
  const kind = detectKind(file, bytes)
  switch (kind) {
    case 'text': {
      const text = decodeText(file, bytes)
      refuseShape(file, text)
      return { text, whole: false, metadata: NO_METADATA, warnings: [] }
    }
    case 'html':
      refuseSize(file, bytes.length, LIMITS.html)
      return extractHtml(file, bytes)
    case 'docx':
      refuseSize(file, bytes.length, LIMITS.container)
      return extractDocx(file, bytes)
    case 'pdf':
      refuseSize(file, bytes.length, LIMITS.container)
      return extractPdf(file, bytes)
  }
}
