import { formatUrl } from '../answer/citation.js'
import { readStanding } from '../answer/standing.js'
import { flattenClauses } from '../gazette/clause-tree.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { formatSource } from '../locale/format-source.js'
import { explainStanding } from '../locale/format-standing.js'
import type { PageContext } from './pages/page-context.js'

/**
 * Writes a notice as plain text: its words, and below a line where they come from.
 *
 * @param today `YYYY-MM-DD`, for the validity
 */
export function writeNoticeText(notice: Notice, gazette: Gazette, today: string, page: PageContext): string {
  const { t, publicUrl } = page
  const texts = flattenClauses(notice.clauses)
    .map(({ text }) => text)
    .filter((text) => text !== '')
  const origin = [
    formatSource({ ...notice, region: gazette.region }, true, t),
    explainStanding(readStanding(notice, today), t),
    gazette.name,
    t('field.lines', { file: gazette.file, ...notice.source }),
    formatUrl(publicUrl, notice.id),
  ]
  return [
    ...(notice.clauses[0]?.kind === 'head' ? [] : [notice.title]),
    ...texts,
    '',
    '——',
    ...origin,
    '',
  ].join('\n')
}
