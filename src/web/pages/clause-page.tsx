import { formatUrl } from '../../answer/citation.js'
import { clausePath, findClause, type PlacedClause } from '../../answer/clause-path.js'
import { readStanding } from '../../answer/standing.js'
import type { Clause, Gazette, Notice } from '../../gazette/notice.js'
import { formatCitation } from '../../locale/format-citation.js'
import { formatSource } from '../../locale/format-source.js'
import { explainStanding } from '../../locale/format-standing.js'
import { standingClass } from './banner-view.js'
import { Layout, renderPage, TopBar } from './layout.js'
import type { PageContext } from './page-context.js'

/** A clause and all that its page is made of. */
export interface ClausePageContent {
  readonly notice: Notice
  readonly gazette: Gazette
  readonly clauseId: string
  /** `YYYY-MM-DD`, for the validity. */
  readonly today: string
}

/** A clause's words with all that stands in it, a line each. */
function wholeText(clause: Clause): string {
  return [clause.text, ...clause.children.map(wholeText)].filter((text) => text !== '').join('\n')
}

/** Where a clause stands; one without a heading is named by its number alone, for its words stand beside it. */
function pathTo(placed: PlacedClause): readonly string[] {
  const { clause, ancestors } = placed
  if (clause.heading !== '') return clausePath(placed)
  const parent = ancestors.at(-1)
  const above = parent ? clausePath({ clause: parent, ancestors: ancestors.slice(0, -1) }) : []
  return clause.label === '' ? above : [...above, clause.label]
}

/**
 * Shows one clause to be cited: its words and whose they are, to be selected where no script copies them.
 *
 * @returns the page, and the citation alone; `undefined` when the notice has no such clause
 */
export function renderClausePage(
  { notice, gazette, clauseId, today }: ClausePageContent,
  page: PageContext,
): { readonly html: string; readonly text: string } | undefined {
  const placed = findClause(notice.clauses, clauseId)
  if (!placed) return undefined
  const { t, href, publicUrl } = page
  const standing = readStanding(notice, today)
  const quoted = {
    ...notice,
    text: wholeText(placed.clause),
    path: pathTo(placed),
    url: formatUrl(publicUrl, notice.id, clauseId),
  }
  const text = formatCitation(quoted, t)
  const back = {
    href: href(`/notices/${encodeURIComponent(notice.id)}#${clauseId}`),
    label: t('page.backToNotice'),
  }
  const html = renderPage(
    <Layout page={page} title={t('page.citation')} look="quotation">
      <TopBar page={page} back={back}>
        <p>
          {notice.issuingAuthority}
          <br />
          {notice.documentNumber}
        </p>
      </TopBar>
      <main id="main" tabIndex={-1}>
        <h1 lang="zh-CN">{notice.title}</h1>
        <p class="source" lang="zh-CN">
          {formatSource({ ...notice, region: gazette.region }, true, t)}
        </p>
        <aside class={standingClass(standing)} aria-label={t('field.validity')}>
          <p>
            <strong>{explainStanding(standing, t)}</strong>
          </p>
        </aside>
        <h2>{t('page.citation')}</h2>
        <p class="source">{t('page.selectHint')}</p>
        <blockquote class="quoted" lang="zh-CN" tabIndex={0} cite={quoted.url}>
          {text}
        </blockquote>
        <p>
          <a class="open" href={back.href}>
            {back.label}
          </a>
        </p>
      </main>
    </Layout>,
  )
  return { html, text }
}
