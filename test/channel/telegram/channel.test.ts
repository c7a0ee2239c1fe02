import { setTimeout as sleep } from 'node:timers/promises'
import { createTelegram, createTelegramStarts, reply } from '../../fixture/telegram.js'
import type { Message, Reply } from '../../../src/chat/message.js'
import type { Part } from '../../../src/chat/parts.js'

const { start, stops, stopAll } = createTelegramStarts()
afterEach(stopAll)
const echo = ({ text }: Message) => [reply(`答：${text}`)]

/** How often each text was sent, wherever. */
const textsOf = (place: { readonly sent: () => readonly { readonly text?: string }[] }) =>
  place.sent().map(({ text }) => text)

it('answers in a private chat, marked up, and says who asks', async () => {
  const quotation: Part = {
    kind: 'quotation',
    ...{ title: '甲 & 乙', source: '某县', path: '一、', notes: [], text: '宅基地面积', paging: null },
    highlights: [[0, 3]],
    links: [{ label: '原文', url: 'https://example.org/n', line: '' }],
  }
  const { api, asked } = await start(() => [reply('', { parts: [quotation] })])
  const person = api.person({ language_code: 'en' })
  person.say('宅基地 <b>')
  const { text, entities, reply_markup } = await person.private.nextMessage()
  expect(text).toBe('甲 & 乙\n某县\n一、\n\n宅基地面积\n原文')
  expect(entities?.map(({ type }) => type).sort()).toEqual(['blockquote', 'bold', 'bold', 'text_link'])
  expect(reply_markup?.inline_keyboard).toEqual([[{ text: '原文', url: 'https://example.org/n' }]])
  expect(asked).toEqual([
    {
      ...{ conversation: `telegram:${person.id}`, text: '宅基地 <b>', locale: 'en', isGroup: false },
      asker: { channel: 'telegram', user: String(person.id) },
    },
  ])
})

it('answers those of one chat in order, and lets nobody wait for a slow one', async () => {
  const { api } = await start(async ({ text }) => {
    if (text === '慢') await sleep(600)
    return [reply(`答：${text}`)]
  })
  const [slow, other] = [api.person(), api.person()]
  slow.say('慢')
  slow.say('快')
  other.say('快')
  await other.private.nextMessage(500)
  expect(textsOf(slow.private)).toEqual([])
  await slow.private.nextMessage()
  await slow.private.nextMessage()
  expect(textsOf(slow.private)).toEqual(['答：慢', '答：快'])
})

it('shows that it is at work when it takes long', async () => {
  const { api } = await start(async () => {
    await sleep(500)
    return [reply('好')]
  })
  const person = api.person()
  person.say('慢')
  await person.private.nextMessage()
  expect(api.actions.all.filter(({ kind }) => kind !== 'commands set').map(({ kind }) => kind)).toEqual([
    'chat action',
    'sent',
  ])
})

