import { find, readSize, valueOf } from './docx-styles.js'
import { childElements, textOf, type Element } from './markup-tree.js'

/** The printed content of a paragraph. */
export interface Runs {
  /** `\n` for a line break inside the paragraph, `\t` for a tab. */
  readonly text: string
  /** Half-points, of the first run with text that says; `null` when none does. */
  readonly size: number | null
  /** Contents of text boxes that are anchored in it, in order. */
  readonly boxes: readonly Element[]
  /** Ids of the notes it refers to, in order: `footnote 2`, `endnote 1`. */
  readonly notes: readonly string[]
}

/** Deleted text, and everything else in a paragraph that is not printed where it stands. */
const UNPRINTED = new Set([
  ...['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:fldData', 'w:commentReference'],
  ...['w:rt', 'w:sdtPr', 'w:sdtEndPr', 'mc:Fallback', 'w:annotationRef', 'w:proofErr', 'w:bookmarkStart'],
])
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '2': '²', '3': '³' }

interface Reading {
  text: string
  size: number | null
  readonly boxes: Element[]
  readonly notes: string[]
}

/** Reads what a paragraph prints: text, fields' results, insertions; no deletions, codes or hidden text. */
export function readRuns(paragraph: Element): Runs {
  const reading: Reading = { text: '', size: null, boxes: [], notes: [] }
  readInto(reading, paragraph)
  return reading
}

function readInto(reading: Reading, element: Element): void {
  for (const child of childElements(element)) {
    if (UNPRINTED.has(child.name)) continue
    if (child.name === 'w:r') readRun(reading, child)
    else if (child.name === 'w:txbxContent') reading.boxes.push(child)
    else if (child.name === 'm:t') reading.text += textOf(child)
    else readInto(reading, child)
  }
}

function readRun(reading: Reading, run: Element): void {
  const properties = find(run, 'w:rPr')
  const vanish = properties && childElements(properties, 'w:vanish')[0]
  if (vanish && !/^(?:0|false|off)$/u.test(vanish.attributes['w:val'] ?? '1')) return
  const before = reading.text.length
  for (const child of childElements(run)) readPiece(reading, child)
  if (properties === null) return
  if (reading.text.slice(before).trim() !== '') reading.size ??= readSize(properties)
  if (valueOf(properties, 'w:vertAlign') === 'superscript') {
    const raised = reading.text.slice(before)
    reading.text = reading.text.slice(0, before) + (SUPERSCRIPTS[raised.trim()] ?? raised)
  }
}

function readPiece(reading: Reading, piece: Element): void {
  switch (piece.name) {
    case 'w:t':
      reading.text += textOf(piece)
      break
    case 'w:tab':
    case 'w:ptab':
      reading.text += '\t'
      break
    case 'w:br':
    case 'w:cr':
      reading.text +=
        piece.attributes['w:type'] === undefined || piece.attributes['w:type'] === 'textWrapping' ? '\n' : ''
      break
    case 'w:noBreakHyphen':
      reading.text += '-'
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const note = `${piece.name.slice(2, -9)} ${piece.attributes['w:id'] ?? ''}`
      reading.notes.push(note)
      reading.text += `\u0001${note}\u0001` // its number is known when all are counted
      break
    }
    default:
      if (!UNPRINTED.has(piece.name)) readInto(reading, piece)
  }
}
