import type { Translate } from './translations.js'

/** What names a notice beside its title; `null` is left out. */
export interface SourceFields {
  readonly documentNumber: string | null
  readonly issuingAuthority: string | null
  readonly dateOfIssue: string | null
  readonly region: string | null
}

/**
 * Writes a date as people read it.
 *
 * @param date `YYYY-MM-DD`
 * @example formatDate('2022-02-10', t) // => '2022年2月10日'
 */
export function formatDate(date: string, t: Translate): string {
  return t('date', { value: new Date(`${date}T00:00:00Z`) })
}

/**
 * Writes number, authority, place and date on one line.
 *
 * @param withPlace whether notices of more than one place are loaded
 * @example formatSource(citation, true, t) // => '中政办发〔2022〕2号 · 中阳县人民政府办公室 · 中阳县 · 2022年2月10日'
 */
export function formatSource(fields: SourceFields, withPlace: boolean, t: Translate): string {
  const { documentNumber, issuingAuthority, region, dateOfIssue } = fields
  const date = dateOfIssue === null ? null : formatDate(dateOfIssue, t)
  return [documentNumber, issuingAuthority, withPlace ? region : null, date]
    .filter((part) => part !== null)
    .join(' · ')
}
