import { flattenClauses, splitSentences } from './clause-tree.js'
import { parseDate } from './date.js'
import type { Clause, Effect } from './notice.js'
import { parseChineseNumeral } from './numeral.js'

const DATE = '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日'
const STARTS = new RegExp(
  `自(?:(印发|公布|发布|颁布|下发|签发)之日|(${DATE}))\\s*起?\\s*(?:正式)?(?:施行|实施|执行|试行|生效|开始)`,
  'u',
)
const LASTS = /(?:有效期|试行期)(?:限)?(?:为|是|:|：)?\s*([一二三四五六七八九十\d]{1,3})\s*(年|个月)/u
const UNTIL = new RegExp(`(?:有效期|施行|执行|实施)?\\s*(?:至|到|截止到?)\\s*(${DATE})`, 'u')
const PERIOD = new RegExp(`(${DATE})\\s*(?:至|到|—|-|–|~|～)+\\s*(${DATE})`, 'u')
const PERIOD_HEADING = /(?:活动|工作|实施|执行|施行|行动|巡查|有效)(?:时间|时段|期限|期间)$|^有效期/u

function addPeriod(from: string, amount: number, unit: string): string {
  const date = new Date(`${from}T00:00:00Z`)
  if (unit === '年') date.setUTCFullYear(date.getUTCFullYear() + amount)
  else date.setUTCMonth(date.getUTCMonth() + amount)
  date.setUTCDate(date.getUTCDate() - 1) // the last day on which it still holds
  return date.toISOString().slice(0, 10)
}

function toNumber(numeral: string): number | null {
  return /^\d+$/u.test(numeral) ? Number(numeral) : parseChineseNumeral(numeral)
}

function readUntil(text: string, from: string | null): string | null {
  const lasts = LASTS.exec(text)
  const amount = lasts ? toNumber(lasts[1] ?? '') : null
  if (lasts && amount !== null && from !== null) return addPeriod(from, amount, lasts[2] ?? '年')
  const until = UNTIL.exec(text)
  return until ? parseDate(until[1] ?? '') : null
}

/**
 * Reads when a notice takes effect and until when, from the clause that says so (本办法自…起施行，有效期…).
 *
 * @param dateOfIssue - what 自印发之日起 refers to
 * @returns `null` when no clause tells of either
 */
export function readEffect(clauses: readonly Clause[], dateOfIssue: string | null): Effect | null {
  for (const clause of flattenClauses(clauses).reverse()) {
    if (clause.kind === 'row' || clause.kind === 'head' || clause.kind === 'part') continue
    const sentence = splitSentences(clause.text).find((text) => STARTS.test(text))
    const starts = sentence === undefined ? null : STARTS.exec(sentence)
    if (sentence === undefined || !starts) continue
    const from = starts[2] === undefined ? dateOfIssue : parseDate(starts[2])
    const text = clause.text.slice(clause.text.indexOf(sentence))
    const whole =
      LASTS.test(sentence) || UNTIL.test(sentence) ? sentence : splitSentences(text).slice(0, 2).join('')
    const until = readUntil(whole, from)
    return {
      from,
      until,
      trial: starts[0].includes('试行'),
      activity: false,
      text: until === null ? sentence : whole,
      clauseId: clause.id,
    }
  }
  return readPeriod(clauses)
}

/** Reads the period of an activity under a heading such as 工作时间 or 活动时间. */
function readPeriod(clauses: readonly Clause[]): Effect | null {
  for (const clause of flattenClauses(clauses)) {
    if (!PERIOD_HEADING.test(clause.heading)) continue
    for (const { text, id } of [clause, ...clause.children]) {
      const match = PERIOD.exec(text)
      const [from, until] = [parseDate(match?.[1] ?? ''), parseDate(match?.[2] ?? '')]
      if (match && from !== null && until !== null)
        return { from, until, trial: false, activity: true, text: match[0], clauseId: id }
    }
  }
  return null
}