describe('when something goes wrong', () => {
  it.each(['flood', 'bad gateway', 'server error', 'drop before', 'drop after'] as const)(
    'an answer arrives once: %s',
    async (fault) => {
      const { api, state } = await start(({ text }) => [
        reply(`答：${text}`, { buttons: [{ label: '1', send: '1' }], sign: 's' }),
      ])
      const person = api.person()
      api.faults.next(fault, { methods: ['sendMessage'] })
      person.say('甲')
      await person.private.nextMessage()
      person.say('乙')
      while (state.telegramUpdates.get().inHand.length > 0 || textsOf(person.private).length < 2)
        await sleep(50)
      expect(textsOf(person.private)).toEqual(['答：甲', '答：乙'])
      expect(api.faults.met.get(fault)).toBe(1)
    },
  )

  it('fetching goes on after everything that can happen to it', async () => {
    const { api } = await start(echo)
    const person = api.person()
    for (const fault of ['flood', 'bad gateway', 'drop before', 'drop after'] as const) {
      api.faults.next(fault, { methods: ['getUpdates'] })
      person.say(fault)
      expect((await person.private.nextMessage()).text).toBe(`答：${fault}`)
    }
    await api.goDown()
    await api.comeBack()
    person.say('又来了')
    expect((await person.private.nextMessage()).text).toBe('答：又来了')
    expect(person.private.sent()).toHaveLength(5)
  })

  it('another copy is told of once, and it takes over when that has gone', async () => {
    const { api, lines, health } = await start(echo)
    const poll = () =>
      fetch(`${api.root}/bot${api.token}/getUpdates?timeout=4`).then((response) => response.json())
    await Promise.all([poll(), sleep(1500).then(poll)])
    const person = api.person()
    person.say('还在吗')
    expect((await person.private.nextMessage(20_000)).text).toBe('答：还在吗')
    expect(lines.filter(({ msg }) => String(msg).includes('another copy')).length).toBeLessThanOrEqual(2)
    expect(lines.filter(({ msg }) => String(msg).includes('another copy')).length).toBeGreaterThanOrEqual(1)
    expect(health.list().find(({ channel }) => channel === 'telegram')?.health).toBe('ok')
  })

  it('a wrong token ends the start with one line', async () => {
    const telegram = await createTelegram(echo, { token: '1:wrong' })
    stops.push(telegram.stop)
    await expect(telegram.channel.start()).rejects.toMatchObject({
      code: 'CHANNEL_REFUSED',
      message: 'Telegram does not accept TELEGRAM_BOT_TOKEN',
    })
  })

  it('a server that is not there at the start is waited for', async () => {
    const telegram = await createTelegram(echo)
    stops.push(telegram.stop)
    await telegram.api.goDown()
    await telegram.channel.start()
    expect(telegram.health.list()[0]?.health).toBe('trouble')
    await telegram.api.comeBack()
    const person = telegram.api.person()
    person.say('好')
    expect((await person.private.nextMessage()).text).toBe('答：好')
    expect(telegram.health.list()[0]?.health).toBe('ok')
  })

  it('whoever has blocked it is noted as gone', async () => {
    const { api, state } = await start(echo)
    const person = api.person()
    const conversation = `telegram:${person.id}`
    await state.knownChats.update(() => ({
      chats: [{ conversation, kind: 'private', lastSeen: '2026-11-25', gone: false }],
    }))
    person.say('一')
    await person.private.nextMessage()
    person.block()
    while (!state.knownChats.get().chats[0]?.gone) await sleep(20)
    expect(person.private.sent()).toHaveLength(1)
  })
})

describe('over a restart', () => {
  it('what was in hand when the process died is answered, once', async () => {
    let release: (replies: readonly Reply[]) => void = () => undefined
    const hang = () => new Promise<readonly Reply[]>((resolve) => (release = resolve))
    let isStuck = true
    const first = await start(({ text }) => (isStuck && text === '二' ? hang() : [reply(`答：${text}`)]))
    const person = first.api.person()
    person.say('一')
    await person.private.nextMessage()
    person.say('二')
    while (first.asked.length < 2) await sleep(20)
    isStuck = false
    const second = first.createChannel() // the first one hangs, as a process that was killed
    await second.start()
    stops.unshift(second.stop)
    expect((await person.private.nextMessage()).text).toBe('答：二')
    person.say('三')
    expect((await person.private.nextMessage()).text).toBe('答：三')
    expect(textsOf(person.private)).toEqual(['答：一', '答：二', '答：三'])
    release([])
  }, 40_000)

  it('what is in hand is answered before it ends, and nothing new is taken', async () => {
    const { api, channel, asked } = await start(async ({ text }) => {
      await sleep(400)
      return [reply(`答：${text}`)]
    })
    const person = api.person()
    person.say('一')
    while (asked.length === 0) await sleep(10)
    const stopped = channel.stop()
    person.say('二')
    await stopped
    expect(textsOf(person.private)).toEqual(['答：一'])
    expect(api.updates.pending()).not.toHaveLength(0)
  })
})
