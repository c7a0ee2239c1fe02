import type { Block } from './block.js'
import { readHeading, readLeadWord } from './heading.js'
import { MARKER_ORDER, type Marker } from './marker.js'
import type { Clause, ClauseKind, LineRange } from './notice.js'

/** A clause while its part is being read; ids are given when the tree stands. */
export interface Node extends LineRange {
  startLine: number
  endLine: number
  readonly kind: ClauseKind
  readonly label: string
  readonly heading: string
  text: string
  readonly marker: Marker | null
  readonly children: Node[]
  readonly cells?: readonly string[]
}

/** A note that stands alone and belongs to the measure above it: （责任单位：…） or 牵头领导：…；责任人：… */
const NOTE = /^[（(〔][^（(〔）)〕]*(?:[（(][^（）()]*[）)][^（(〔）)〕]*)*[）)〕]。?$/u
const RESPONSIBLE =
  /^[^，。；：:]{0,14}(?:牵头领导|牵头单位|责任领导|责任人|责任单位|配合单位|完成时限|时间要求)[：:]/u
const NOTE_WORD = /责任|牵头|配合|负责|完成|单位|时间要求|局|委|办|部门/u

function createNode(block: LineRange, kind: ClauseKind, rest: Partial<Node>): Node {
  const { startLine, endLine } = block
  return { startLine, endLine, kind, label: '', heading: '', text: '', marker: null, children: [], ...rest }
}

function createTable(block: Block, caption: Node | null): Node {
  const { table } = block
  const range = { startLine: caption?.startLine ?? block.startLine, endLine: block.endLine }
  const above = caption === null ? [] : [caption.text]
  const heading = caption?.text ?? ''
  if (!table) return createNode(range, 'table', { heading, text: [...above, block.text].join('\n') })
  const [first, ...rest] = table.rows
  const names = table.headed ? first : undefined
  const repeated = names?.cells.join('\t')
  const rows = (names ? rest : table.rows).filter(({ cells }) => cells.join('\t') !== repeated)
  return createNode(range, 'table', {
    heading,
    text: [...above, ...(names ? [names.cells.join('\t')] : [])].join('\n'),
    ...(names ? { cells: names.cells } : {}),
    children: rows.map((row) => createNode(row, 'row', { text: row.cells.join('\t'), cells: row.cells })),
  })
}

/** A line that only announces the numbered clause below it. */
const LEAD_LINE = /^[\u4e00-\u9fff]{2,10}[：:]$/u

/** A short unnumbered line without a stop right above a table is its caption. */
function isCaption(node: Node | undefined, block: Block): boolean {
  return (
    node?.kind === 'paragraph' &&
    node.text.length <= 50 &&
    !/[。；：:]$/u.test(node.text) &&
    block.startLine - node.endLine <= 3
  )
}

/** Builds the tree of one part from its blocks. */
class OutlineBuilder {
  readonly roots: Node[] = []
  /** Open numbered clauses, outermost first. */
  private stack: Node[] = []

  /** A short line such as 整改措施： waiting for the clause it announces. */
  private pending: Block | null = null

  add(block: Block): void {
    if (this.pending) {
      const { text, startLine } = this.pending
      this.pending = null
      const joins = block.kind === 'text' && block.marker !== null
      if (joins) {
        this.insert(
          { ...block, text: `${text}\n${block.text}`, startLine: Math.min(startLine, block.startLine) },
          block.text,
        )
        return
      }
      this.addParagraph({ ...block, kind: 'text', text, marker: null, startLine, endLine: startLine })
    }
    if (block.kind === 'text' && !block.marker && LEAD_LINE.test(block.text)) this.pending = block
    else this.insert(block, block.text)
  }

  /** To be called behind the last block. */
  finish(): Node[] {
    if (this.pending) this.addParagraph(this.pending)
    sortArticles(this.roots)
    return this.roots
  }

  private insert(block: Block, own: string): void {
    if (block.kind === 'signature' || block.kind === 'mark') {
      this.stack = []
      this.roots.push(createNode(block, block.kind, { text: block.text }))
    } else if (block.kind === 'table' || block.kind === 'cells') this.addTable(block)
    else if (block.marker) this.addNumbered(block, block.marker, own)
    else this.addParagraph(block)
  }

  private addTable(block: Block): void {
    const siblings = this.stack.at(-1)?.children ?? this.roots
    const last = siblings.at(-1)
    const caption = last && isCaption(last, block) ? last : null
    if (caption) siblings.pop()
    siblings.push(createTable(block, caption))
  }

