import type { Block } from './block.js'
import type { Marker } from './marker.js'
import type { ClauseKind, LineRange } from './notice.js'
import { readTableRows } from './table.js'

/** A clause while its part is being read; ids are given when the tree stands. */
export interface Node extends LineRange {
  startLine: number
  endLine: number
  readonly kind: ClauseKind
  readonly label: string
  /** A line above the number that announces the clause, with its `\n`; `''` when there is none. */
  readonly lead: string
  /** Caption of a `table`; headings of other kinds are read from the text. */
  readonly heading: string
  /** Own words without `lead`. */
  text: string
  readonly marker: Marker | null
  readonly children: Node[]
  readonly cells?: readonly string[]
  readonly certain?: boolean
  /** For a numbered clause: how deep it stands (see `readDepth`). */
  readonly depth?: number
}

/** Makes a node that covers a block's lines. */
export function createNode(block: LineRange, kind: ClauseKind, rest: Partial<Node>): Node {
  const { startLine, endLine } = block
  return {
    startLine,
    endLine,
    kind,
    label: '',
    lead: '',
    heading: '',
    text: '',
    marker: null,
    children: [],
    ...rest,
  }
}

/** Makes the node of a table with its rows; a caption above it becomes part of its text. */
export function createTable(block: Block, caption: Node | null): Node {
  const range = { startLine: caption?.startLine ?? block.startLine, endLine: block.endLine }
  const above = caption === null ? [] : [caption.text]
  const heading = caption?.text.replace(/\n/gu, ' ') ?? ''
  if (!block.table)
    return createNode(range, 'table', { heading, text: [...above, block.text].join('\n'), certain: false })
  const { columns, certain, header, rows } = readTableRows(block.table)
  return createNode(range, 'table', {
    heading,
    certain,
    text: [...above, ...header.map((cells) => cells.join('\t'))].join('\n'),
    ...(columns ? { cells: columns } : {}),
    children: rows.map((row) => createNode(row, 'row', { text: row.printed.join('\t'), cells: row.cells })),
  })
}

/** Tells whether a node is the caption of a table below it: a short unnumbered line without a stop right above. */
export function isCaption(node: Node | undefined, block: Block): boolean {
  return (
    node?.kind === 'paragraph' &&
    node.text.length <= 50 &&
    node.text.length >= 4 &&
    !/[。；：:]$/u.test(node.text) &&
    block.startLine - node.endLine <= 3
  )
}

/** Reads the last words before a clause's first numbered child. */
export function readAnnouncement(node: Node): string {
  const index = node.children.findIndex(({ marker }) => marker !== null)
  const before = node.children.slice(0, Math.max(index, 0)).at(-1)
  return before?.kind === 'paragraph' ? before.text : node.text
}

/** How deep a node stands; -1 for one without number or label, and for none. */
export function depthOf(node: Node | undefined): number {
  return node?.depth ?? -1
}
