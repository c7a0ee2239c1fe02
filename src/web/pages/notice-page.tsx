import { walkClauses } from '../../answer/clause-path.js'
import type { Clause, Gazette, Notice } from '../../gazette/notice.js'
import { formatDate } from '../../locale/format-source.js'
import { ClauseView } from './clause-view.js'
import { Layout, renderPage, TopBar, type PageContext } from './layout.js'

/** A field of the document's head with its name; absent fields are left out. */
interface Fact {
  readonly name: string
  readonly value: string | null
}

function factsOf(notice: Notice, gazette: Gazette, { t }: PageContext): Fact[] {
  const date = notice.dateOfIssue
  return [
    { name: t('field.issuingAuthority'), value: notice.issuingAuthority },
    { name: t('field.documentNumber'), value: notice.documentNumber },
    { name: t('field.dateOfIssue'), value: date === null ? null : formatDate(date, t) },
    { name: t('field.addressees'), value: notice.addressees },
    { name: t('field.disclosure'), value: notice.disclosure },
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

/** Shows a whole notice; every clause is an element with its id, which holds its text and its children's. */
export function renderNoticePage(notice: Notice, gazette: Gazette, page: PageContext): string {
  const facts = factsOf(notice, gazette, page).filter(({ value }) => value !== null)
  return renderPage(
    <Layout page={page} title={notice.title} look="notice">
      <TopBar page={page} />
      <main>
        <header>
          <h1 lang="zh-CN">{notice.title}</h1>
          <dl>
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd lang="zh-CN">{value}</dd>
              </div>
            ))}
          </dl>
          <Attachments notice={notice} page={page} />
        </header>
        <article lang="zh-CN">
          {notice.clauses.map((clause) => (
            <ClauseView clause={clause} level={2} tableLabel={page.t('page.table')} key={clause.id} />
          ))}
        </article>
      </main>
    </Layout>,
  )
}
