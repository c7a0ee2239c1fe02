import type { Page } from './html-page.js'
import { childElements, descendants, type Element } from './markup-tree.js'

/** Ids and classes in which the content systems of government sites keep the text. */
const CONTENT_IDS =
  /^(?:UCAP-CONTENT|zoom|zoomcon|fontzoom|content|con_text|article|articleContent|article-content|mainText|js_content|vsb_content\w*|ContentRegion|printArea|print_content|DivContent|news_content|ivs_content|NewsContent|BodyLabel)$/iu
const CONTENT_CLASSES =
  /(?:^|\s)(?:TRS_Editor|trs_editor_view|trs_word|TRS_UEDITOR|Custom_UnionStyle|view|article|article[-_]?(?:content|con|body|text|box)|art_?con|pages_content|zw|wzzw|zwnr|zw_?con|zhengwen|content|xl-content|xxgk-content|gknr|con_text|text_con|detail[-_]?(?:con|content)?|news_con\w*|main-txt|wenzhang|wz_con|nr|bt-content)(?=\s|$)/iu
/** A known container counts when it holds this share of the page's text. */
const KNOWN_SHARE = 0.35
/** The densest block is the last one, going down, that holds this share of the one around it. */
const DENSE_SHARE = 0.7

/**
 * Finds the element that holds a page's text: the largest with an id or class known for it, or else the densest block:
 * from the body down, as long as one child holds nearly all the text outside links.
 */
export function findMain(page: Page): Element {
  const elements = [...descendants(page.root, (element) => page.isAside(element))]
  const byLength = (a: Element, b: Element): number => page.unlinked(b) - page.unlinked(a)
  let main = elements.find(({ name }) => name === 'body') ?? page.root
  const known = elements.filter(isContent).sort(byLength)[0]
  if (known && page.unlinked(known) >= KNOWN_SHARE * page.unlinked(main)) return known
  for (;;) {
    const [dense] = childElements(main)
      .filter((child) => !page.isAside(child))
      .sort(byLength)
    if (!dense || page.unlinked(dense) < DENSE_SHARE * page.unlinked(main) || isText(dense)) return main
    main = dense
  }
}

function isContent({ attributes }: Element): boolean {
  return CONTENT_IDS.test(attributes.id ?? '') || CONTENT_CLASSES.test(attributes.class ?? '')
}

/** A paragraph, a list or a table of data ends the way down; a table that lays out the page does not. */
function isText(element: Element): boolean {
  if (/^(?:p|h[1-6]|ul|ol|dl|pre)$/u.test(element.name)) return true
  return (
    element.name === 'table' &&
    [...descendants(element)].every(({ name }) => !/^(?:p|div|h[1-6])$/u.test(name))
  )
}
