import { DocxReader, findNote } from './docx-blocks.js'
import { Numbering } from './docx-numbering.js'
import { openDocx } from './docx-package.js'
import { find, Styles } from './docx-styles.js'
import type { Extracted } from './extracted.js'
import { refusal } from './refusal.js'
import { NO_METADATA } from './source-metadata.js'
import { formatBlocks, type TextBlock } from './text-block.js'

/**
 * Reads a Word document: paragraphs with the automatic numbers that Word prints before them, headings, tables as rows,
 * text boxes where they are anchored, foot- and endnotes at the end as `[1] …`. Deleted and hidden text, headers, footers,
 * comments and pictures are left out.
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is another kind of file, damaged, protected, a zip bomb, or empty
 */
export function extractDocx(file: string, bytes: Uint8Array): Extracted {
  const { document, styles, numbering, footnotes, endnotes } = openDocx(file, bytes)
  const body = find(document, 'w:body')
  const reader = new DocxReader(new Styles(styles), new Numbering(numbering))
  const blocks = body ? reader.read(body) : []
  const notes = reader.notes.flatMap((note, index): TextBlock[] => {
    const element = findNote(note.startsWith('footnote') ? footnotes : endnotes, note)
    const texts = element
      ? reader.read(element).flatMap((block) => (block.kind === 'table' ? [] : block.text))
      : []
    return [{ kind: 'paragraph', text: `[${String(index + 1)}] ${texts.join(' ').trim()}` }]
  })
  const text = formatBlocks([...blocks, ...notes])
  if (text === '')
    throw refusal(
      file,
      'a Word document without text',
      'If it holds scanned pages, run OCR and give the text.',
    )
  return { text, whole: true, metadata: NO_METADATA, warnings: [] }
}
