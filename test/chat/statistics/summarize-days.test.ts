import { emptyDay } from '../../../src/chat/statistics/add-days.js'
import { daysUntil, readPercentile, summarizeDays } from '../../../src/chat/statistics/summarize-days.js'

it.each([
  ['2026-03-02', 3, ['2026-02-28', '2026-03-01', '2026-03-02']],
  ['2028-03-01', 2, ['2028-02-29', '2028-03-01']],
  ['2026-01-01', 2, ['2025-12-31', '2026-01-01']],
] as const)('lists the days until %s', (last, count, days) => {
  expect(daysUntil(last, count)).toEqual(days)
})

it.each([
  ['nothing', [], 0.5, null],
  ['the first bound', [1], 0.95, 1],
  ['the middle', [1, 1], 0.5, 1],
  ['behind the middle', [1, 1, 1], 0.5, 2],
  ['the last twentieth', [95, 5], 0.95, 1],
  ['just over it', [94, 6], 0.95, 2],
  ['longer than the last bound', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 0.5, Infinity],
])('reads a percentile: %s', (_case, latency, share, expected) => {
  expect(readPercentile(latency, share)).toBe(expected)
})

it('names the most asked subjects, and leaves out other days', () => {
  const subjects = ['a', 'b', 'c', 'd', 'e', 'f'].map((subject, index) => ({ subject, count: index % 3 }))
  const one = (day: string, channel: string) => ({ ...emptyDay(day, channel), questions: 1, subjects })
  const days = [
    one('2026-11-24', 'web'),
    one('2026-11-25', 'telegram'),
    one('2026-11-25', 'web'),
    one('2026-11-18', 'web'),
  ]
  const summary = summarizeDays(days, '2026-11-25', 7)
  expect(summary.subjects).toEqual([
    { subject: 'c', count: 6 },
    { subject: 'f', count: 6 },
    { subject: 'b', count: 3 },
    { subject: 'e', count: 3 },
    { subject: 'a', count: 0 },
  ])
  expect(summary.channels.map(({ channel, questions }) => [channel, questions])).toEqual([
    ['web', 2],
    ['telegram', 1],
  ])
  expect(summary.total.questions).toBe(3)
})
