import { LATENCY_BOUNDS, type DayStatistics } from '../../store/concern/statistics.js'

/** A day of a channel on which nothing was counted. */
export function emptyDay(day: string, channel: string): DayStatistics {
  const latency = Array.from({ length: LATENCY_BOUNDS.length + 1 }, () => 0)
  return { day, channel, questions: 0, answered: 0, notFound: 0, up: 0, down: 0, latency, subjects: [] }
}

type Subjects = DayStatistics['subjects']

/** Adds up how often something was asked for; what is new stands behind. */
export function addSubjects(subjects: Subjects, more: Subjects): Subjects {
  const counts = new Map(subjects.map(({ subject, count }) => [subject, count]))
  for (const { subject, count } of more) counts.set(subject, (counts.get(subject) ?? 0) + count)
  return [...counts].map(([subject, count]) => ({ subject, count }))
}

/** Adds up two numbers of the same day and channel; day and channel are those of the first. */
export function addDay(one: DayStatistics, other: DayStatistics): DayStatistics {
  return {
    ...one,
    questions: one.questions + other.questions,
    answered: one.answered + other.answered,
    notFound: one.notFound + other.notFound,
    up: one.up + other.up,
    down: one.down + other.down,
    latency: one.latency.map((count, index) => count + other.latency[index]!),
    subjects: addSubjects(one.subjects, other.subjects),
  }
}

/** Adds numbers to a list with one entry a day and channel; those of a new one stand behind. */
export function addDays(days: readonly DayStatistics[], more: readonly DayStatistics[]): DayStatistics[] {
  const sum = [...days]
  for (const added of more) {
    const at = sum.findIndex(({ day, channel }) => day === added.day && channel === added.channel)
    if (at < 0) sum.push(added)
    else sum[at] = addDay(sum[at]!, added)
  }
  return sum
}
