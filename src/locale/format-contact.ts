import type { NearestContact } from '../answer/answer.js'
import type { Translate } from './translations.js'

/** Writes whom to ask when no clause answers; `''` when the gazettes name nobody. */
export function formatContact(contact: NearestContact | null, t: Translate): string {
  if (contact === null) return ''
  const { names, phones, issuingAuthority, title } = contact
  const who = [...names, ...phones].join(t('list.words'))
  return t('answer.contact', {
    who,
    title: issuingAuthority === null ? title : `${issuingAuthority} · ${title}`,
  })
}
