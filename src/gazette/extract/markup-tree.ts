import { Parser } from 'htmlparser2'
import { LIMITS } from './limits.js'
import { refusal } from './refusal.js'

/** An element of an HTML or XML document; a string among its children is text, entities resolved. */
export interface Element {
  /** In lower case for HTML; with its prefix for XML, e.g. `w:p`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
  readonly parent: Element | null
}

interface OpenElement extends Element {
  readonly children: (Element | string)[]
}

/**
 * Parses HTML, tolerantly, or XML to a tree, in time proportional to its length.
 *
 * @returns the document: an element without a name
 * @throws {@link AppError} `GAZETTE_UNREADABLE` when it is nested deeper or has more elements than any document
 */
export function parseMarkup(file: string, source: string, kind: 'html' | 'xml'): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [], parent: null }
  let open: OpenElement = root
  let depth = 0
  let nodes = 0
  const count = (): void => {
    nodes++
    if (nodes > LIMITS.nodes) throw tooMuch(file, `more than ${String(LIMITS.nodes)} elements`)
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count()
        depth++
        if (depth > LIMITS.depth)
          throw tooMuch(file, `elements nested more than ${String(LIMITS.depth)} deep`)
        const element = { name, attributes, children: [], parent: open }
        open.children.push(element)
        open = element
      },
      onclosetag() {
        depth--
        open = (open.parent ?? root) as OpenElement
      },
      ontext(text) {
        const last = open.children.length - 1
        if (typeof open.children[last] === 'string') open.children[last] += text
        else {
          count()
          open.children.push(text)
        }
      },
    },
    { xmlMode: kind === 'xml' },
  )
  parser.write(source)
  parser.end()
  return root
}

function tooMuch(file: string, what: string): Error {
  return refusal(file, what, 'No document needs that: get it again from its publisher.')
}

/** The children of an element that are elements; of the given names only, when there are any. */
export function childElements(element: Element, ...names: readonly string[]): Element[] {
  return element.children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  )
}

/** Lists the elements below an element, in document order; does not enter those that `skip` names. */
export function* descendants(
  element: Element,
  skip: (element: Element) => boolean = () => false,
): Generator<Element> {
  const stack = childElements(element).reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (skip(next)) continue
    yield next
    for (const child of childElements(next).reverse()) stack.push(child)
  }
}

/** The text of an element and all below it, as it stands in the source. */
export function textOf(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(textOf).join('')
}
