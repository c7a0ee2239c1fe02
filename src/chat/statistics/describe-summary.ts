import type { Translate } from '../../locale/translations.js'
import { LATENCY_BOUNDS, type DayStatistics } from '../../store/concern/statistics.js'
import type { ChannelName } from '../message.js'
import { readPercentile, type Summary } from './summarize-days.js'

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`
}

function describeTime(latency: readonly number[], share: number, t: Translate): string {
  const ms = readPercentile(latency, share)
  if (ms === null) return '—'
  return ms === Infinity ? t('stats.longer', { ms: LATENCY_BOUNDS.at(-1) }) : t('stats.within', { ms })
}

function valuesOf({ questions, answered, notFound, up, down, latency }: DayStatistics, t: Translate) {
  return {
    ...{ questions, answered, notFound, up, down },
    answeredShare: percent(answered, questions),
    downShare: percent(down, up + down),
    p50: describeTime(latency, 0.5, t),
    p95: describeTime(latency, 0.95, t),
  }
}

const formatDate = (day: string, t: Translate): string => t('date', { value: new Date(`${day}T00:00:00Z`) })

/** Says everything that is known of a span of days, what the picture shows included. */
export function describeSummary({ days, total, channels, subjects }: Summary, t: Translate): string {
  const [first, last] = [days[0]!.day, days.at(-1)!.day]
  const span = { days: days.length, from: formatDate(first, t), to: formatDate(last, t) }
  if (total.questions + total.up + total.down === 0) return t('stats.none', span)
  const lines = channels.map((each) => {
    const name = t(`channel.${each.channel as ChannelName}`)
    return t('stats.channel', { name, ...valuesOf(each, t) })
  })
  const numbered = subjects.map(({ subject, count }, index) => `${index + 1}. ${subject} (${count})`)
  return [
    t('stats.span', span),
    t('stats.total', valuesOf(total, t)),
    [t('stats.channels'), ...lines].join('\n'),
    ...(numbered.length === 0 ? [] : [[t('stats.subjects'), ...numbered].join('\n')]),
    [
      t('stats.daily'),
      ...days.map(({ day, questions, answered }) => `${day.slice(5)}  ${questions} / ${answered}`),
    ].join('\n'),
  ].join('\n\n')
}
