import type { Block } from './block.js'
import { isAttachmentReference } from './line-kind.js'
import { MARKER_ORDER, type Marker } from './marker.js'
import { isAuthorityLine } from './title.js'
import { createNode, createTable, isCaption, type Node } from './outline-node.js'

/** A note that stands alone and belongs to the measure above it: （责任单位：…） or 牵头领导：…；责任人：… */
const NOTE = /^[（(〔][^（(〔）)〕]*(?:[（(][^（）()]*[）)][^（(〔）)〕]*)*[）)〕]。?$/u
const NOTE_WORD = /责任|牵头|配合|负责|完成|单位|时间要求|局|委|办|部门/u
const RESPONSIBLE =
  /^[^，。；：:]{0,14}(?:牵头领导|牵头单位|责任领导|责任人|责任单位|配合单位|完成时限|时间要求)[：:]/u
/** A line that only announces the numbered clause below it: 整改措施： */
const LEAD_LINE = /^(?![\u4e00-\u9fff]*如下)[\u4e00-\u9fff]{2,10}[：:]$/u

/** The formula that closes a document. */
const CLOSING =
  /^(?:特此(?:通知|通告|公告|报告|批复|函告|说明|请示)|此复|请予审议|以上.{0,12}妥否.{0,12})[。，！]?$/u

/** Nothing but names of units: the cell of a table that says who is responsible for the measure above it. */
const UNITS =
  /^(?:[\u4e00-\u9fff]{1,12}(?:委|府|局|办|厅|部门|单位|中心|公司|银行|院|会|处|站|乡镇|街道)(?:、|$)){1,6}$/u

function isNote(text: string): boolean {
  if ((NOTE.test(text) && NOTE_WORD.test(text)) || RESPONSIBLE.test(text)) return true
  return text.length <= 30 && UNITS.test(text) && !isAuthorityLine(text)
}

/** Builds the tree of one part from its blocks. */
class OutlineBuilder {
  private readonly roots: Node[] = []
  /** Open numbered clauses, outermost first. */
  private stack: Node[] = []
  private rest: readonly Block[] = []
  /** A lead line waiting for the clause it announces. */
  private lead: Block | null = null
  /** The list of attachments, while it is being read. */
  private references: Node | null = null

  /** @param rest - the blocks behind this one */
  add(block: Block, rest: readonly Block[]): void {
    this.rest = rest
    const { lead } = this
    this.lead = null
    if (lead && block.kind === 'text' && block.marker) {
      this.addNumbered(block, block.marker, lead)
      return
    }
    if (lead) this.addParagraph(lead)
    const isLead = block.kind === 'text' && !block.marker && LEAD_LINE.test(block.text)
    if (isLead && !isAttachmentReference(block.text)) this.lead = block
    else this.insert(block)
  }

  /** To be called behind the last block. */
  finish(): Node[] {
    if (this.lead) this.addParagraph(this.lead)
    sortArticles(this.roots)
    return this.roots
  }

  private insert(block: Block): void {
    if (this.continuesReferences(block)) return
    if (block.kind === 'signature' || block.kind === 'mark') {
      this.stack = []
      this.roots.push(createNode(block, block.kind, { text: block.text }))
    } else if (block.kind === 'table' || block.kind === 'cells') this.addTable(block)
    else if (block.marker) this.addNumbered(block, block.marker, null)
    else this.addParagraph(block)
  }

  /** The list of attachments (附件：1.… 2.…) is one paragraph of its own, whatever its numbers look like. */
  private continuesReferences(block: Block): boolean {
    const { references } = this
    this.references = null
    if (block.kind !== 'text') return false
    const opens = isAttachmentReference(block.text)
    if (references && (opens || block.marker?.style === '1')) {
      references.text += `\n${block.text}`
      references.endLine = block.endLine
      this.references = references
      return true
    }
    if (!opens) return false
    this.stack = []
    this.references = createNode(block, 'paragraph', { text: block.text })
    this.roots.push(this.references)
    return true
  }

  private addTable(block: Block): void {
    const siblings = this.stack.at(-1)?.children ?? this.roots
    const last = siblings.at(-1)
    const caption = last && isCaption(last, block) ? last : null
    if (caption) siblings.pop()
    siblings.push(createTable(block, caption))
  }

  private addNumbered(block: Block, marker: Marker, lead: Block | null): void {
    const rank = MARKER_ORDER.indexOf(marker.style)
    const same = this.stack.findIndex((node) => node.marker?.style === marker.style)
    if (same >= 0) this.stack = this.stack.slice(0, same)
    else while (this.stack.length > 0 && rankOf(this.stack.at(-1)) > rank) this.stack.pop()
    const range = {
      startLine: Math.min(block.startLine, lead?.startLine ?? block.startLine),
      endLine: block.endLine,
    }
    const node = createNode(range, marker.style === 'article' ? 'article' : 'section', {
      label: marker.label,
      lead: lead ? `${lead.text}\n` : '',
      text: block.text,
      marker,
    })
    this.siblings().push(node)
    this.stack.push(node)
  }

  private addParagraph(block: Block): void {
    const parent = this.stack.at(-1)
    const above = parent?.children.at(-1) ?? parent ?? this.roots.at(-1)
    if (above && isNote(block.text) && above.kind !== 'table' && above.children.length === 0) {
      above.text += `\n${block.text}`
      above.endLine = Math.max(above.endLine, block.endLine)
      return
    }
    if (CLOSING.test(block.text)) this.stack = []
    else if (parent && this.closesList(parent)) this.stack.pop()
    this.siblings().push(createNode(block, 'paragraph', { text: block.text }))
  }

  private siblings(): Node[] {
    return this.stack.at(-1)?.children ?? this.roots
  }

  /**
   * A paragraph behind the last item of a list closes the list, when a line ending in ： announced it or when none of
   * its items has paragraphs of its own.
   */
  private closesList(item: Node): boolean {
    const parent = this.stack.at(-2)
    const siblings = parent?.children ?? this.roots
    if (item.children.length > 0 || this.goesOn(item)) return false
    const announced = parent !== undefined && /[：:]$/u.test(announcement(parent))
    const items = siblings.filter(({ marker }) => marker?.style === item.marker?.style)
    const plain = items.length >= 3 && items.every(({ children }) => children.length === 0)
    return /[。；;]$/u.test(item.text) && (announced || plain)
  }

  /** Whether the item's next number follows in the text before an outer one. */
  private goesOn(item: Node): boolean {
    const rank = rankOf(item)
    const next = this.rest.find(({ marker }) => marker && MARKER_ORDER.indexOf(marker.style) <= rank)?.marker
    return next?.style === item.marker?.style && next?.value === (item.marker?.value ?? 0) + 1
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
  for (const [index, block] of blocks.entries()) builder.add(block, blocks.slice(index + 1))
  return builder.finish()
}
