import type { Citation } from '../answer/answer.js'
import { pathBelowTitle, pathOfRepeat } from '../answer/clause-path.js'
import { formatSource } from '../locale/format-source.js'
import { formatValidity } from '../locale/format-validity.js'
import type { Translate } from '../locale/translations.js'
import { renderParts, type Link, type Quotation } from './parts.js'
import { splitPages } from './split-pages.js'

/** Headings in a list are cut to this many characters; the clause itself never is. */
const STEP_LENGTH = 36

/** How renderers speak: the language, and whether the place must be named. */
export interface Voice {
  readonly t: Translate
  /** Whether notices of more than one place are loaded. */
  readonly withPlace: boolean
}

/** Number of pages of a clause. */
export function countPages(citation: Citation): number {
  return splitPages(citation.text).length
}

function clip(step: string): string {
  const characters = [...step]
  return characters.length <= STEP_LENGTH ? step : `${characters.slice(0, STEP_LENGTH - 1).join('')}…`
}

/** @example formatPath(['三、申请条件', '（一）']) // => '三、申请条件 › （一）' */
export function formatPath(path: readonly string[]): string {
  return path.map(clip).join(' › ')
}

/** The way to our page of the text, and to the official one where it is known. */
export function linksTo(
  { url, officialUrl }: { readonly url: string; readonly officialUrl: string | null },
  t: Translate,
): Link[] {
  const link = { label: t('chat.linkLabel'), url, line: t('chat.link', { url }) }
  if (officialUrl === null) return [link]
  const official = t('chat.official', { url: officialUrl })
  return [link, { label: t('chat.officialLabel'), url: officialUrl, line: official }]
}

/** Writes {@link linksTo} as plain text, a line each. */
export function formatLinks(to: Parameters<typeof linksTo>[0], t: Translate): string {
  return linksTo(to, t)
    .map(({ line }) => line)
    .join('\n')
}

/** Keeps of the highlights what lies in a slice of the text, counted from its start. */
function cutHighlights({ highlights }: Citation, start: number, end: number): [number, number][] {
  return highlights
    .map(([from, to]): [number, number] => [Math.max(from, start) - start, Math.min(to, end) - start])
    .filter(([from, to]) => from < to)
}

function quote(
  citation: Citation,
  [start, end]: readonly [number, number],
  paging: string | null,
  { t, withPlace }: Voice,
): Quotation {
  const notes = [
    citation.verified ? t('answer.verified') : '',
    formatValidity(citation.validity, t),
    citation.newerVersion === null ? '' : t('validity.newerVersion'),
    ...citation.alsoAt
      .slice(0, 1)
      .map((repeat) => t('answer.alsoAt', { path: formatPath(pathOfRepeat(citation, repeat)) })),
  ]
  return {
    kind: 'quotation',
    title: citation.title,
    source: formatSource(citation, withPlace, t),
    path: formatPath(pathBelowTitle(citation)),
    notes: notes.filter((note) => note !== ''),
    text: citation.text.slice(start, end),
    highlights: cutHighlights(citation, start, end),
    paging,
    links: linksTo(citation, t),
  }
}

/** Where a page stands in the whole text, without white space around it. */
function spanOf(pages: readonly string[], page: number): [number, number] {
  const before = pages.slice(0, page).join('').length
  const text = pages[page] ?? ''
  const start = before + text.length - text.trimStart().length
  return [start, start + text.trim().length]
}

/**
 * Quotes the clause verbatim, with title, number, authority, path and link.
 *
 * @param page from 0
 */
export function quoteClause(citation: Citation, page: number, voice: Voice): Quotation {
  const { t } = voice
  const pages = splitPages(citation.text)
  const isLast = page === pages.length - 1
  const count = { page: page + 1, pages: pages.length, more: t('word.more') }
  const note = isLast ? t('chat.lastPage', count) : t('chat.page', count)
  return quote(citation, spanOf(pages, page), pages.length === 1 ? null : note, voice)
}

/** Quotes the clause as {@link quoteClause} does, on one page however long it is. */
export function quoteWholeClause(citation: Citation, voice: Voice): Quotation {
  return quote(citation, [0, citation.text.length], null, voice)
}

/** Writes {@link quoteWholeClause} as plain text. */
export function renderWholeClause(citation: Citation, voice: Voice): string {
  return renderParts([quoteWholeClause(citation, voice)])
}
