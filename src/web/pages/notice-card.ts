import type { Standing } from '../../answer/standing.js'
import type { Gazette, Notice } from '../../gazette/notice.js'
import { formatSource } from '../../locale/format-source.js'
import { explainStanding } from '../../locale/format-standing.js'
import type { Card } from './head-tags.js'
import type { PageContext } from './page-context.js'

/** What schema.org calls the legal force of a rule; absent where the gazette does not say. */
const LEGAL_FORCE: Readonly<Partial<Record<Standing['status'], string>>> = {
  'in force': 'https://schema.org/InForce',
  expired: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
  'not yet': 'https://schema.org/NotInForce',
}

const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))

/** Writes a notice as schema.org's `Legislation`; what the source lacks is left out. */
function legislationData(
  { title, documentNumber, issuingAuthority, dateOfIssue, effect, kind }: Notice,
  { region, name, dateOfPublication, officialUrl }: Gazette,
  { status, until }: Standing,
  url: string,
): Record<string, unknown> {
  return present({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: title,
    inLanguage: 'zh-CN',
    legislationIdentifier: documentNumber,
    legislationType: kind,
    legislationDate: dateOfIssue,
    datePublished: dateOfPublication,
    legislationDateOfApplicability: effect?.activity === false ? effect.from : null,
    expires: until,
    legislationLegalForce: LEGAL_FORCE[status],
    legislationPassedBy: issuingAuthority && { '@type': 'GovernmentOrganization', name: issuingAuthority },
    legislationJurisdiction: region && { '@type': 'AdministrativeArea', name: region },
    isPartOf: { '@type': 'PublicationIssue', name },
    sameAs: officialUrl,
  })
}

/** What a forwarded link to a notice shows. */
export function noticeCard(notice: Notice, gazette: Gazette, standing: Standing, page: PageContext): Card {
  const { t, publicUrl } = page
  const canonical = `/notices/${encodeURIComponent(notice.id)}`
  const source = formatSource({ ...notice, region: gazette.region }, true, t)
  return {
    description: [source, explainStanding(standing, t)].join(t('list.sentences')),
    canonical,
    kind: 'article',
    data: legislationData(notice, gazette, standing, publicUrl + canonical),
  }
}
