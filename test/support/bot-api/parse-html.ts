import type { Entity } from './api-types.js'
import { badRequest } from './api-error.js'
import { checkUrl } from './check-url.js'
import { decodeEntity } from './decode-entity.js'

/** Tag → type of the entity; what is not here is refused (tdlib, MessageEntity.cpp, parse_html). */
const TYPES = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['a', 'text_link'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
])

/** Space as tdlib has it; the end of the text counts as one, which is `''` here. */
const isSpace = (char: string) => char === '' || ' \t\r\n\0\v'.includes(char)

interface OpenTag {
  readonly name: string
  readonly argument: string
  readonly offset: number
}

/**
 * Parses a text with `parse_mode` HTML by the real server's rules.
 *
 * @returns the bare text, and the entities by place, the longer one first
 * @throws {@link ApiError} 400 `can't parse entities: …` with the server's words
 */
export function parseHtml(source: string): { text: string; entities: Entity[] } {
  let text = ''
  const entities: Entity[] = []
  const open: OpenTag[] = []
  let at = 0
  const peek = () => source.charAt(at)
  const skipSpace = () => {
    while (at < source.length && isSpace(peek())) at += 1
  }
  const takeWhile = (accept: (char: string) => boolean) => {
    const from = at
    while (at < source.length && accept(peek())) at += 1
    return source.slice(from, at)
  }
  const refuse = (begin: number, what: string) =>
    badRequest(`can't parse entities: ${what} at byte offset ${Buffer.byteLength(source.slice(0, begin))}`)

  const readValue = (begin: number): string => {
    const quote = peek()
    if (quote !== '"' && quote !== "'") {
      const from = at
      const token = takeWhile((char) => /[A-Za-z0-9.-]/.test(char)).toLowerCase()
      if (!isSpace(peek()) && peek() !== '>') throw refuse(from, 'Unexpected end of name token')
      return token
    }
    at += 1
    let value = ''
    while (at < source.length && peek() !== quote) {
      const entity = peek() === '&' ? decodeEntity(source, at) : null
      value += entity?.text ?? peek()
      at = entity?.end ?? at + 1
    }
    at += 1
    if (at >= source.length) throw refuse(begin, 'Unclosed start tag')
    return value
  }

  const readStart = (begin: number) => {
    const name = takeWhile((char) => !isSpace(char) && char !== '>').toLowerCase()
    if (at >= source.length) throw refuse(begin, 'Unclosed start tag')
    if (!TYPES.has(name)) throw refuse(begin, `Unsupported start tag "${name}"`)
    let argument = ''
    while (peek() !== '>') {
      skipSpace()
      if (peek() === '>') break
      const attribute = takeWhile((char) => !isSpace(char) && !'=>/"\''.includes(char))
      if (attribute === '') throw refuse(begin, `Empty attribute name in the tag "${name}"`)
      skipSpace()
      if (name === 'blockquote' && attribute === 'expandable' && peek() !== '=') {
        argument = 'expandable'
        continue
      }
      if (peek() !== '=')
        throw refuse(begin, `Expected equal sign in declaration of an attribute of the tag "${name}"`)
      at += 1
      skipSpace()
      if (at >= source.length) throw refuse(begin, `Unclosed start tag "${name}"`)
      const value = readValue(begin)
      if (name === 'a' && attribute === 'href') argument = value
      if (name === 'code' && attribute === 'class' && value.startsWith('language-')) argument = value.slice(9)
      if (name === 'span' && attribute === 'class' && value.startsWith('tg-')) argument = value.slice(3)
      if (name === 'blockquote' && attribute === 'expandable') argument = 'expandable'
    }
    if (name === 'span' && argument !== 'spoiler')
      throw refuse(begin, 'Tag "span" must have class "tg-spoiler"')
    open.push({ name, argument, offset: text.length })
  }

  const readEnd = (begin: number) => {
    const tag = open.at(-1)
    if (tag === undefined) throw refuse(begin, 'Unexpected end tag')
    at += 1
    const name = takeWhile((char) => !isSpace(char) && char !== '>').toLowerCase()
    skipSpace()
    if (peek() !== '>') throw refuse(begin, 'Unclosed end tag')
    if (name !== '' && name !== tag.name) {
      const place = Buffer.byteLength(source.slice(0, begin))
      const what = `expected "</${tag.name}>", found "</${name}>"`
      throw badRequest(`can't parse entities: Unmatched end tag at byte offset ${place}, ${what}`)
    }
    open.pop()
    if (text.length > tag.offset) addEntity(tag)
  }

  const addEntity = ({ name, argument, offset }: OpenTag) => {
    const place = { offset, length: text.length - offset }
    if (name === 'a') {
      const url = checkUrl(argument === '' ? text.slice(offset) : argument)
      if (url.ok) entities.push({ type: 'text_link', ...place, url: url.url }) // a wrong link is plain text, silently
      return
    }
    const last = entities.at(-1)
    if (name === 'pre' && last?.type === 'code' && last.length === place.length && last.language) {
      last.type = 'pre'
      return
    }
    const type = argument === 'expandable' ? 'expandable_blockquote' : TYPES.get(name)!
    entities.push({ type, ...place, ...(name === 'code' && argument !== '' ? { language: argument } : {}) })
  }

  while (at < source.length) {
    const char = peek()
    const entity = char === '&' ? decodeEntity(source, at) : null
    if (entity !== null) {
      text += entity.text
      at = entity.end
    } else if (char !== '<') {
      text += char
      at += 1
    } else {
      const begin = at
      at += 1
      if (peek() === '/') readEnd(begin)
      else readStart(begin)
      at += 1
    }
  }
  const unclosed = open.at(-1)
  if (unclosed)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (!text.isWellFormed()) {
    const what = 'Text contains invalid Unicode characters after decoding HTML entities'
    throw badRequest(`can't parse entities: ${what}, check for unmatched surrogate code units`)
  }
  for (const entity of entities) if (entity.type === 'code') delete entity.language
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) }
}
