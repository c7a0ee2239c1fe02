import { createGate, LIMITS } from '../../../src/channel/telegram/gate.js'
import { createLanes } from '../../../src/channel/telegram/lanes.js'
import { createManualClock } from '../../fixture/manual-clock.js'

describe('a gate', () => {
  it('lets through so many at once, and the others as the window moves on', async () => {
    const clock = createManualClock()
    const gate = createGate([{ count: 2, milliseconds: 1000 }], clock.now, clock.after)
    const passed: number[] = []
    for (let index = 0; index < 5; index++) void gate.pass().then(() => passed.push(clock.now()))
    await clock.run(3_000)
    expect(passed.map((at) => at - clock.start)).toEqual([0, 0, 1000, 1000, 2000])
  })

  it('lets the urgent through first', async () => {
    const clock = createManualClock()
    const gate = createGate([{ count: 1, milliseconds: 1000 }], clock.now, clock.after)
    const passed: string[] = []
    const enter = (name: string, isUrgent: boolean) => void gate.pass(isUrgent).then(() => passed.push(name))
    enter('first', false)
    enter('news', false)
    enter('answer', true)
    await clock.run(3_000)
    expect(passed).toEqual(['first', 'answer', 'news'])
  })

  it('holds all of its limits', async () => {
    const clock = createManualClock()
    const gate = createGate(LIMITS.group, clock.now, clock.after)
    const passed: number[] = []
    for (let index = 0; index < 22; index++)
      void gate.pass().then(() => passed.push(clock.now() - clock.start))
    await clock.run(70_000)
    expect(passed.slice(0, 3)).toEqual([0, 1000, 2000])
    expect(passed.slice(19)).toEqual([19_000, 60_000, 61_000])
  })

  it('lets nobody through beside those who wait', async () => {
    const clock = createManualClock()
    const gate = createGate([{ count: 1, milliseconds: 1000 }], clock.now, clock.after)
    expect(gate.tryPass()).toBe(true)
    expect(gate.tryPass()).toBe(false)
    void gate.pass()
    await clock.run(1_000)
    expect(gate.tryPass()).toBe(false)
    await clock.run(1_000)
    expect(gate.tryPass()).toBe(true)
  })
})

it('keeps the order within a chat, whichever takes longer, and lets no chat wait for another', async () => {
  const clock = createManualClock()
  const lanes = createLanes(clock.now, clock.after)
  const log: string[] = []
  const send = (chat: number, name: string, takes: number) =>
    void lanes.send(chat, async () => {
      if (takes > 0) await new Promise<void>((resolve) => void clock.after(takes, resolve))
      log.push(`${name} ${clock.now() - clock.start}`)
    })
  send(1, 'slow', 5_000)
  send(1, 'behind it', 0)
  send(2, 'other', 0)
  await clock.run(10_000)
  expect(log).toEqual(['other 0', 'slow 5000', 'behind it 6000'])
})

describe('in all', () => {
  async function sendToMany(isUrgent: boolean, isSlow = false) {
    const clock = createManualClock()
    const lanes = createLanes(clock.now, clock.after)
    if (isSlow) lanes.slowDown()
    const sent: number[] = []
    for (let chat = 1; chat <= 100; chat++)
      void lanes.send(chat, async () => void sent.push(clock.now() - clock.start), isUrgent)
    await clock.run(10_000)
    const inSecond = (from: number) => sent.filter((at) => at >= from && at < from + 1000).length
    return { sent, most: Math.max(...sent.map(inSecond)) }
  }

  it.each([
    ['what nobody waits for', false, false],
    ['everything, once Telegram has refused something as too much', true, true],
  ])('30 a second: %s', async (_case, isUrgent, isSlow) => {
    const { sent, most } = await sendToMany(isUrgent, isSlow)
    expect(sent).toHaveLength(100)
    expect(most).toBe(30)
  })

  it('answers to many who ask at once as long as Telegram takes them, spread over the second', async () => {
    const { sent } = await sendToMany(true)
    expect(sent).toHaveLength(100)
    expect(sent.at(-1)).toBe(600)
    expect(sent.filter((at) => at < 100)).toHaveLength(15)
  })
})
