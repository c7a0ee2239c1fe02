const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Escapes a text for an XML element or attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/gu, (char) => ENTITIES[char] ?? char)
}

/** A child: another element written by {@link writeElement}, or a text that is escaped. */
export type XmlChild = { readonly xml: string } | string

/**
 * Writes an element.
 *
 * @example writeElement('a', { b: '<' }, ['c&d']).xml // => '<a b="&lt;">c&amp;d</a>'
 */
export function writeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlChild[] = [],
): { readonly xml: string } {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml))
  return { xml: `<${name}${written.join('')}>${inside.join('')}</${name}>` }
}

/** Writes a document of one element. */
export function writeDocument({ xml }: { readonly xml: string }): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}
