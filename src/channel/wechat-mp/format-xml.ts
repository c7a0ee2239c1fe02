/** What XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/**
 * Writes text as a CDATA section, which nothing in it can end.
 *
 * @example formatText('a]]>b') // => '<![CDATA[a]]]]><![CDATA[>b]]>'
 */
export function formatText(text: string): string {
  const held = text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')
  return `<![CDATA[${held}]]>`
}

/** An element's content: text, a number as it is, elements, or several elements of the same name, one each. */
export type Content = string | number | Elements | readonly Elements[]

/** Elements by their names, which are ours, never a reader's. */
export interface Elements {
  readonly [name: string]: Content
}

function formatElement(name: string, content: Content): string {
  if (Array.isArray(content))
    return `<${name}>${content.map((each: Elements) => formatElement('item', each)).join('')}</${name}>`
  if (typeof content === 'object') return `<${name}>${formatElements(content as Elements)}</${name}>`
  return `<${name}>${typeof content === 'string' ? formatText(content) : content}</${name}>`
}

function formatElements(elements: Elements): string {
  return Object.entries(elements)
    .map(([name, content]) => formatElement(name, content))
    .join('')
}

/** Writes a message as WeChat reads it; of a list each entry becomes an `<item>`. */
export function formatXml(elements: Elements): string {
  return `<xml>${formatElements(elements)}</xml>`
}
