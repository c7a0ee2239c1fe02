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
const YEAR = '(\\d{4})\\s*年\\s*'
const DAY = '(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*日|[上中下]旬|初|份)?\\s*(?:开始|起)?'
const END = `(?:${YEAR})?(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*日|(底|末))`
const TO = '\\s*(?:至|到|—|-|–|~|～)+\\s*'
/** 2020年5月开始至12月底, 2022年1月30日-2月20日、3月1日-3月13日 */
const PERIOD = new RegExp(
  `${YEAR}${DAY}${TO}${END}(?:[、，,和及]\\s*(?:\\d{4}\\s*年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日${TO}${END})*`,
  'u',
)
const PERIOD_HEADING =
  /(?:活动|工作|实施|执行|施行|行动|巡查|有效)(?:时间|时段|期限|期间)$|^(?:时间安排|有效期)/u

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

/** The last day of a month, for 底 and 末; the day as printed otherwise. */
function endOf(year: string, month: string, day: string | undefined): string | null {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return parseDate(`${year}年${month}月${day ?? String(last)}日`)
}

/** Reads the first period of a text and those it names in one go; without a day its beginning stays open. */
function findPeriod(text: string): { from: string | null; until: string; words: string } | null {
  const match = PERIOD.exec(text)
  const [words, year, month, day, ...ends] = match ?? []
  if (words === undefined || year === undefined || month === undefined) return null
  const from = day === undefined ? null : parseDate(`${year}年${month}月${day}日`)
  // the end of the last period that is named, in the year that was named last
  const end = ends[5] === undefined ? ends.slice(0, 4) : ends.slice(4)
  const until = endOf(end[0] ?? ends[0] ?? year, end[1] ?? '', end[2])
  const begins = from ?? parseDate(`${year}年${month}月1日`)
  return until === null || begins === null || until < begins ? null : { from, until, words }
}

/** Reads the period of an activity under a heading such as 工作时间 or 活动时间. */
function readPeriod(clauses: readonly Clause[]): Effect | null {
  for (const clause of flattenClauses(clauses)) {
    if (!PERIOD_HEADING.test(clause.heading)) continue
    for (const { text, id } of [clause, ...clause.children]) {
      const period = findPeriod(text)
      if (!period) continue
      const { from, until, words } = period
      return { from, until, trial: false, activity: true, text: words, clauseId: id }
    }
  }
  return null
}
