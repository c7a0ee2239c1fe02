import { posix } from 'node:path'
import { childElements, parseMarkup, type Element } from './markup-tree.js'
import { refusal } from './refusal.js'
import { ZipArchive } from './zip-archive.js'

/** The parts of a Word document that are read; `null` for one it lacks. Each is the part's root element. */
export interface DocxPackage {
  readonly document: Element
  readonly styles: Element | null
  readonly numbering: Element | null
  readonly footnotes: Element | null
  readonly endnotes: Element | null
}

const OTHERS: readonly (readonly [string, string, string])[] = [
  ['OFD.xml', 'an OFD document', 'Open it in an OFD reader and save it as PDF.'],
  ['xl/workbook.xml', 'an Excel workbook', 'Copy the table into a Word document, or save it as PDF.'],
  ['ppt/presentation.xml', 'a PowerPoint presentation', 'Save it as PDF.'],
  ['content.xml', 'an OpenDocument file', 'Save it as .docx or PDF.'],
]

/**
 * Opens a DOCX and parses the parts its relationships name (ISO/IEC 29500-2).
 *
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is another kind of zip, damaged or a zip bomb
 */
export function openDocx(file: string, bytes: Uint8Array): DocxPackage {
  const archive = new ZipArchive(file, bytes)
  const parse = (name: string | null): Element | null => {
    const part = name === null ? null : archive.read(name)
    if (part === null) return null
    const xml = new TextDecoder(isUtf16(part) ? 'utf-16le' : 'utf-8').decode(part)
    return childElements(parseMarkup(file, xml, 'xml'))[0] ?? null
  }
  const main = findTarget(parse('_rels/.rels'), '', 'officeDocument') ?? 'word/document.xml'
  const document = main.endsWith('.xml') && !/^(?:xl|ppt)\//u.test(main) ? parse(main) : null
  if (document?.name !== 'w:document') throw refuseOther(file, archive)
  const folder = posix.dirname(main)
  const relations = parse(posix.join(folder, '_rels', `${posix.basename(main)}.rels`))
  const related = (type: string): Element | null => parse(findTarget(relations, folder, type))
  return {
    document,
    styles: related('styles'),
    numbering: related('numbering'),
    footnotes: related('footnotes'),
    endnotes: related('endnotes'),
  }
}

function isUtf16(part: Uint8Array): boolean {
  return part[0] === 0xff && part[1] === 0xfe
}

function findTarget(relations: Element | null, folder: string, type: string): string | null {
  if (relations === null) return null
  const relation = childElements(relations, 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith(`/${type}`),
  )
  const target = relation?.attributes.Target
  if (target === undefined || relation?.attributes.TargetMode === 'External') return null
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}

function refuseOther(file: string, archive: ZipArchive): Error {
  const other = OTHERS.find(([name]) => archive.names.includes(name))
  if (other) return refusal(file, other[1], other[2])
  if (archive.names.some((name) => name.startsWith('word/')))
    return refusal(file, 'a damaged Word file: its text is missing', 'Copy or download it again.')
  return refusal(file, 'a zip archive, no Word document', 'Unpack it and give the files in it.')
}
