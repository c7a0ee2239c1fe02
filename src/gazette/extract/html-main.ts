import { childElements, descendants, textOf, type Element } from './markup-tree.js'

/** Ids and classes in which the content systems of government sites keep the text. */
const CONTENT_IDS =
  /^(?:UCAP-CONTENT|zoom|zoomcon|fontzoom|content|con_text|article|articleContent|article-content|mainText|maintext|js_content|vsb_content\w*|ContentRegion|printArea|print_content|DivContent|news_content|ivs_content|NewsContent|BodyLabel)$/iu
const CONTENT_CLASSES =
  /(?:^|\s)(?:TRS_Editor|trs_editor_view|trs_word|TRS_UEDITOR|Custom_UnionStyle|view|article|article[-_]?(?:content|con|body|text|box)|art_?con|pages_content|zw|wzzw|zwnr|zw_?con|zhengwen|content|xl-content|xxgk-content|gknr|con_text|text_con|detail[-_]?(?:con|content)?|news_con\w*|main-txt|wenzhang|wz_con|nr|bt-content)(?=\s|$)/iu
/** A known container counts when it holds this share of the page's text. */
const KNOWN_SHARE = 0.35
/** The densest block is the last one, going down, that holds this share of the one around it. */
const DENSE_SHARE = 0.7
const LAYOUT = /^(?:p|h[1-6]|table|tbody|tr|ul|ol|dl|pre)$/u

/**
 * Finds the element that holds a page's text: the largest with an id or class known for it, or else the densest block:
 * from the body down, as long as one child holds nearly all the text outside links.
 *
 * @param skip - elements that hold none of it
 */
export function findMain(page: Element, skip: (element: Element) => boolean): Element {
  const lengths = measure(page, skip)
  const length = (element: Element): number => lengths.get(element) ?? 0
  let main = [...descendants(page, skip)].find(({ name }) => name === 'body') ?? page
  const known = [...descendants(main, skip)].filter(isContent).sort((a, b) => length(b) - length(a))[0]
  if (known && length(known) >= KNOWN_SHARE * length(main)) return known
  for (;;) {
    const [dense] = childElements(main).sort((a, b) => length(b) - length(a))
    if (!dense || length(dense) < DENSE_SHARE * length(main) || isText(dense)) return main
    main = dense
  }
}

function isContent({ attributes }: Element): boolean {
  return CONTENT_IDS.test(attributes['id'] ?? '') || CONTENT_CLASSES.test(attributes['class'] ?? '')
}

/** A paragraph or a table of data ends the way down; a table that lays out the page does not. */
function isText(element: Element): boolean {
  if (!LAYOUT.test(element.name)) return false
  if (!/^t/u.test(element.name)) return true
  return ![...descendants(element)].some(({ name }) => /^(?:p|div|h[1-6])$/u.test(name))
}

/** Characters of text outside links, for each element. */
function measure(page: Element, skip: (element: Element) => boolean): Map<Element, number> {
  const lengths = new Map<Element, number>()
  const visit = (element: Element): number => {
    let length = 0
    for (const child of element.children) {
      if (typeof child === 'string') length += child.replace(/\s+/gu, '').length
      else if (child.name !== 'a' && !skip(child)) length += visit(child)
    }
    lengths.set(element, length)
    return length
  }
  visit(page)
  return lengths
}

/** Tells whether an element is a list of links: navigation, other documents. */
export function isLinkList(element: Element): boolean {
  if (!/^(?:ul|ol|div|table|dl)$/u.test(element.name)) return false
  const links = [...descendants(element)].filter(({ name }) => name === 'a')
  if (links.length < 3) return false
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0)
  return linked > 0.7 * textOf(element).replace(/\s+/gu, '').length
}
