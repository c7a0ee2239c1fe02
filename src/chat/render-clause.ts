import type { Citation } from '../answer/answer.js'
import { pathBelowTitle, pathOfRepeat } from '../answer/clause-path.js'
import { formatSource } from '../locale/format-source.js'
import { formatValidity } from '../locale/format-validity.js'
import type { Translate } from '../locale/translations.js'
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

/** Writes the way to our page of the text, and to the official one where it is known. */
export function formatLinks(
  { url, officialUrl }: { readonly url: string; readonly officialUrl: string | null },
  t: Translate,
): string {
  const link = t('chat.link', { url })
  return officialUrl === null ? link : `${link}\n${t('chat.official', { url: officialUrl })}`
}

function renderQuotation(citation: Citation, parts: readonly string[], { t, withPlace }: Voice): string {
  const head = [
    citation.title,
    formatSource(citation, withPlace, t),
    formatPath(pathBelowTitle(citation)),
    citation.verified ? t('answer.verified') : '',
    formatValidity(citation.validity, t),
    citation.newerVersion === null ? '' : t('validity.newerVersion'),
    ...citation.alsoAt
      .slice(0, 1)
      .map((repeat) => t('answer.alsoAt', { path: formatPath(pathOfRepeat(citation, repeat)) })),
  ].filter((line) => line !== '')
  return [head.join('\n'), ...parts, formatLinks(citation, t)].join('\n\n')
}

/**
 * Writes the clause verbatim under the title, number, authority and path, and the link below.
 *
 * @param page from 0
 */
export function renderClause(citation: Citation, page: number, voice: Voice): string {
  const { t } = voice
  const pages = splitPages(citation.text)
  const isLast = page === pages.length - 1
  const count = { page: page + 1, pages: pages.length, more: t('word.more') }
  const note = isLast ? t('chat.lastPage', count) : t('chat.page', count)
  const text = (pages[page] ?? '').trim()
  return renderQuotation(citation, pages.length === 1 ? [text] : [text, note], voice)
}

/** Writes the clause as {@link renderClause} does, on one page however long it is. */
export function renderWholeClause(citation: Citation, voice: Voice): string {
  return renderQuotation(citation, [citation.text], voice)
}
