import { findClause } from '../../answer/clause-path.js'
import type { Standing } from '../../answer/standing.js'
import type { Notice } from '../../gazette/notice.js'
import { explainStanding } from '../../locale/format-standing.js'
import { nameClause } from './notice-view.js'
import type { PageContext } from './page-context.js'

interface BannerProps {
  readonly notice: Notice
  readonly standing: Standing
  /** The loaded notice that repealed it. */
  readonly repealing: Notice | undefined
  readonly page: PageContext
}

/** Class of a standing in the style sheet. */
export function standingClass({ status }: Standing): string {
  return `standing ${status.replaceAll(' ', '-')}`
}

/** Says whether the notice holds today, and from which clause that is known. */
export function BannerView({ notice, standing, repealing, page: { t, href } }: BannerProps) {
  const { basis } = standing
  const clause = basis && findClause(notice.clauses, basis.clauseId)?.clause
  return (
    <aside class={standingClass(standing)} aria-label={t('field.validity')}>
      <p>
        <strong>{explainStanding(standing, t)}</strong>
      </p>
      {standing.status === 'repealed' && repealing && (
        <p>
          <a href={href(`/notices/${encodeURIComponent(repealing.id)}`)} lang="zh-CN">
            {repealing.title}
          </a>
        </p>
      )}
      {basis && clause && (
        <p class="drawn">
          {t('standing.drawnFrom')}
          <a href={`#${clause.id}`} lang="zh-CN">
            {nameClause(clause)}
          </a>
          <q lang="zh-CN">{basis.text}</q>
        </p>
      )}
    </aside>
  )
}
