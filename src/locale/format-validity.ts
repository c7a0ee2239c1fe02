import type { Validity } from '../answer/answer.js'
import { formatDate } from './format-source.js'
import type { Translate } from './translations.js'

/**
 * Says whether a rule still holds.
 *
 * @returns `''` when the gazettes do not say
 * @example formatValidity({ status: 'in force', until: '2027-02-10', by: null }, t) // => '有效期至 2027年2月10日'
 */
export function formatValidity({ status, until, by }: Validity, t: Translate): string {
  const date = until === null ? '' : formatDate(until, t)
  switch (status) {
    case 'in force':
      return date === '' ? '' : t('validity.inForce', { date })
    case 'expired':
      return t('validity.expired', { date })
    case 'repealed':
      return t('validity.repealed', { by: by ?? '' })
    case 'unknown':
      return ''
  }
}
