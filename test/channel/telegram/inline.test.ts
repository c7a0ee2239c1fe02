import type { OfferClauses } from '../../../src/chat/offer-clauses.js'
import { createTelegram, reply } from '../../fixture/telegram.js'

/** Offers 25 clauses, ten at a time, one with hostile words. */
const offerClauses: OfferClauses = async ({ text, offset }) => ({
  offers: Array.from({ length: Math.min(10, 25 - offset) }, (_, index) => ({
    ...{ title: `第 ${offset + index + 1} 条`, description: `某政办发〔2022〕2号 · ${text}` },
    ...{ reply: reply(`第 ${offset + index + 1} 条 <b>&`), link: 'n_2022-2_i-3' },
  })),
  next: offset + 10 < 25 ? offset + 10 : null,
})

it('offers clauses in any chat, page by page, and posts what is chosen', async () => {
  const asked: Parameters<OfferClauses>[0][] = []
  const { api, channel, stop, state } = await createTelegram(() => [reply('不该答')], {
    options: {
      offerClauses: (request) => {
        asked.push(request)
        return offerClauses(request)
      },
    },
  })
  await channel.start()
  const person = api.person({ language_code: 'zh-hans' })
  const first = await person.askInline('宅基地 面积')
  expect(first).toMatchObject({ nextOffset: '10', cacheTime: 60 })
  expect(first.results.map(({ title }) => title)).toEqual(
    Array.from({ length: 10 }, (_, index) => `第 ${index + 1} 条`),
  )
  expect(first.results[0]).toMatchObject({
    type: 'article',
    description: '某政办发〔2022〕2号 · 宅基地 面积',
  })
  expect(asked).toEqual([
    {
      text: '宅基地 面积',
      offset: 0,
      locale: 'zh-CN',
      asker: { channel: 'telegram', user: String(person.id) },
    },
  ])
  const last = await person.askInline('宅基地 面积', { offset: '20' })
  expect([last.results.length, last.nextOffset]).toEqual([5, ''])
  await person.askInline('宅基地 面积')
  expect(asked).toHaveLength(2) // the same again within a minute is Telegram's own to answer

  const group = api.supergroup('办公室')
  const posted = person.chooseInline(first, 2, { in: group })
  expect(posted.text).toBe('第 3 条 <b>&')
  expect(posted.reply_markup?.inline_keyboard.flat()).toEqual([
    { text: '在对话里打开', url: 'https://t.me/gazette_bot?start=n_2022-2_i-3' },
  ])
  person.chooseInline(first, 2)
  await api.drained()
  await stop()
  expect(person.private.sent()).toEqual([]) // what it offered is no question
  expect(state.telegramUpdates.get().inHand).toEqual([])
})

it('sets the menus of commands, for staff and admins too, in each language, and anew when they change', async () => {
  const staff: number[] = []
  const { api, channel, stop } = await createTelegram(() => [reply('好')], {
    options: {
      listMenu: (role, language) => [{ command: 'help', description: `${role} ${language}` }],
      menuScopes: () => ({ staff, admins: [12345] }), // an admin who has never written to the bot
    },
  })
  const group = api.supergroup('办公室')
  const size = async (expected: number) => {
    while (api.commands.size < expected) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await channel.start()
  await size(3)
  staff.push(group.chatId)
  const person = api.person()
  person.say('/allow')
  await person.private.nextMessage()
  await size(6)
  const scope = `chat ${group.chatId}`
  expect([...api.commands].map(([key, [entry]]) => [key, entry?.description])).toEqual([
    ['default ', 'everybody zh-CN'],
    ['default zh', 'everybody zh-CN'],
    ['default en', 'everybody en'],
    [`${scope} `, 'staff zh-CN'],
    [`${scope} zh`, 'staff zh-CN'],
    [`${scope} en`, 'staff en'],
  ])
  await stop()
})
