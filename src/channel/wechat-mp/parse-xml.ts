import { XMLParser } from 'fast-xml-parser'

/** What stands in a message's elements, all of it text: 00123 stays 00123. */
export type Fields = ReadonlyMap<string, string>

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
  maxNestedTags: 8,
})

/** All there is in a message of WeChat; a `<` that begins nothing of it is the last choice. */
const TOKENS = /<!\[CDATA\[[^]*?\]\]>|<(\/?)([A-Za-z_]\w*)\s*\/?>|<|[^<]+/gu

/**
 * Tells whether elements stand in each other properly and everything in one of them; the parser forgives what does
 * not. There are no declarations, hence no entities, no attributes and no comments in what WeChat sends.
 */
function isWellFormed(text: string): boolean {
  const open: string[] = []
  let roots = 0
  for (const [token, , name] of text.matchAll(TOKENS)) {
    if (name === undefined) {
      const isText = !token.startsWith('<') || token.length > 1
      if (!isText || (open.length === 0 && token.trim() !== '')) return false
    } else if (token.startsWith('</')) {
      if (open.pop() !== name) return false
    } else {
      if (open.length === 0) roots += 1
      if (!token.endsWith('/>')) open.push(name)
    }
  }
  return open.length === 0 && roots === 1
}

/**
 * Reads a message of WeChat: a flat `<xml>`. Elements that hold further ones, or stand twice, are left out.
 *
 * @returns `null` for everything that is not such a message
 * @example parseXml('<xml><MsgId>234</MsgId></xml>') // => Map { 'MsgId' => '234' }
 */
export function parseXml(text: string): Fields | null {
  const body = text.replace(/^\s*<\?xml[^<>]*\?>/u, '')
  if (!isWellFormed(body)) return null
  let root: unknown
  try {
    root = (parser.parse(body) as { readonly xml?: unknown }).xml
  } catch {
    return null // it says what is wrong with the XML, and nobody is there to mend it
  }
  if (typeof root !== 'object' || root === null) return null
  return new Map(
    Object.entries(root).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '#text',
    ),
  )
}
