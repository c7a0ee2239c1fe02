import type { Translate } from './translations.js'

/** A clause with all that a quotation names. */
export interface QuotedClause {
  /** Verbatim. */
  readonly text: string
  readonly title: string
  readonly documentNumber: string | null
  readonly issuingAuthority: string | null
  /** `YYYY-MM-DD` */
  readonly dateOfIssue: string | null
  readonly path: readonly string[]
  readonly url: string
}

/** Writes a quotation to be put into a letter: the words, whose they are and where they stand, their address. */
export function formatCitation(quoted: QuotedClause, t: Translate): string {
  const { text, title, documentNumber, issuingAuthority, dateOfIssue, path, url } = quoted
  const place =
    documentNumber === null
      ? t('citation.placeOnly', { title })
      : t('citation.place', { title, number: documentNumber })
  const source = [place, ...path].join(' › ')
  const issued = [
    issuingAuthority,
    dateOfIssue === null ? null : t('date', { value: new Date(`${dateOfIssue}T00:00:00Z`) }),
  ].filter((part) => part !== null)
  return [t('citation.words', { text }), `——${source}`, issued.join(t('list.parts')), url]
    .filter((line) => line !== '')
    .join('\n')
}
