import { z } from 'zod'
import type { Definition } from '../definition.js'
import { count, day, line } from './fields.js'
import { keepBest } from './keep.js'

/** One day of one channel. The day is that of China. */
export interface DayStatistics {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly channel: string
  readonly questions: number
  readonly answered: number
  readonly notFound: number
  readonly up: number
  readonly down: number
  /** Answers by how long they took: one number for each of {@link LATENCY_BOUNDS}, and one for those above the last. */
  readonly latency: readonly number[]
  /** How often something was asked for, in the order in which it first was. */
  readonly subjects: readonly { readonly subject: string; readonly count: number }[]
}

/** One entry a day and channel. */
export interface Statistics {
  readonly days: readonly DayStatistics[]
}

/** Milliseconds, each bound included. */
export const LATENCY_BOUNDS: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]

/** Days and channels together, over a year of four channels; beyond it the oldest day falls out. */
export const MAX_DAYS = 1_600
/** Of a day; beyond it the one asked for least falls out, the first of equal ones first, so that a new one gets in. */
export const MAX_SUBJECTS = 100
/** Days and channels that keep their subjects: a month of four channels; those of older ones fall out. */
export const MAX_DAYS_WITH_SUBJECTS = 124

const dayStatistics = z.strictObject({
  day,
  channel: line,
  questions: count,
  answered: count,
  notFound: count,
  up: count,
  down: count,
  latency: z.array(count).length(LATENCY_BOUNDS.length + 1),
  subjects: z.array(z.strictObject({ subject: line, count })),
})

function capSubjects(value: DayStatistics, limit: number): DayStatistics {
  const subjects = keepBest(value.subjects, limit, ({ count }) => [count])
  return subjects === value.subjects ? value : { ...value, subjects }
}

/** What `/stats` tells. Whoever counts writes once in some seconds, not at every question. */
export const statistics: Definition<Statistics> = {
  name: 'statistics',
  schema: z.strictObject({ days: z.array(dayStatistics) }),
  initial: { days: [] },
  migrations: [],
  cap: (value) => {
    const days = keepBest(value.days, MAX_DAYS, ({ day }) => [day])
    const recent = new Set(keepBest(days, MAX_DAYS_WITH_SUBJECTS, ({ day }) => [day]))
    const capped = days.map((each) => capSubjects(each, recent.has(each) ? MAX_SUBJECTS : 0))
    const isSame = days === value.days && capped.every((each, index) => each === days[index])
    return isSame ? value : { days: capped }
  },
}
