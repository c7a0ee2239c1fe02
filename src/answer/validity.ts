import type { Notice } from '../gazette/notice.js'
import type { Validity } from './answer.js'

/** Building one takes as long as a hundred uses. */
const DAY_IN_CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day it is in China, `YYYY-MM-DD`: rules begin and end there. */
export function dayInChina(now: number): string {
  return DAY_IN_CHINA.format(now)
}

/**
 * Tells whether a notice still holds, as far as the gazettes say: repealed by a loaded document, past or within a
 * period of validity that it names itself. Anything else is `unknown`: a guess about the law would be worse than none.
 *
 * @param today - `YYYY-MM-DD`
 */
export function readValidity({ effect, repealedBy }: Notice, today: string): Validity {
  if (repealedBy !== null) return { status: 'repealed', until: null, by: repealedBy }
  const until = effect === null || effect.activity ? null : effect.until
  if (until === null) return { status: 'unknown', until: null, by: null }
  return { status: until < today ? 'expired' : 'in force', until, by: null }
}
