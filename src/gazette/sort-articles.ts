import type { Node } from './outline-node.js'

/** Puts articles that a late text box displaced back into the order of their numbers, if each number occurs once. */
export function sortArticles(nodes: Node[]): void {
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
