import { continuesAppointments } from './appointment.js'
import type { Block } from './block.js'
import { isAttachmentReference } from './line-kind.js'
import { MARKER_ORDER, type Marker } from './marker.js'
import { readDepth } from './clause-depth.js'
import { isContactLine } from './contact-line.js'
import { createNode, createTable, depthOf, isCaption, type Node } from './outline-node.js'
import { announcesBelow, joinListHead } from './lead-line.js'
import { closesList, replacesItem } from './list-end.js'
import { beginsDuties, continuesDuties } from './person-duties.js'
import { isNote } from './responsible-note.js'
import { sortArticles } from './sort-articles.js'

/** The formula that closes a document. */
const CLOSING =
  /^(?:特此(?:通知|通告|公告|报告|批复|函告|说明|请示)|此复|请予审议|以上.{0,12}妥否.{0,12})[。，！]?$/u

/** A row's label stands above the items 1. of its cells and below headings 一、 and （一）. */
const LABEL_DEPTH = MARKER_ORDER.indexOf('1') - 0.75

/** A leader's duties hold the paragraphs that go on with them, and nothing that carries a number. */
const DUTIES_DEPTH = MARKER_ORDER.length

/** Builds the tree of one part from its blocks. */
class OutlineBuilder {
  private readonly roots: Node[] = []
  /** Open numbered clauses, outermost first. */
  private stack: Node[] = []
  private rest: readonly Block[] = []
  private previous: Block | null = null
  /** A lead line waiting for the clause it announces. */
  private lead: Block | null = null
  /** The list of attachments, while it is being read. */
  private references: Node | null = null

  /** @param rest - the blocks behind this one */
  add(block: Block, rest: readonly Block[]): void {
    this.rest = rest
    this.place(block)
    this.previous = block
  }

  private place(block: Block): void {
    const { lead } = this
    this.lead = null
    if (lead && block.kind === 'roster') {
      this.insert(joinListHead(lead, block))
      return
    }
    if (lead && block.kind === 'text' && block.marker) {
      this.addNumbered(block, block.marker, lead)
      return
    }
    if (lead) this.addParagraph(lead)
    if (announcesBelow(block, this.rest[0])) this.lead = block
    else this.insert(block)
  }

  /** To be called behind the last block. */
  finish(): Node[] {
    if (this.lead) this.addParagraph(this.lead)
    sortArticles(this.roots)
    return this.roots
  }

  private insert(block: Block): void {
    if (depthOf(this.stack.at(-1)) === DUTIES_DEPTH && this.addDuties(block)) return
    if (this.continuesReferences(block)) return
    if (block.kind === 'signature' || block.kind === 'mark') {
      this.stack = []
      this.roots.push(createNode(block, block.kind, { text: block.text }))
    } else if (block.kind === 'table' || block.kind === 'cells') this.addTable(block)
    else if (block.kind === 'label') this.addLabel(block)
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

  /** The label of a flattened table's row holds what stands in that row. */
  private addLabel(block: Block): void {
    const { text } = block
    while (depthOf(this.stack.at(-1)) >= LABEL_DEPTH) this.stack.pop()
    const node = createNode(block, 'section', { heading: text, text, depth: LABEL_DEPTH })
    this.siblings().push(node)
    this.stack.push(node)
  }

  private addNumbered(block: Block, marker: Marker, lead: Block | null): void {
    const depth = readDepth(block, marker, this.previous, this.rest[0])
    const same = this.stack.findIndex(
      (node) => node.marker?.style === marker.style && depthOf(node) === depth,
    )
    if (same >= 0) this.stack = this.stack.slice(0, same)
    else while (this.stack.length > 0 && depthOf(this.stack.at(-1)) > depth) this.stack.pop()
    const range = {
      startLine: Math.min(block.startLine, lead?.startLine ?? block.startLine),
      endLine: block.endLine,
    }
    const node = createNode(range, marker.style === 'article' ? 'article' : 'section', {
      label: marker.label,
      lead: lead ? `${lead.text}\n` : '',
      text: block.text,
      marker,
      depth,
    })
    this.siblings().push(node)
    this.stack.push(node)
  }

  private addParagraph(block: Block): void {
    const parent = this.stack.at(-1)
    const above = parent?.children.at(-1) ?? parent ?? this.roots.at(-1)
    const last = this.siblings().at(-1)
    const sentence = last?.kind === 'paragraph' && continuesAppointments(last.text, block.text) ? last : null
    const note = above && isNote(block.text) && above.kind !== 'table' && above.children.length === 0
    const whole = note ? above : sentence
    if (whole) {
      whole.text += `\n${block.text}`
      whole.endLine = Math.max(whole.endLine, block.endLine)
      whole.startLine = Math.min(whole.startLine, block.startLine)
      return
    }
    if (CLOSING.test(block.text) || this.closesPart(block)) this.stack = []
    else if (parent && (closesList(this.stack, this.roots, this.rest) || replacesItem(parent, this.rest[0])))
      this.stack.pop()
    const person = beginsDuties(block.text)
    const node = createNode(block, 'paragraph', {
      text: block.text,
      ...(person ? { depth: DUTIES_DEPTH } : {}),
    })
    this.siblings().push(node)
    if (person) this.stack.push(node)
  }

  /** Adds what goes on with a leader's duties; ends them with the first block that does not. */
  private addDuties(block: Block): boolean {
    const goesOn = block.kind === 'text' && !block.marker && continuesDuties(block.text)
    if (goesOn) this.siblings().push(createNode(block, 'paragraph', { text: block.text }))
    else this.stack.pop()
    return goesOn
  }

  /** Whom to ask, told behind the last clause, belongs to the whole part unless a heading announces it. */
  private closesPart({ text }: Block): boolean {
    if (
      !isContactLine(text) ||
      this.stack.some((node) => /联系|咨询|报名|报送/u.test(node.text.slice(0, 20)))
    )
      return false
    const end = this.rest.findIndex((block) => isAttachmentReference(block.text))
    return this.rest.slice(0, end < 0 ? undefined : end).every(({ marker }) => marker === null)
  }

  private siblings(): Node[] {
    return this.stack.at(-1)?.children ?? this.roots
  }
}

/** Builds the tree of one part of a notice. */
export function buildOutline(blocks: readonly Block[]): Node[] {
  const builder = new OutlineBuilder()
  for (const [index, block] of blocks.entries()) builder.add(block, blocks.slice(index + 1))
  return builder.finish()
}
