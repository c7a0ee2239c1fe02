import type { Citation } from '../answer/answer.js'
import { pathBelowTitle } from '../answer/clause-path.js'
import { formatSource } from '../locale/format-source.js'
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

/**
 * Writes the clause verbatim under the title, number, authority and path, and the link below.
 *
 * @param page from 0
 */
export function renderClause(citation: Citation, page: number, { t, withPlace }: Voice): string {
  const pages = splitPages(citation.text)
  const isLast = page === pages.length - 1
  const count = { page: page + 1, pages: pages.length, more: t('word.more') }
  const head = [citation.title, formatSource(citation, withPlace, t), formatPath(pathBelowTitle(citation))]
  return [
    head.filter((line) => line !== '').join('\n'),
    (pages[page] ?? '').trim(),
    ...(pages.length === 1 ? [] : [isLast ? t('chat.lastPage', count) : t('chat.page', count)]),
    t('chat.link', { url: citation.url }),
  ].join('\n\n')
}
