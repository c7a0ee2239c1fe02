import type { Gazette, Notice } from '../../gazette/notice.js'
import { formatDate } from '../../locale/format-source.js'
import { printsAddressees } from './head-view.js'
import type { PageContext } from './page-context.js'

interface FactsProps {
  readonly notice: Notice
  readonly gazette: Gazette
  readonly page: PageContext
}

/** The rest of the head as GB/T 9704 orders it, but for what is printed above: date, addressees, disclosure; then where it is printed. */
export function FactsView({ notice, gazette, page: { t, href } }: FactsProps) {
  const { dateOfIssue, disclosure, source } = notice
  const addressees = printsAddressees(notice) ? null : notice.addressees
  const facts = [
    { name: t('field.dateOfIssue'), value: dateOfIssue === null ? null : formatDate(dateOfIssue, t) },
    { name: t('field.addressees'), value: addressees, lang: 'zh-CN' },
    { name: t('field.disclosure'), value: disclosure, lang: 'zh-CN' },
    {
      name: t('field.gazette'),
      lang: 'zh-CN',
      value: <a href={href(`/gazettes/${encodeURIComponent(gazette.id)}`)}>{gazette.name}</a>,
    },
    { name: t('field.source'), value: t('field.lines', { file: gazette.file, ...source }) },
    {
      name: t('page.official'),
      value:
        gazette.officialUrl === null ? null : (
          <a class="official" href={gazette.officialUrl} rel="noreferrer">
            {t('page.openOfficial')}
          </a>
        ),
    },
  ]
  return (
    <dl class="facts" aria-label={t('page.facts')}>
      {facts
        .filter(({ value }) => value !== null)
        .map(({ name, value, lang }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={lang}>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
