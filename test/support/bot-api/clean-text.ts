import type { Entity } from './api-types.js'

/** Removed from every text: carriage return, separators and directions U+2028–202E, three combining lines. */
const REMOVED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/
/** Control characters become a space; a line feed stays. */
const BLANKED = /[\0-\x09\x0b\x0c\x0e-\x1f]/
/** What shows as nothing; a text of these alone is empty. */
const INVISIBLE = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800\ufffc]*$/u

/**
 * Cleans a text as the server does before it counts and keeps it (tdlib, clean_input_string and fix_formatted_text):
 * takes control characters out and trims it, in front no further than to the first entity.
 *
 * @returns entities that have become empty are gone; an empty text when nothing visible is in it
 */
export function cleanText(source: string, entities: readonly Entity[]): { text: string; entities: Entity[] } {
  let text = ''
  const moved: number[] = [] // place in source → place in text
  for (const char of source.split('')) {
    moved.push(text.length)
    if (!REMOVED.test(char)) text += BLANKED.test(char) ? ' ' : char
  }
  moved.push(text.length)
  if (INVISIBLE.test(text)) return { text: '', entities: [] }
  const trimmedEnd = text.replace(/[ \n]+$/, '')
  const placed = entities
    .map((entity) => {
      const offset = moved[entity.offset] ?? text.length
      const end = Math.min(moved[entity.offset + entity.length] ?? text.length, trimmedEnd.length)
      return { ...entity, offset, length: end - offset }
    })
    .filter(({ length }) => length > 0)
  const blank = /^[ \n]*/.exec(trimmedEnd)![0].length
  const cut = Math.min(blank, ...placed.map(({ offset }) => offset))
  return {
    text: trimmedEnd.slice(cut),
    entities: placed.map((entity) => ({ ...entity, offset: entity.offset - cut })),
  }
}
