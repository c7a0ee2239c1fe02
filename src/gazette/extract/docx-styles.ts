import { childElements, type Element } from './markup-tree.js'

/** Number of a list, and level in it (0 to 8, `null` when the level follows from the list's link to the style). */
export interface ListReference {
  readonly list: string
  readonly level: number | null
}

/** What a paragraph style says, its ancestors' words included. */
export interface ParagraphStyle {
  readonly heading: boolean
  readonly centred: boolean
  /** Half-points; `null` when nothing says. */
  readonly size: number | null
  readonly numbering: ListReference | null
}

const NONE: ParagraphStyle = { heading: false, centred: false, size: null, numbering: null }
const HEADING_NAMES = /^(?:heading [1-9]|title|标题(?: [1-9])?)$/iu
/** A style is based on another, up to this many times; more is a circle. */
const MAX_ANCESTORS = 20

/** The paragraph styles of a document, by id. */
export class Styles {
  private readonly elements = new Map<string, Element>()
  private readonly read = new Map<string, ParagraphStyle>()
  private readonly defaultId: string | null = null
  private readonly base: ParagraphStyle

  /** @param root - of `styles.xml`; `null` when there is none */
  constructor(root: Element | null) {
    for (const style of root ? childElements(root, 'w:style') : []) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes
      if (id === undefined || type !== 'paragraph') continue
      this.elements.set(id, style)
      if (isDefault === '1' || isDefault === 'true') this.defaultId = id
    }
    const defaults = root && find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
    this.base = { ...NONE, size: defaults ? readSize(defaults) : null }
  }

  /** The style of that id, else the document's default one. */
  get(id: string | null): ParagraphStyle {
    return this.resolve(id !== null && this.elements.has(id) ? id : this.defaultId, 0)
  }

  private resolve(id: string | null, depth: number): ParagraphStyle {
    const element = id === null ? undefined : this.elements.get(id)
    if (id === null || !element || depth > MAX_ANCESTORS) return this.base
    const known = this.read.get(id)
    if (known) return known
    const parent = this.resolve(valueOf(element, 'w:basedOn'), depth + 1)
    const paragraph = find(element, 'w:pPr')
    const run = find(element, 'w:rPr')
    const level = paragraph && valueOf(paragraph, 'w:outlineLvl')
    const alignment = paragraph && valueOf(paragraph, 'w:jc')
    const style = {
      heading:
        HEADING_NAMES.test(valueOf(element, 'w:name') ?? '') || isHeadingLevel(level) || parent.heading,
      centred: alignment === null ? parent.centred : alignment === 'center',
      size: (run && readSize(run)) ?? parent.size,
      numbering: (paragraph && readNumbering(paragraph)) ?? parent.numbering,
    }
    this.read.set(id, style)
    return style
  }
}

/** Outline level 9 is body text. */
export function isHeadingLevel(level: string | null): boolean {
  return level !== null && /^[0-8]$/u.test(level)
}

/** Reads a reference to a list (`w:numPr`) of paragraph properties; `null` when there is none. */
export function readNumbering(properties: Element): ListReference | null {
  const reference = find(properties, 'w:numPr')
  const list = reference && valueOf(reference, 'w:numId')
  if (!reference || list === null) return null
  const level = valueOf(reference, 'w:ilvl')
  return { list, level: level === null ? null : Math.min(8, Math.max(0, Number(level) || 0)) }
}

/** Reads the size of run properties, in half-points. */
export function readSize(properties: Element): number | null {
  const size = valueOf(properties, 'w:sz')
  return size === null ? null : Number(size) || null
}

/** The `w:val` of a child element; `null` when there is no such child or it has none. */
export function valueOf(element: Element, name: string): string | null {
  return childElements(element, name)[0]?.attributes['w:val'] ?? null
}

/** The first child of that name, and the first child of that one, and so on; `null` when one is missing. */
export function find(element: Element, ...path: readonly string[]): Element | null {
  let at: Element | null = element
  for (const name of path) at = at === null ? null : (childElements(at, name)[0] ?? null)
  return at
}
