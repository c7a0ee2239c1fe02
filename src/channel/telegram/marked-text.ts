/** Text with marks around parts of it, which nest. */
export type Node = string | Marked

/** What stands inside a mark. `match`: words of the question; `quote`: verbatim. */
export interface Marked {
  readonly kind: 'bold' | 'match' | 'quote' | 'link'
  readonly children: readonly Node[]
  /** Of a link. */
  readonly url?: string
}

/** A quotation longer than this is folded, in UTF-16 units; the reader opens it with a tap. */
const FOLD_FROM = 400

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

/** Takes out what Telegram refuses or drops: halves of surrogate pairs, and control characters but for the line feed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[\0-\x09\x0B-\x1F\x7F]+/g, (controls) => (controls === '\t' ? ' ' : ''))
}

/** Gives the bare text, without the marks. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
}

/** Writes it without any markup, the addresses of links behind their words. */
export function toPlain(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const text = toPlain(node.children)
      return node.url === undefined ? text : `${text} ${node.url}`
    })
    .join('')
}

/** Writes the HTML that Telegram reads (Bot API, "HTML style"). */
export function toHtml(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escape(node) : enclose(node))).join('')
}

function enclose({ kind, children, url = '' }: Marked): string {
  const inner = toHtml(children)
  switch (kind) {
    case 'bold':
      return `<b>${inner}</b>`
    case 'match':
      return `<b>${inner}</b>`
    case 'quote':
      return `<blockquote${textOf(children).length > FOLD_FROM ? ' expandable' : ''}>${inner}</blockquote>`
    case 'link':
      return `<a href="${escape(url)}">${inner}</a>`
  }
}

/** Cuts a part out with its marks. `from` and `to` count {@link textOf}, the second not included. */
export function sliceNodes(nodes: readonly Node[], from: number, to: number): Node[] {
  let at = 0
  const kept: Node[] = []
  for (const node of nodes) {
    const length = textOf([node]).length
    const [begin, end] = [Math.max(0, from - at), Math.min(length, to - at)]
    at += length
    if (begin >= end) continue
    kept.push(
      typeof node === 'string'
        ? node.slice(begin, end)
        : { ...node, children: sliceNodes(node.children, begin, end) },
    )
  }
  return kept
}
