import { createOutgoing } from '../../../src/channel/wechaty/outgoing.js'
import { createLog } from '../../fixture/log.js'

/** A clock that jumps to the next task when everything stands still. */
function create({ dailyLimit = 500, random = (): number => 0 } = {}) {
  let time = Date.parse('2026-11-25T12:00:00+08:00')
  const tasks: { at: number; task: () => void }[] = []
  const limits: number[] = []
  const outgoing = createOutgoing({
    dailyLimit,
    onLimit: () => void limits.push(time),
    now: () => time,
    after: (milliseconds, task) => {
      const entry = { at: time + milliseconds, task }
      tasks.push(entry)
      return () => tasks.splice(tasks.indexOf(entry), 1)
    },
    random,
    log: createLog().log,
  })
  const idle = () => new Promise(setImmediate)
  const run = async () => {
    await idle()
    while (tasks.length > 0) {
      const next = tasks.shift()!
      time = next.at
      next.task()
      await idle()
    }
  }
  return {
    outgoing,
    limits,
    run,
    now: () => time,
    pass: (milliseconds: number) => void (time += milliseconds),
  }
}

it.each([
  [0, [0, 1_000, 2_000]],
  [0.5, [0, 2_000, 4_000]],
  [0.999, [0, 2_998, 5_996]],
])('lets messages out one to three seconds apart (%d)', async (chance, expected) => {
  const { outgoing, run, now } = create({ random: () => chance })
  const begun = now()
  const times: number[] = []
  const all = expected.map(() => outgoing.send(null, async () => void times.push(now() - begun)))
  await run()
  expect(await Promise.all(all)).toEqual(['sent', 'sent', 'sent'])
  expect(times).toEqual(expected)
})

it('stops at the limit of a day, says so once, and goes on the next day in China', async () => {
  const { outgoing, limits, run, pass } = create({ dailyLimit: 2 })
  const send = () => outgoing.send(null, async () => undefined)
  const first = [send(), send(), send(), send()]
  await run()
  expect(await Promise.all(first)).toEqual(['sent', 'sent', 'dropped', 'dropped'])
  expect(limits).toHaveLength(1)
  pass(12 * 3_600_000)
  const next = send()
  await run()
  expect(await next).toBe('sent')
})

it('does not answer what was taken back, and goes on after one that fails', async () => {
  const { outgoing, run } = create()
  const sent: string[] = []
  const send = (about: string) => outgoing.send(about, async () => void sent.push(about))
  const failing = outgoing.send('0', () => Promise.reject(new Error('offline')))
  const all = ['1', '2', '3'].map(send)
  outgoing.recall('2')
  await run()
  expect([await failing, ...(await Promise.all(all))]).toEqual(['failed', 'sent', 'dropped', 'sent'])
  outgoing.recall('4') // before its answer is there
  const late = send('4')
  await run()
  expect([await late, sent]).toEqual(['dropped', ['1', '3']])
})

it('lets no more than 200 wait', async () => {
  const { outgoing, run } = create()
  const all = Array.from({ length: 500 }, () => outgoing.send(null, async () => undefined))
  await run()
  const results = await Promise.all(all)
  expect(results.filter((result) => result === 'sent')).toHaveLength(200)
})

it('stops at once', async () => {
  const { outgoing } = create()
  const all = [1, 2, 3].map(() => outgoing.send(null, async () => undefined))
  await all[0]
  await outgoing.stop()
  expect(await Promise.all(all)).toEqual(['sent', 'dropped', 'dropped'])
  expect(await outgoing.send(null, async () => undefined)).toBe('dropped')
})
