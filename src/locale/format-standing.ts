import type { Standing } from '../answer/standing.js'
import { formatDate } from './format-source.js'
import { formatValidity } from './format-validity.js'
import type { Translate } from './translations.js'

/** Names a standing in a few characters, as a badge. */
export function nameStanding({ status }: Pick<Standing, 'status'>, t: Translate): string {
  switch (status) {
    case 'in force':
      return t('standing.inForce')
    case 'expired':
      return t('standing.expired')
    case 'repealed':
      return t('standing.repealed')
    case 'not yet':
      return t('standing.notYet')
    case 'unknown':
      return t('standing.unknown')
  }
}

function judge({ status, until, by }: Standing, t: Translate): string {
  switch (status) {
    case 'in force':
      return [t('standing.inForce'), formatValidity({ status, until, by }, t)].join(t('list.parts'))
    case 'expired':
    case 'repealed':
      return formatValidity({ status, until, by }, t)
    case 'not yet':
      return t('standing.notYet')
    case 'unknown':
      return t('standing.unsaid')
  }
}

/**
 * Says whether a rule holds, and since when.
 *
 * @example explainStanding(standing, t) // => '现行有效，有效期至 2027年2月10日；2022年2月11日起施行'
 */
export function explainStanding(standing: Standing, t: Translate): string {
  const { from } = standing
  const since = from === null ? [] : [t('standing.from', { date: formatDate(from, t) })]
  return [judge(standing, t), ...since].join(t('list.sentences'))
}
