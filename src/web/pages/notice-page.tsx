import { walkClauses } from '../../answer/clause-path.js'
import { readValidity } from '../../answer/validity.js'
import type { Clause, Gazette, Notice } from '../../gazette/notice.js'
import { formatDate } from '../../locale/format-source.js'
import { formatValidity } from '../../locale/format-validity.js'
import { OfficialLink } from './citation-view.js'
import { ClauseView } from './clause-view.js'
import { HeadView, printsTitle } from './head-view.js'
import { Layout, renderPage, TopBar, type PageContext } from './layout.js'

/** A field of the document's head with its name; absent fields are left out. */
interface Fact {
  readonly name: string
  readonly value: string | null
}

function factsOf(notice: Notice, gazette: Gazette, today: string, { t }: PageContext): Fact[] {
  const date = notice.dateOfIssue
  const validity = formatValidity(readValidity(notice, today), t)
  return [
    { name: t('field.issuingAuthority'), value: notice.issuingAuthority },
    { name: t('field.documentNumber'), value: notice.documentNumber },
    { name: t('field.dateOfIssue'), value: date === null ? null : formatDate(date, t) },
    { name: t('field.addressees'), value: notice.addressees },
    { name: t('field.disclosure'), value: notice.disclosure },
    { name: t('field.validity'), value: validity === '' ? null : validity },
    { name: t('field.gazette'), value: gazette.name },
    { name: t('field.source'), value: t('field.lines', { file: gazette.file, ...notice.source }) },
  ]
}

/** Where an attachment begins: the part whose heading is its title. */
function partOf(notice: Notice, title: string): Clause | undefined {
  for (const { clause } of walkClauses(notice.clauses))
    if (clause.kind === 'part' && clause.heading === title) return clause
  return undefined
}

function Attachments({ notice, page }: { readonly notice: Notice; readonly page: PageContext }) {
  const parts = notice.attachments.flatMap(({ title }) => partOf(notice, title) ?? [])
  if (parts.length === 0) return null
  return (
    <nav class="parts" aria-label={page.t('page.attachments')}>
      <ol>
        {parts.map(({ id, label, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label} {heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** All that is known of the notice, below it. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/**
 * Shows a whole notice; every clause is an element with its id, which holds its text and its children's.
 *
 * @param today `YYYY-MM-DD`, for the validity
 */
export function renderNoticePage(notice: Notice, gazette: Gazette, today: string, page: PageContext): string {
  const { title, documentNumber, issuingAuthority, clauses, newerVersion } = notice
  return renderPage(
    <Layout page={page} title={title} look="notice">
      <TopBar page={page}>
        {issuingAuthority}
        <br />
        {documentNumber}
      </TopBar>
      <main>
        <header lang="zh-CN">
          {issuingAuthority !== null && <p class="authority">{issuingAuthority}</p>}
          {!printsTitle(notice) && <h1>{title}</h1>}
          {newerVersion !== null && (
            <p class="void">
              <a href={`/notices/${encodeURIComponent(newerVersion)}`}>{page.t('validity.newerVersion')}</a>
            </p>
          )}
        </header>
        <article lang="zh-CN">
          {clauses.map((clause) =>
            clause.kind === 'head' ? (
              <HeadView clause={clause} notice={notice} key={clause.id} />
            ) : (
              <ClauseView clause={clause} level={2} tableLabel={page.t('page.table')} key={clause.id} />
            ),
          )}
        </article>
        <footer>
          <Attachments notice={notice} page={page} />
          <Facts facts={factsOf(notice, gazette, today, page)} />
          {gazette.officialUrl !== null && (
            <p>
              <OfficialLink url={gazette.officialUrl} t={page.t} />
            </p>
          )}
        </footer>
      </main>
    </Layout>,
  )
}
