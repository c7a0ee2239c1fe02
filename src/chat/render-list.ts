import { pathBelowTitle } from '../answer/clause-path.js'
import { formatDate } from '../locale/format-source.js'
import { formatPath, type Voice } from './render-clause.js'
import type { Button } from './message.js'
import type { Part } from './parts.js'
import type { Item } from './sessions.js'

/** What a list line says of an item, without its number: title › path, document number. */
function formatItem(item: Item, { t, withPlace }: Voice): string {
  if (item.kind === 'clause') {
    const { title, documentNumber, region } = item.citation
    const where = [title, ...pathBelowTitle(item.citation)]
    return [formatPath(where), documentNumber, withPlace ? region : null]
      .filter((part) => part !== null)
      .join(' · ')
  }
  const { title, documentNumber, dateOfIssue } = item.notice
  const date = dateOfIssue === null ? null : formatDate(dateOfIssue, t)
  return [title, documentNumber, date].filter((part) => part !== null).join(' · ')
}

/** How many characters of a clause tell it from another with the same heading. */
const OPENING_LENGTH = 20

/** The clause's first words, without the heading that the line has named already. */
function openingOf({ citation: { text, path } }: Extract<Item, { kind: 'clause' }>): string {
  const name = path.at(-1) ?? ''
  const words = (text.startsWith(name) ? text.slice(name.length) : text).replace(/^[\s。，、：；]+/u, '')
  return `${[...words.replace(/\s+/gu, ' ')].slice(0, OPENING_LENGTH).join('')}…`
}

/**
 * Lists items in numbered lines; those that would look the same show their first words too.
 *
 * @param from the first item's place in `items`, from 0; its number is one more
 * @param to where to stop, not included
 */
export function listItems(
  heading: string,
  items: readonly Item[],
  from: number,
  to: number,
  voice: Voice,
): Part {
  const names = items.map((item) => formatItem(item, voice))
  const lines = items.slice(from, to).map((item, offset) => {
    const name = names[from + offset] ?? ''
    const isAlone = names.indexOf(name) === names.lastIndexOf(name)
    const opening = isAlone || item.kind !== 'clause' ? '' : ` · ${openingOf(item)}`
    return `${from + offset + 1}. ${name}${opening}`
  })
  return { kind: 'list', heading, lines }
}

/** Buttons that open the items of a list, numbered as {@link listItems} numbers them. */
export function numberButtons(from: number, to: number): Button[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
    const number = String(from + offset + 1)
    return { label: number, send: number }
  })
}
