import type { Answer } from '../../../src/answer/answer.js'
import type { AskedEvent } from '../../../src/chat/chat-events.js'
import { createQuestionCounter } from '../../../src/chat/statistics/question-counter.js'
import { createMemoryState } from '../../../src/store/memory-state.js'
import type { Statistics } from '../../../src/store/concern/statistics.js'
import type { Document } from '../../../src/store/document.js'
import { NOON } from '../../fixture/administered-chat.js'
import { createLog } from '../../fixture/log.js'

const notFound: Answer = {
  ...{ status: 'not found', nearest: [], unknownTerms: [], contact: null, total: 0, confidence: 0 },
  interpretation: { kinds: [], expansions: [], translations: [], regions: [], corrections: [] },
}
const asked = (tookMs: number): AskedEvent => ({
  message: { conversation: 'telegram:2', text: 'x', asker: { channel: 'telegram', user: '2' } },
  ...{ sign: '', text: 'x', context: undefined, answer: notFound, tookMs },
})

async function setUp(wrap = (store: Document<Statistics>) => store) {
  const clock = { now: NOON }
  const state = await createMemoryState(() => clock.now)
  const { log, lines } = createLog()
  const timers: (() => void)[] = []
  let writes = 0
  const real = wrap(state.statistics)
  const store: Document<Statistics> = {
    get: real.get,
    update: (change) => {
      writes++
      return real.update(change)
    },
  }
  const counter = createQuestionCounter({
    ...{ store, now: () => clock.now, log },
    after: (ms, task) => {
      expect(ms).toBe(5_000)
      timers.push(task)
      return () => {
        if (timers.includes(task)) timers.splice(timers.indexOf(task), 1)
      }
    },
  })
  return { clock, state, counter, timers, lines, writes: () => writes }
}

it('writes once for many questions, when its time has come, and sets no timer when there is nothing to write', async () => {
  const { counter, timers, state, writes } = await setUp()
  expect(timers).toHaveLength(0)
  for (let index = 0; index < 1_000; index++) counter.countAsked(asked(3))
  expect(writes()).toBe(0)
  expect(timers).toHaveLength(1)
  timers.splice(0)[0]!()
  await counter.stop()
  expect(writes()).toBe(1)
  expect(state.statistics.get().days).toEqual([
    {
      ...{
        day: '2026-11-25',
        channel: 'telegram',
        questions: 1000,
        answered: 0,
        notFound: 1000,
        up: 0,
        down: 0,
      },
      ...{ latency: [0, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], subjects: [] },
    },
  ])
  expect(timers).toHaveLength(0)
})

it('counts by the day in China, each time where its bound is', async () => {
  const { counter, state, clock } = await setUp()
  clock.now = Date.UTC(2026, 10, 25, 15, 59)
  counter.countAsked(asked(1))
  clock.now += 60_000
  for (const ms of [0, 1.01, 5_000, 5_000.1, Infinity]) counter.countAsked(asked(ms))
  await counter.stop()
  expect(state.statistics.get().days.map(({ day, latency }) => [day, latency])).toEqual([
    ['2026-11-25', [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['2026-11-26', [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]],
  ])
})

it('keeps what could not be written, tries again, and tells it meanwhile', async () => {
  let isFull = true
  const { counter, state, timers, lines } = await setUp((store) => ({
    get: store.get,
    update: (change) => (isFull ? Promise.reject(new Error('full')) : store.update(change)),
  }))
  counter.countAsked(asked(3))
  expect(await counter.days()).toMatchObject([{ questions: 1 }])
  expect(state.statistics.get().days).toEqual([])
  expect(lines).toMatchObject([{ level: 40, msg: 'statistics could not be written' }])
  counter.countAsked(asked(3))
  expect(timers).toHaveLength(1)
  isFull = false
  await counter.stop()
  expect(state.statistics.get().days).toMatchObject([{ questions: 2 }])
})

it('takes a changed vote off the day on which it was given, and never goes below nothing', async () => {
  const { counter, state } = await setUp()
  const up = { vote: 'up', channel: 'web', at: '2026-11-23T16:30:00.000Z' } as const
  const down = { vote: 'down', channel: 'web', at: '2026-11-25T04:00:00.000Z' } as const
  counter.countVote(up, undefined)
  counter.countVote(down, up)
  counter.countVote(down, { ...up, channel: 'wechat' }) // whose own count was lost
  await counter.stop()
  const votes = state.statistics.get().days.map(({ day, channel, up, down }) => [day, channel, up, down])
  expect(votes).toEqual([
    ['2026-11-24', 'web', 0, 0],
    ['2026-11-25', 'web', 0, 2],
    ['2026-11-24', 'wechat', 0, 0],
  ])
})
