import type { Block } from './block.js'
import { MARKER_ORDER } from './marker.js'
import { depthOf, readAnnouncement, type Node } from './outline-node.js'

/** Whether the item's next number follows in the text before an outer one. */
function goesOn(item: Node, rest: readonly Block[]): boolean {
  const depth = depthOf(item)
  const next = rest.find(({ marker }) => marker && MARKER_ORDER.indexOf(marker.style) <= depth)?.marker
  return next?.style === item.marker?.style && next?.value === (item.marker?.value ?? 0) + 1
}

/**
 * Tells whether a paragraph behind the last item of a list closes the list: when a line ending in ： announced it or
 * when none of its items has anything below it; not where an item before has paragraphs of its own, unless it is a
 * list of an article, whose own paragraphs stand behind its list.
 *
 * @param stack - the open clauses, the item last
 * @param roots - the siblings of an item that stands below no other clause
 * @param rest - the blocks behind the paragraph
 */
export function closesList(stack: readonly Node[], roots: readonly Node[], rest: readonly Block[]): boolean {
  const [item, parent] = [stack.at(-1), stack.at(-2)]
  if (!item || item.children.length > 0 || goesOn(item, rest)) return false
  const siblings = parent?.children ?? roots
  const announced = parent !== undefined && /[：:]$/u.test(readAnnouncement(parent))
  const items = siblings.filter(({ marker }) => marker?.style === item.marker?.style)
  const long = items.some(({ children }) => children.some(({ kind }) => kind === 'paragraph'))
  if (long && parent?.kind !== 'article') return false
  const plain = items.length >= 3 && items.every(({ children }) => children.length === 0)
  return /[。；;]$/u.test(item.text) && (announced || plain)
}

/** Tells whether a paragraph stands where the item behind `item` should: its number was lost, and the next but one follows. */
export function replacesItem({ marker, children }: Node, next: Block | undefined): boolean {
  const isNextButOne =
    next?.marker?.style === marker?.style && next?.marker?.value === (marker?.value ?? 0) + 2
  return children.length === 0 && marker?.style !== 'dash' && isNextButOne
}
