import { readHeading, readLeadWord } from './heading.js'
import type { Clause, ClauseKind } from './notice.js'
import type { Node } from './outline-node.js'

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
    const { kind, label, lead, startLine, endLine, cells, certain } = node
    const children = toClauses(node.children, id, used)
    const heading = headingOf(node)
    const text = lead + node.text
    return {
      id,
      kind,
      label,
      heading,
      text,
      startLine,
      endLine,
      children,
      ...(cells ? { cells } : {}),
      ...(certain === undefined ? {} : { certain }),
    }
  })
}

function headingOf(node: Node): string {
  if (node.marker) return readHeading(node.text, node.marker, node.children.length > 0)
  return node.kind === 'paragraph' ? readLeadWord(node.text) : node.heading
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
