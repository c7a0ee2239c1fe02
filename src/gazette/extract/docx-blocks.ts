import { readRuns } from './docx-runs.js'
import { find, isHeadingLevel, readNumbering, valueOf, type Styles } from './docx-styles.js'
import type { Numbering } from './docx-numbering.js'
import { childElements, textOf, type Element } from './markup-tree.js'
import { layOutTable, type GridCell } from './table-grid.js'
import type { TextBlock } from './text-block.js'

/** A centred line of at least this size is a title: 18 points; running text has 14 to 16 (GB/T 9704). */
const TITLE_SIZE = 36
const MAX_HEADING = 80

/** Reads a Word document's body as blocks, in order; numbers and notes are counted on the way. */
export class DocxReader {
  /** Notes referred to so far, `footnote 2`, in the order of their numbers. */
  readonly notes: string[] = []
  /** Depth in tables: there a number without text is a serial number. */
  private cells = 0

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  /** Reads the paragraphs and tables in an element: a body, a cell, a text box, a note. */
  read(parent: Element): TextBlock[] {
    return childElements(parent).flatMap((child) => {
      if (child.name === 'w:p') return this.paragraph(child)
      if (child.name === 'w:tbl') return this.table(child)
      // content controls, insertions, custom XML; of alternatives the first
      if (
        /^(?:w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)|mc:AlternateContent|mc:Choice)$/u.test(
          child.name,
        )
      )
        return this.read(child)
      return []
    })
  }

  private paragraph(paragraph: Element): TextBlock[] {
    const properties = find(paragraph, 'w:pPr')
    const styleId = properties && valueOf(properties, 'w:pStyle')
    const style = this.styles.get(styleId)
    const reference = (properties && readNumbering(properties)) ?? style.numbering
    const label = reference === null ? '' : this.numbering.next(reference, styleId)
    const { text, size, boxes, notes } = readRuns(paragraph)
    this.notes.push(...notes)
    const inBoxes = boxes.flatMap((box) => this.read(box))
    const printed = this.numberNotes(text)
    if (printed.trim() === '' && (label === '' || this.cells === 0)) return inBoxes
    const alignment = properties && valueOf(properties, 'w:jc')
    const centred = alignment === null ? style.centred : alignment === 'center'
    const level = properties && valueOf(properties, 'w:outlineLvl')
    const isTitle = centred && (size ?? style.size ?? 0) >= TITLE_SIZE
    const isHeading = level === null ? style.heading || isTitle : isHeadingLevel(level) || isTitle
    const lines = `${label}${printed}`.split('\n').filter((line) => line.trim() !== '')
    const kind = isHeading && printed.length <= MAX_HEADING ? 'heading' : 'paragraph'
    return [...lines.map((line) => ({ kind, text: line }) as const), ...inBoxes]
  }

  private numberNotes(text: string): string {
    return text.replace(
      /\u0001([^\u0001]*)\u0001/gu,
      (_, note: string) => `[${String(this.notes.indexOf(note) + 1)}]`,
    )
  }

  private table(table: Element): TextBlock[] {
    const rows = rowsOf(table).map((row) => {
      const before = Number((find(row, 'w:trPr') && valueOf(find(row, 'w:trPr')!, 'w:gridBefore')) ?? 0)
      const empty: GridCell[] = before > 0 ? [{ blocks: [], columns: before, rows: 1 }] : []
      return [...empty, ...cellsOf(row).map((cell) => this.cell(cell))]
    })
    return layOutTable(rows.filter((row) => row.length > 0))
  }

  /** A cell that goes on with the one above is empty already. */
  private cell(cell: Element): GridCell {
    const properties = find(cell, 'w:tcPr')
    const span = Number((properties && valueOf(properties, 'w:gridSpan')) ?? 1)
    this.cells++
    const blocks = this.read(cell)
    this.cells--
    return { blocks, columns: Math.max(1, span || 1), rows: 1 }
  }
}

const WRAPPERS = ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml']

function rowsOf(table: Element): Element[] {
  return childElements(table, 'w:tr', ...WRAPPERS).flatMap((child) =>
    child.name === 'w:tr' ? (isDeleted(child) ? [] : [child]) : rowsOf(child),
  )
}

function isDeleted(row: Element): boolean {
  return find(row, 'w:trPr', 'w:del') !== null
}

function cellsOf(row: Element): Element[] {
  return childElements(row, 'w:tc', ...WRAPPERS).flatMap((child) =>
    child.name === 'w:tc' ? [child] : cellsOf(child),
  )
}

/** Finds the note that a reference such as `footnote 2` names; `null` when there is none. */
export function findNote(root: Element | null, note: string): Element | null {
  const [kind = '', id = ''] = note.split(' ')
  const notes = root === null ? [] : childElements(root, `w:${kind}`)
  return notes.find((element) => element.attributes['w:id'] === id && textOf(element).trim() !== '') ?? null
}