  private addNumbered(block: Block, marker: Marker, own: string): void {
    const rank = MARKER_ORDER.indexOf(marker.style)
    const same = this.stack.findIndex((node) => node.marker?.style === marker.style)
    if (same >= 0) this.stack = this.stack.slice(0, same)
    else while (this.stack.length > 0 && rankOf(this.stack.at(-1)) > rank) this.stack.pop()
    const node = createNode(block, marker.style === 'article' ? 'article' : 'section', {
      label: marker.label,
      heading: readHeading(own, marker),
      text: block.text,
      marker,
    })
    ;(this.stack.at(-1)?.children ?? this.roots).push(node)
    this.stack.push(node)
  }

  private addParagraph(block: Block): void {
    const parent = this.stack.at(-1)
    if ((NOTE.test(block.text) && NOTE_WORD.test(block.text)) || RESPONSIBLE.test(block.text)) {
      const target = parent?.children.at(-1) ?? parent ?? this.roots.at(-1)
      if (target && target.kind !== 'table' && target.children.length === 0 && target.kind !== 'head') {
        target.text += `\n${block.text}`
        target.endLine = Math.max(target.endLine, block.endLine)
        return
      }
    }
    const node = createNode(block, 'paragraph', { heading: readLeadWord(block.text), text: block.text })
    if (parent && this.closesList(parent)) this.stack.pop()
    ;(this.stack.at(-1)?.children ?? this.roots).push(node)
  }

  /** A paragraph behind the last item of a list announced by ： belongs to what announced it. */
  private closesList(item: Node): boolean {
    const parent = this.stack.at(-2)
    return (
      parent !== undefined &&
      /[：:]$/u.test(announcement(parent)) &&
      item.children.length === 0 &&
      item.heading === ''
    )
  }
}

/** The last words before a clause's first numbered child. */
function announcement(node: Node): string {
  const index = node.children.findIndex(({ marker }) => marker !== null)
  const before = node.children.slice(0, Math.max(index, 0)).at(-1)
  return before?.kind === 'paragraph' ? before.text : node.text
}

function rankOf(node: Node | undefined): number {
  return node?.marker ? MARKER_ORDER.indexOf(node.marker.style) : -1
}

/** Puts articles that a late text box displaced back into the order of their numbers, if each number occurs once. */
function sortArticles(nodes: Node[]): void {
  for (const { children } of nodes) sortArticles(children)
  const values = nodes.flatMap(({ kind, marker }) => (kind === 'article' && marker ? [marker.value] : []))
  if (values.length < 3 || new Set(values).size !== values.length) return
  if (values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))) return
  let group = 0
  const keys = new Map<Node, number>()
  for (const node of nodes) {
    if (node.kind === 'article' && node.marker) group = node.marker.value
    else if (node.kind !== 'paragraph') return
    keys.set(node, group)
  }
  nodes.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
}

/** Builds the tree of one part of a notice. */
export function buildOutline(blocks: readonly Block[]): Node[] {
  const builder = new OutlineBuilder()
  for (const block of blocks) builder.add(block)
  return builder.finish()
}

const ID_PREFIX: Readonly<Partial<Record<ClauseKind, string>>> = {
  head: 'head',
  paragraph: 'p',
  table: 't',
  row: 'r',
  signature: 'sign',
  mark: 'mark',
  article: 'a',
}

/** Gives every node its id and freezes the tree into clauses. */
export function toClauses(nodes: readonly Node[], prefix: string, used: Set<string>): Clause[] {
  const counts = new Map<ClauseKind, number>()
  return nodes.map((node) => {
    const count = (counts.get(node.kind) ?? 0) + 1
    counts.set(node.kind, count)
    const id = unique(idOf(node, prefix, count), used)
    const { kind, label, heading, text, startLine, endLine, cells } = node
    const children = toClauses(node.children, id, used)
    return { id, kind, label, heading, text, startLine, endLine, children, ...(cells ? { cells } : {}) }
  })
}

function idOf(node: Node, prefix: string, count: number): string {
  const part = prefix.split('-')[0] ?? ''
  const join = (base: string, tail: string): string => (base === '' ? tail : `${base}-${tail}`)
  if (node.kind === 'article')
    return join(/^[if]\d*$/u.test(part) ? part : '', `a${String(node.marker?.value ?? count)}`)
  if (node.kind === 'section') {
    const style = node.marker?.style
    const letter = style === 'chapter' ? 'c' : style === 'chapter section' ? 's' : style === 'dash' ? 'd' : ''
    return join(prefix, letter + String(style === 'dash' ? count : (node.marker?.value ?? count)))
  }
  const letter = ID_PREFIX[node.kind] ?? 'x'
  if (node.kind === 'head' || (count === 1 && (node.kind === 'signature' || node.kind === 'mark')))
    return join(prefix, letter)
  return join(prefix, letter + String(count))
}

function unique(id: string, used: Set<string>): string {
  let candidate = id
  for (let copy = 2; used.has(candidate); copy++) candidate = `${id}_${String(copy)}`
  used.add(candidate)
  return candidate
}
