import { setTimeout as sleep } from 'node:timers/promises'
import type { Message } from '../../../src/chat/message.js'
import type { Part } from '../../../src/chat/parts.js'
import { createTelegramStarts, reply } from '../../fixture/telegram.js'

const { start, stops, stopAll } = createTelegramStarts()
afterEach(stopAll)

const cite = (text: string): Part => ({
  ...{ kind: 'quotation', title: text, source: '', path: '', notes: [], text, paging: null },
  ...{ highlights: [], links: [] },
})
/** Quotes what was asked. */
const quote = ({ text }: Message) => [
  reply(`答：${text}`, {
    parts: [cite(`答：${text}`)],
    sign: 'k3x9q0a1bz',
    buttons: [{ label: '更多', send: '更多' }],
  }),
]
const open = { botApi: { privacy: false } }

it('answers whoever addresses it, as a reply, and keeps out of all other talk', async () => {
  const { api, asked } = await start(quote, open)
  const group = api.supergroup('办公室')
  const person = api.person()
  for (const text of ['宅基地面积多大', '@other_bot 面积', '/ban 甲', '/q@other_bot 面积'])
    person.say(text, { in: group })
  const question = person.say('请问 @gazette_bot 宅基地面积多大', { in: group })
  const answer = await group.nextMessage()
  expect(answer.reply_to_message?.message_id).toBe(question.message_id)
  person.say('/q 面积', { in: group })
  await group.nextMessage()
  person.say('那要多少钱', { in: group, replyTo: answer })
  await group.nextMessage()
  expect(asked.map(({ text, about }) => [text, about])).toEqual([
    ['请问 宅基地面积多大', undefined],
    ['/q 面积', undefined],
    ['那要多少钱', 'k3x9q0a1bz'],
  ])
  expect(asked[0]).toMatchObject({
    ...{ conversation: `telegram:${group.chatId}`, isGroup: true, locale: undefined },
    asker: { channel: 'telegram', user: String(person.id) },
  })
})

it('knows which reply is answered after a restart too, from the buttons below it', async () => {
  const first = await start(quote, open)
  const group = first.api.supergroup('办公室')
  const person = first.api.person()
  person.say('@gazette_bot 面积', { in: group })
  const answer = await group.nextMessage()
  await first.channel.stop()
  const second = first.createChannel()
  stops.unshift(second.stop)
  await second.start()
  person.say('那要多少钱', { in: group, replyTo: answer })
  await group.nextMessage()
  expect(first.asked.at(-1)?.about).toBe('k3x9q0a1bz')
})

it('never answers what is edited', async () => {
  const { api, asked } = await start(quote, open)
  const group = api.supergroup('办公室')
  const person = api.person()
  const said = person.say('面积', { in: group })
  person.edit(said, '@gazette_bot 面积')
  person.say('@gazette_bot 二', { in: group })
  await group.nextMessage()
  expect(asked.map(({ text }) => text)).toEqual(['二'])
})

it('takes each topic for a talk of its own, and answers there', async () => {
  const { api, asked } = await start(quote, open)
  const group = api.supergroup('办公室')
  const topic = group.topic('宅基地')
  const person = api.person()
  person.say('@gazette_bot 面积', { in: topic })
  expect((await topic.nextMessage()).text).toBe('答：面积\n\n答：面积')
  expect(asked[0]?.conversation).toBe(`telegram:${group.chatId}/${topic.threadId}`)
})

describe('the same question a moment later', () => {
  it('gets one line that leads to the answer, in a supergroup by its address', async () => {
    const { api } = await start(({ text }) => quote({ text: text.replace('？', ''), conversation: '' }), open)
    const group = api.supergroup('办公室')
    const person = api.person()
    person.say('@gazette_bot 宅基地面积？', { in: group })
    const answer = await group.nextMessage()
    person.say('@gazette_bot 宅基地面积', { in: group })
    expect((await group.nextMessage()).text).toBe(
      `这个问题刚刚回答过：https://t.me/c/${-group.chatId - 1_000_000_000_000}/${answer.message_id}`,
    )
    person.say('@gazette_bot 别的', { in: group })
    expect((await group.nextMessage()).text).toContain('答：别的')
  })

  it('in a group by quoting it', async () => {
    const { api } = await start(quote, open)
    const group = api.group('办公室')
    const person = api.person()
    person.say('@gazette_bot 面积', { in: group })
    const answer = await group.nextMessage()
    person.say('@gazette_bot 面积', { in: group })
    const pointer = await group.nextMessage()
    expect(pointer.text).toBe('这个问题刚刚回答过，就是这里引用的那一条。')
    expect(pointer.reply_to_message?.message_id).toBe(answer.message_id)
  })

  it('is answered again when the answer is another by now, and in private always', async () => {
    let times = 0
    const { api } = await start(
      ({ text }) => quote({ text: `${text}${(times += 1)}`, conversation: '' }),
      open,
    )
    const group = api.group('办公室')
    const person = api.person()
    for (const place of [group, person.private]) {
      person.say('@gazette_bot 面积', { in: place })
      await place.nextMessage()
      person.say('@gazette_bot 面积', { in: place })
      expect((await place.nextMessage()).text).toContain('答：面积')
    }
  })
})

describe('when it is added', () => {
  it.each([
    [true, '要问我，请发送“/q@gazette_bot 问题”'],
    [false, '要问我，请在问题里写上 @gazette_bot'],
  ])('it says in three lines how to ask; privacy mode %s', async (privacy, howTo) => {
    const { api } = await start(quote, { botApi: { privacy } })
    const group = api.group('办公室', { bot: 'left' })
    group.addBot(api.person())
    const lines = (await group.nextMessage()).text?.split('\n') ?? []
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(new RegExp(`^${howTo}`))
    expect(group.sent()).toHaveLength(1)
  })

  it('and put out again it goes without a word, and is not reckoned with any more', async () => {
    const { api, state } = await start(quote)
    const group = api.supergroup('办公室')
    const conversation = `telegram:${group.chatId}`
    await state.knownChats.update(() => ({
      chats: [{ conversation, kind: 'group', lastSeen: '2026-11-25', gone: false }],
    }))
    group.removeBot(api.person())
    while (!state.knownChats.get().chats[0]?.gone) await sleep(20)
    expect(group.sent()).toEqual([])
  })
})

it('takes its settings along when a group becomes a supergroup', async () => {
  const { api, state } = await start(quote, open)
  const group = api.group('办公室')
  const person = api.person()
  group.join(person)
  const conversation = `telegram:${group.chatId}`
  await state.chatSettings.update(() => ({ chats: [{ conversation, region: '中阳县', language: null }] }))
  await state.access.update((value) => ({
    ...value,
    allowed: [{ key: conversation, by: 'telegram:1', at: '2026-11-25T00:00:00.000Z' }],
  }))
  const next = group.upgrade(person)
  const moved = `telegram:${next.chatId}`
  while (state.chatSettings.get().chats[0]?.conversation !== moved) await sleep(20)
  expect(state.access.get().allowed.map(({ key }) => key)).toEqual([moved])
  person.say('@gazette_bot 面积', { in: next })
  await next.nextMessage()
})
