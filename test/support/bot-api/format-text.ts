import type { Entity } from './api-types.js'
import { badRequest } from './api-error.js'
import { cleanText } from './clean-text.js'
import { parseHtml } from './parse-html.js'

/** Entities beyond are dropped without a word. */
const MAX_ENTITIES = 100

/** A text as it was given, with one of the two ways to format it. */
export interface GivenText {
  readonly text: string
  readonly parseMode?: string | undefined
  readonly entities?: readonly Entity[] | undefined
}

/**
 * Parses, cleans and counts a text that the bot sends.
 *
 * @param limit how many UTF-16 code units it may have after parsing: 4,096 in a message, 1,024 in a caption
 * @throws {@link ApiError} 400 when the markup is wrong or the text too long; an empty one is the caller's to judge
 */
export function formatText(
  { text, parseMode = '', entities = [] }: GivenText,
  limit: { units: number; tooLong: string },
): { text: string; entities: Entity[] } {
  const mode = parseMode.toLowerCase()
  if (!['', 'none', 'html'].includes(mode)) throw badRequest('unsupported parse_mode')
  for (const { offset, length } of entities)
    if (offset < 0 || length <= 0 || offset + length > text.length)
      throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text`)
  const parsed = mode === 'html' ? parseHtml(text) : { text, entities }
  const clean = cleanText(parsed.text, parsed.entities)
  if (clean.text.length > limit.units) throw badRequest(limit.tooLong)
  return { text: clean.text, entities: clean.entities.slice(0, MAX_ENTITIES) }
}

/** Of a message: 1 to 4,096 units. */
export function formatMessage(given: GivenText): { text: string; entities: Entity[] } {
  if (given.text === '') throw badRequest('message text is empty')
  const formatted = formatText(given, { units: 4096, tooLong: 'message is too long' })
  if (formatted.text === '') throw badRequest('text must be non-empty')
  return formatted
}

/** Of a picture or a document: 0 to 1,024 units. */
export function formatCaption(given: GivenText): { text: string; entities: Entity[] } {
  return formatText(given, { units: 1024, tooLong: 'message caption is too long' })
}
