import { LATENCY_BOUNDS, type DayStatistics } from '../../store/concern/statistics.js'
import { addDay, emptyDay } from './add-days.js'

/** What a span of days comes to. */
export interface Summary {
  /** Every day of the span, oldest first, also those without a question. */
  readonly days: readonly { readonly day: string; readonly questions: number; readonly answered: number }[]
  readonly total: DayStatistics
  /** Those that were used, the most used first. */
  readonly channels: readonly DayStatistics[]
  /** What was answered from most, the most first, at most {@link TOP}. */
  readonly subjects: DayStatistics['subjects']
}

/** Subjects that are named. */
export const TOP = 5

const DAY = 86_400_000

/**
 * Lists the days of a span.
 *
 * @param last `YYYY-MM-DD`
 * @example daysUntil('2026-03-01', 2) // => ['2026-02-28', '2026-03-01']
 */
export function daysUntil(last: string, count: number): string[] {
  const end = Date.parse(`${last}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * DAY).toISOString().slice(0, 10),
  )
}

const addAll = (days: readonly DayStatistics[], channel: string): DayStatistics =>
  days.reduce(addDay, emptyDay('', channel))

/**
 * Adds up a span of days.
 *
 * @param last the last day, `YYYY-MM-DD`
 * @param count how many days
 */
export function summarizeDays(all: readonly DayStatistics[], last: string, count: number): Summary {
  const span = daysUntil(last, count)
  const days = all.filter(({ day }) => span.includes(day))
  const total = addAll(days, '')
  const names = [...new Set(days.map(({ channel }) => channel))]
  const channels = names.map((name) =>
    addAll(
      days.filter(({ channel }) => channel === name),
      name,
    ),
  )
  return {
    days: span.map((day) => {
      const { questions, answered } = addAll(
        days.filter((each) => each.day === day),
        '',
      )
      return { day, questions, answered }
    }),
    total,
    channels: channels.sort((a, b) => b.questions - a.questions),
    subjects: total.subjects.toSorted((a, b) => b.count - a.count).slice(0, TOP),
  }
}

/**
 * Tells within how many milliseconds a share of the answers came, as exactly as they were counted.
 *
 * @param share 0 to 1, e.g. 0.95
 * @returns one of the bounds, `Infinity` for longer than the last; `null` when there were no answers
 */
export function readPercentile(latency: readonly number[], share: number): number | null {
  const total = latency.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let seen = 0
  const at = latency.findIndex((count) => (seen += count) >= total * share)
  return LATENCY_BOUNDS[at] ?? Infinity
}
