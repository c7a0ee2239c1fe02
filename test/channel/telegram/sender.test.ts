import { TelegramError } from 'telegraf'
import { createCall } from '../../../src/channel/telegram/call.js'
import { createLanes } from '../../../src/channel/telegram/lanes.js'
import { createMessageTrail } from '../../../src/channel/telegram/message-trail.js'
import { createPause } from '../../../src/channel/telegram/pause.js'
import { createSender, type Outgoing } from '../../../src/channel/telegram/sender.js'
import { createLog } from '../../fixture/log.js'
import { createManualClock } from '../../fixture/manual-clock.js'

type Step = object | Error

const refused = (description: string, more: object = {}) =>
  new TelegramError({ error_code: 400, description: `Bad Request: ${description}`, ...more })
const lost = (code?: string) => Object.assign(new Error('socket hang up'), code === undefined ? {} : { code })

/** A sender on a Telegram that answers as the steps say. */
function createFixture(...steps: Step[]) {
  const clock = createManualClock()
  const calls: { readonly method: string; readonly payload: Record<string, unknown> }[] = []
  const telegram = {
    callApi: (method: string, payload: Record<string, unknown>) => {
      calls.push({ method, payload })
      const step = steps.shift() ?? { message_id: 50 }
      return step instanceof Error ? Promise.reject(step) : Promise.resolve(step)
    },
  }
  const { log, lines } = createLog()
  const end = new AbortController()
  const pause = createPause(clock.after, end.signal)
  const call = createCall({ telegram: telegram as never, pause, end: end.signal, now: clock.now, log })
  const trail = createMessageTrail()
  const moved: number[][] = []
  const sender = createSender({
    ...{ call, trail, log, lanes: createLanes(clock.now, clock.after) },
    onMoved: async (from, to) => void moved.push([from, to]),
  })
  return { clock, calls, sender, trail, lines, moved, end }
}

const message: Outgoing = {
  nodes: [
    { kind: 'bold', children: ['甲'] },
    ' ',
    { kind: 'link', children: ['原文'], url: 'https://example.org/n' },
  ],
  keyboard: [[{ text: '1', callback_data: 's.0' }], [{ text: '原文', url: 'https://example.org/n' }]],
}
const methods = ({ calls }: ReturnType<typeof createFixture>) => calls.map(({ method }) => method)

/** Sends one message to chat 1 and lets ten minutes pass. */
async function send(fixture: ReturnType<typeof createFixture>, chat = 1) {
  const sent = fixture.sender.send({ chat }, message)
  sent.catch(() => undefined)
  await fixture.clock.run(600_000)
  return sent
}

it.each(["can't parse entities: Unsupported start tag", 'BUTTON_URL_INVALID', 'message is too long'])(
  'says it plainly when its markup is refused: %s',
  async (description) => {
    const fixture = createFixture(refused(description))
    expect(await send(fixture)).toEqual({ chat: 1, message: 50 })
    expect(fixture.calls[0]?.payload).toMatchObject({
      parse_mode: 'HTML',
      text: '<b>甲</b> <a href="https://example.org/n">原文</a>',
    })
    expect(fixture.calls[1]?.payload).toMatchObject({ text: '甲 原文 https://example.org/n' })
    expect(fixture.calls[1]?.payload).not.toHaveProperty('parse_mode')
    expect(fixture.calls[1]?.payload.reply_markup).toEqual({
      inline_keyboard: [[{ text: '1', callback_data: 's.0' }]],
    })
    expect(fixture.lines.map(({ msg }) => msg)).toEqual([
      'Telegram refused the markup of a message; it goes out as plain text',
    ])
  },
)

it.each(['ECONNREFUSED', 'ENOTFOUND'])('sends again what never left: %s', async (code) => {
  const fixture = createFixture(lost(code), lost(code), lost(code))
  await send(fixture)
  expect(methods(fixture)).toEqual(['sendMessage', 'sendMessage', 'sendMessage', 'sendMessage'])
})

describe('when the answer is lost', () => {
  it('looks for the message, and does not send it again when it is there', async () => {
    const fixture = createFixture(
      lost(),
      refused('message to edit not found'),
      refused('message is not modified'),
    )
    fixture.trail.note(1, 40)
    expect(await send(fixture)).toEqual({ chat: 1, message: 42 })
    expect(methods(fixture)).toEqual(['sendMessage', 'editMessageReplyMarkup', 'editMessageReplyMarkup'])
    expect(fixture.calls[2]?.payload).toMatchObject({
      message_id: 42,
      reply_markup: { inline_keyboard: message.keyboard },
    })
  })

  it('sends it again when it is not there', async () => {
    const notFound = refused('message to edit not found')
    const fixture = createFixture(lost(), notFound, refused("message can't be edited"), notFound)
    fixture.trail.note(1, 40)
    expect(await send(fixture)).toEqual({ chat: 1, message: 50 })
    expect(methods(fixture).filter((method) => method === 'sendMessage')).toHaveLength(2)
  })

  it('looks first among the messages sent at the same time, not among what people had said before', () => {
    const trail = createMessageTrail()
    trail.note(1, 40) // of two thousand that wait
    const mark = trail.mark(1)
    trail.noteSent(2, 2001)
    trail.noteSent(3, 2003)
    expect(trail.guess(mark).slice(0, 31)).toContain(2002)
  })

  it('looks among the numbers that other private chats have left, and not among those they have', () => {
    const trail = createMessageTrail()
    trail.note(1, 40)
    trail.note(2, 44)
    const mark = trail.mark(1)
    trail.note(2, 45)
    trail.note(-1_000_000_000_777, 46) // a supergroup counts on its own
    trail.note(3, 47)
    expect(trail.guess(mark)).toEqual([41, 42, 43, 46, 48, 49, 50])
  })
})

it('waits as long as it is told when it sends too much', async () => {
  const flood = new TelegramError({
    error_code: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: 33 },
  })
  const fixture = createFixture(flood)
  const sent = fixture.sender.send({ chat: 1 }, message)
  await fixture.clock.run(32_900)
  expect(fixture.calls).toHaveLength(1)
  await fixture.clock.run(200)
  expect(await sent).toEqual({ chat: 1, message: 50 })
})

it('follows a group that has become a supergroup', async () => {
  const parameters = { migrate_to_chat_id: -1_000_000_000_777 }
  const fixture = createFixture(refused('group chat was upgraded to a supergroup chat', { parameters }))
  expect(await send(fixture, -5)).toEqual({ chat: -1_000_000_000_777, message: 50 })
  expect(fixture.moved).toEqual([[-5, -1_000_000_000_777]])
})

it('gives up what is refused for good, and what has no more patience', async () => {
  await expect(send(createFixture(refused('chat not found')))).rejects.toThrow('chat not found')
  const fixture = createFixture(...Array.from({ length: 20 }, () => lost('ENOTFOUND')))
  const sent = fixture.sender.send({ chat: 1 }, message, { patience: 100_000 })
  sent.catch(() => undefined)
  await fixture.clock.run(200_000)
  await expect(sent).rejects.toThrow('socket hang up')
  expect(fixture.calls).toHaveLength(7) // after 1, 2, 4, 8, 16 and 32 seconds; the next would be too late
})

it('tries nothing again once it is to end', async () => {
  const fixture = createFixture(lost('ENOTFOUND'))
  const sent = fixture.sender.send({ chat: 1 }, message)
  sent.catch(() => undefined)
  await fixture.clock.run(100)
  fixture.end.abort()
  await expect(sent).rejects.toThrow('socket hang up')
  expect(fixture.calls).toHaveLength(1)
})
