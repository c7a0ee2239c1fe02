import type { ComponentChildren } from 'preact'
import { findHighlights } from '../../answer/highlights.js'
import type { Contact } from '../../gazette/notice.js'

/** What is done with a stretch of a text. */
interface Annotation {
  readonly start: number
  readonly end: number
  /** Where the stretch leads; absent: it is marked. */
  readonly href?: string
}

/** @example phoneHref('0358-502 2222') // => 'tel:0358-5022222' */
export function phoneHref(phone: string): string {
  return `tel:${phone
    .replace(/[（(]/gu, '')
    .replace(/[）)]\s*[-—]?/gu, '-')
    .replace(/\s/gu, '')
    .replace(/—/gu, '-')}`
}

function linksOf(text: string, contacts: readonly Contact[]): Annotation[] {
  const targets = contacts.flatMap(({ phones, emails }) => [
    ...phones.map((words) => ({ words, href: phoneHref(words) })),
    ...emails.map((words) => ({ words, href: `mailto:${words}` })),
  ])
  return targets.flatMap(({ words, href }) => {
    const start = text.indexOf(words)
    return start < 0 ? [] : [{ start, end: start + words.length, href }]
  })
}

/**
 * Shows a verbatim text with words marked and telephone numbers and mail addresses to tap. The text stays what it is.
 *
 * @param words what is marked
 * @param contacts those that stand in the text
 */
export function annotate(
  text: string,
  words: readonly string[],
  contacts: readonly Contact[] = [],
): ComponentChildren[] {
  const links = linksOf(text, contacts)
  const marks = findHighlights(text, words).map(([start, end]): Annotation => ({ start, end }))
  const free = marks.filter(({ start, end }) => links.every((link) => end <= link.start || start >= link.end))
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const { start, end, href } of [...links, ...free].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    const words = text.slice(start, end)
    pieces.push(text.slice(from, start))
    if (href === undefined) pieces.push(<mark key={start}>{words}</mark>)
    else
      pieces.push(
        <a href={href} key={start}>
          {words}
        </a>,
      )
    from = end
  }
  return [...pieces, text.slice(from)]
}
