import { walkClauses } from '../../answer/clause-path.js'
import type { CitedDocument, Clause, Contact, Notice } from '../../gazette/notice.js'
import { phoneHref } from './annotated-text.js'
import type { PageContext } from './page-context.js'

interface NoticeProps {
  readonly notice: Notice
  readonly page: PageContext
}

/** Where an attachment begins: the part whose heading is its title. */
function partOf(notice: Notice, title: string): Clause | undefined {
  for (const { clause } of walkClauses(notice.clauses))
    if (clause.kind === 'part' && clause.heading === title) return clause
  return undefined
}

/** The ways to the instrument and the attachments. */
export function AttachmentsView({ notice, page: { t } }: NoticeProps) {
  const parts = notice.attachments.flatMap(({ title }) => partOf(notice, title) ?? [])
  if (parts.length === 0) return null
  return (
    <nav class="related" aria-labelledby="attachments">
      <h2 id="attachments">{t('page.attachments')}</h2>
      <ul lang="zh-CN">
        {parts.map(({ id, label, heading }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label} {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface CitedProps {
  /** Id of the heading. */
  readonly id: string
  readonly heading: string
  readonly documents: readonly CitedDocument[]
  /** The loaded notice that a document is. */
  readonly find: (document: CitedDocument) => Notice | undefined
  readonly page: PageContext
}

const nameOf = ({ title, documentNumber }: CitedDocument): string =>
  (title === null ? '' : `《${title}》`) + (documentNumber ?? '')

/** Documents that the notice names, as links where they are loaded. */
export function CitedView({ id, heading, documents, find, page: { href } }: CitedProps) {
  if (documents.length === 0) return null
  return (
    <section class="related" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul lang="zh-CN">
        {documents.map((document) => {
          const found = find(document)
          const name = nameOf(document)
          return (
            <li key={name}>
              {found ? <a href={href(`/notices/${encodeURIComponent(found.id)}`)}>{name}</a> : name}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ContactLine({ contact, page: { t } }: { readonly contact: Contact; readonly page: PageContext }) {
  const { names, phones, emails, address, clauseId } = contact
  return (
    <li>
      <span lang="zh-CN">{names.join(t('list.words'))}</span>
      {phones.map((phone) => (
        <a href={phoneHref(phone)} key={phone}>
          {phone}
        </a>
      ))}
      {emails.map((email) => (
        <a href={`mailto:${email}`} key={email}>
          {email}
        </a>
      ))}
      {address !== null && <span lang="zh-CN">{address}</span>}
      <a class="where" href={`#${clauseId}`}>
        {t('page.contactClause')}
      </a>
    </li>
  )
}

/** Whom to ask, to be called or written to with a tap. */
export function ContactsView({ notice: { contacts }, page }: NoticeProps) {
  if (contacts.length === 0) return null
  return (
    <section class="related contacts" aria-labelledby="contacts">
      <h2 id="contacts">{page.t('page.contacts')}</h2>
      <ul>
        {contacts.map((contact) => (
          <ContactLine contact={contact} page={page} key={contact.clauseId} />
        ))}
      </ul>
    </section>
  )
}
