import { isSilent, isAroundName } from './html-noise.js'
import { parseMarkup, type Element } from './markup-tree.js'

/** How much an element holds, white space not counted. */
interface Measure {
  /** Characters. */
  readonly length: number
  /** Characters of links. */
  readonly linked: number
  readonly links: number
}

const NOTHING: Measure = { length: 0, linked: 0, links: 0 }
/** A block longer than this is text, whatever it is called. */
const MAX_AROUND = 400
/** A list of links is one of at least three, and they are nearly all it holds. */
const MIN_LINKS = 3
const LINKED_SHARE = 0.7

/** A web page with every element measured once, so that reading it takes time proportional to its size. */
export class Page {
  readonly root: Element
  private readonly measures = new Map<Element, Measure>()

  /** @throws {@link AppError} `GAZETTE_UNREADABLE` when it has more elements than any page, or deeper ones */
  constructor(file: string, source: string) {
    this.root = parseMarkup(file, source, 'html')
    this.measure(this.root)
  }

  /** Characters below a node that are not white space. */
  length(node: Element | string): number {
    return typeof node === 'string' ? lengthOf(node) : (this.measures.get(node) ?? NOTHING).length
  }

  /** The same without those in links. */
  unlinked(element: Element): number {
    const { length, linked } = this.measures.get(element) ?? NOTHING
    return length - linked
  }

  /** Tells whether an element stands around the text: navigation, lists of other documents, buttons, scripts. */
  isAside(element: Element): boolean {
    if (isSilent(element)) return true
    const { length, linked, links } = this.measures.get(element) ?? NOTHING
    if (isAroundName(element) && length <= MAX_AROUND) return true
    const isList = /^(?:ul|ol|div|table|dl)$/u.test(element.name)
    return isList && links >= MIN_LINKS && linked > LINKED_SHARE * length
  }

  private measure(element: Element): Measure {
    let [length, linked, links] = [0, 0, 0]
    for (const child of element.children) {
      if (typeof child === 'string') length += lengthOf(child)
      else if (!isSilent(child)) {
        const inner = this.measure(child)
        const isLink = child.name === 'a'
        length += inner.length
        linked += isLink ? inner.length : inner.linked
        links += inner.links + (isLink ? 1 : 0)
      }
    }
    const measure = { length, linked, links }
    this.measures.set(element, measure)
    return measure
  }
}

function lengthOf(text: string): number {
  return text.replace(/\s+/gu, '').length
}
