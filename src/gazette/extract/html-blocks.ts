import { isPageFurniture } from './html-noise.js'
import type { Page } from './html-page.js'
import { childElements, textOf, type Element } from './markup-tree.js'
import { layOutTable, type GridCell } from './table-grid.js'
import type { TextBlock } from './text-block.js'

const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'main',
    'center',
    'blockquote',
    'figure',
    'figcaption',
    'fieldset',
    'form',
  ],
  ...[
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'pre',
    'address',
    'hr',
    'table',
    'header',
    'caption',
    'body',
    'html',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'],
])
const SUPERSCRIPTS: Readonly<Record<string, string>> = { '2': '²', '3': '³' }
/** A longer line is no heading, however it is set: the longest title seen has 66 characters. */
const MAX_HEADING = 80

class Reader {
  readonly blocks: TextBlock[] = []
  private line = ''
  private heading = false

  private readonly numbers = new Map<Element, number>()

  constructor(
    private readonly page: Page,
    private readonly skip: (element: Element) => boolean,
  ) {}

  read(element: Element, inPre = false): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.text(child, inPre)
      else if (!this.skip(child)) this.element(child, inPre)
    }
  }

  /** @param broken - whether the line ends with a line break, not with its element */
  flush(broken = false): void {
    const text = this.line.replace(/\s+/gu, ' ').trim()
    if (text !== '' && !isPageFurniture(text)) {
      const block = { kind: this.kindOf(text), text }
      this.blocks.push(broken ? { ...block, broken } : block)
    }
    this.line = ''
    this.heading = false
  }

  private kindOf(text: string): 'heading' | 'paragraph' {
    return this.heading && text.length <= MAX_HEADING ? 'heading' : 'paragraph'
  }

  private text(text: string, inPre: boolean): void {
    const [first = '', ...more] = inPre ? text.split('\n') : [text]
    this.line += first
    for (const line of more) {
      this.flush(true)
      this.line = line
    }
  }

  private element(element: Element, inPre: boolean): void {
    const { name } = element
    if (name === 'br') {
      this.flush(true)
      return
    }
    if (name === 'sup' || name === 'sub') {
      const text = textOf(element)
      this.line += name === 'sup' ? (SUPERSCRIPTS[text.trim()] ?? text) : text
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) this.flush()
    if (name === 'table') this.blocks.push(...this.table(element))
    else {
      if (name === 'li') this.line = this.listLabel(element)
      this.heading ||= this.page.length(element) <= MAX_HEADING && isHeading(element)
      this.read(element, inPre || name === 'pre')
    }
    if (isBlock) this.flush()
  }

  /** The number a browser draws before an item of an ordered list. */
  private listLabel({ parent: list }: Element): string {
    if (list?.name !== 'ol' || /list-style(?:-type)?\s*:\s*none/iu.test(list.attributes.style ?? ''))
      return ''
    const number = this.numbers.get(list) ?? (Number(list.attributes.start ?? 1) || 1)
    this.numbers.set(list, number + 1)
    return `${String(number)}. `
  }

  private table(table: Element): TextBlock[] {
    const captions: TextBlock[] = []
    const rows: GridCell[][] = []
    const visit = (parent: Element): void => {
      for (const child of childElements(parent)) {
        if (this.skip(child)) continue
        if (child.name === 'caption') captions.push(...readHtmlBlocks(this.page, child, this.skip))
        else if (child.name === 'tr') rows.push(childElements(child).flatMap((cell) => this.cell(cell)))
        else if (child.name === 'td' || child.name === 'th') rows.push(this.cell(child))
        else visit(child)
      }
    }
    visit(table)
    return [...captions, ...layOutTable(rows.filter((row) => row.length > 0))]
  }

  private cell(cell: Element): GridCell[] {
    if (this.skip(cell)) return []
    const span = (name: string): number => Math.max(1, Math.floor(Number(cell.attributes[name] ?? 1)) || 1)
    const blocks = readHtmlBlocks(this.page, cell, this.skip)
    return [{ blocks, columns: span('colspan'), rows: span('rowspan') }]
  }
}

/**
 * Reads an element's text as blocks: paragraphs end with their element and at `<br>`, headings are `<h1>` to `<h6>` and
 * bold lines in the middle, tables become rows, numbers that the browser would draw before list items are written out.
 *
 * @param skip - elements that are left out
 */
export function readHtmlBlocks(
  page: Page,
  element: Element,
  skip: (element: Element) => boolean,
): TextBlock[] {
  const reader = new Reader(page, skip)
  reader.read(element)
  reader.flush()
  return reader.blocks
}

function isHeading(element: Element): boolean {
  if (/^h[1-6]$/u.test(element.name)) return true
  const { align = '', style = '' } = element.attributes
  if (!/^center$/iu.test(align) && !/text-align\s*:\s*center/iu.test(style)) return false
  return isBold(element)
}

function isBold(element: Element): boolean {
  const filled = element.children.filter((child) => textOf(child).trim() !== '')
  const [only] = filled
  if (filled.length !== 1 || only === undefined || typeof only === 'string') return false
  if (
    /^(?:b|strong)$/u.test(only.name) ||
    /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(only.attributes.style ?? '')
  )
    return true
  return /^(?:span|font|u|a|p)$/u.test(only.name) && isBold(only)
}
