import type { Reply } from '../../../src/chat/message.js'
import type { Delivery } from '../../../src/chat/outbox.js'
import { createUnaskedFixture } from '../../fixture/unasked.js'

/** Five chats are known: an admin, three residents, a group. */
async function setUp() {
  const fixture = await createUnaskedFixture()
  const bot = fixture.start()
  for (const user of ['9', '1', '2', '3']) await bot.say('/start', user)
  await bot.say('/start', '3', { conversation: 'telegram:-5', isGroup: true })
  await bot.say('/start', '3', { conversation: 'web:3', asker: undefined })
  const texts = () => fixture.sent.map(({ to, reply, result }) => `${to} ${reply.text} ${result}`)
  return { ...fixture, ...bot, texts }
}

/** All that is said in the place of a reply, the reply first. */
async function allOf({ text, updates }: Reply): Promise<string[]> {
  const texts = [text]
  for await (const update of updates ?? []) texts.push(update.text)
  return texts
}

const ALL = ['telegram:9', 'telegram:1', 'telegram:2', 'telegram:3', 'telegram:-5']

it('is shown before it is sent, goes to each known chat once, and tells what came of it', async () => {
  const { reply, state, results, texts } = await setUp()
  const preview = await reply('/broadcast 明天停水', '9')
  expect(preview.text).toBe('将发给 5 个会话（个人 4，群 1）。确认后就发出，内容如下：\n\n明天停水')
  const { id } = state.broadcasts.get().broadcasts[0]!
  expect(preview.buttons).toEqual([
    { label: '确认发送', send: `/broadcast confirm ${id}` },
    { label: '取消', send: `/broadcast cancel ${id}` },
  ])
  expect(texts()).toEqual([])
  results.push('sent', 'sent', 'gone', 'sent', 'sent')
  const over = '通知已发完：送达 4 个，没有送到 0 个，已离开或停用 1 个。'
  expect(await allOf(await reply(`/broadcast confirm ${id}`, '9'))).toEqual([
    `正在发送：0/5。要停下来，请发送 /broadcast cancel ${id}`,
    over,
  ])
  expect(texts()).toEqual(
    ALL.map((to, index) => `${to} 明天停水 ${['sent', 'sent', 'gone', 'sent', 'sent'][index]!}`),
  )
  expect(
    state.knownChats
      .get()
      .chats.filter(({ gone }) => gone)
      .map(({ conversation }) => conversation),
  ).toEqual(['telegram:2'])
  expect((await reply(`/broadcast confirm ${id}`, '9')).text).toBe(over)
  expect(texts()).toHaveLength(5)
  expect((await reply('/broadcast 明天来水', '9')).text).toMatch(/^将发给 4 个会话/)
})

it('belongs to the admin who began it, and can be cancelled', async () => {
  const { reply, say, state, texts } = await setUp()
  const { buttons } = await reply('/broadcast 明天停水', '9')
  const [confirm, cancel] = buttons.map(({ send }) => send) as [string, string]
  const notYours = '这个通知不是您发起的，只能由发起的管理员确认或取消。'
  expect([await say(confirm, '99'), await say(cancel, '99')]).toEqual([notYours, notYours])
  expect(await say(cancel, '9')).toBe('通知已取消：取消前送达 0 个，没有送到 0 个，已离开或停用 0 个。')
  expect(await say(confirm, '9')).toBe('通知已取消：取消前送达 0 个，没有送到 0 个，已离开或停用 0 个。')
  expect(texts()).toEqual([])
  expect(state.broadcasts.get().broadcasts.map((each) => each.state)).toEqual(['stopped'])
})

it.each([
  ['/broadcast', '请写上要发的话，例如：/broadcast 明天停水'],
  ['/broadcast confirm 0123abcd', '没有这个通知，可能已经过去太久了。'],
  ['/help broadcast', '/broadcast 文字 — 给所有会话发通知，先看一遍再确认\n例如：/broadcast 明天停水'],
])('%s', async (text, expected) => {
  expect(await (await setUp()).say(text, '9')).toBe(expected)
})

it('is not there for residents, and leaves out who is blocked', async () => {
  const { say, state } = await setUp()
  expect(await say('/broadcast 明天停水', '1')).toBe('没有“/broadcast”这个命令。回复“帮助”看看可以怎么用。')
  await state.access.update((value) => ({
    ...value,
    blocked: [{ key: 'telegram:2', by: 'telegram:9', at: NOW }],
  }))
  expect(await say('/broadcast 明天停水', '9')).toMatch(/^将发给 4 个会话/)
})

const NOW = '2026-11-25T04:00:00.000Z'

it('goes on after a restart where it stood, says what may come twice, and tells who began it', async () => {
  const { start, state, texts, pass } = await setUp()
  await state.broadcasts.update(() => ({
    broadcasts: [
      {
        ...{
          id: '0123abcd',
          text: '明天停水',
          by: 'telegram:9',
          at: NOW,
          state: 'running',
        },
        ...{ sent: 3, failed: 0, gone: 0, again: [], rounds: 0 },
        ...{ pending: ['wechat:w', 'telegram:3', 'telegram:-5'], sending: 'telegram:3' },
      },
    ],
  }))
  const { attach } = start(undefined, ['telegram'])
  await pass(0)
  expect(texts()).toEqual([
    'telegram:3 （刚才程序中断过，这一条您可能已经收到。）\n\n明天停水 sent',
    'telegram:-5 明天停水 sent',
  ])
  attach('wechat')
  await pass(0)
  expect(texts().slice(2)).toEqual([
    'wechat:w 明天停水 sent',
    'telegram:9 通知已发完：送达 6 个，没有送到 0 个，已离开或停用 0 个。 sent',
  ])
  start(undefined, ['telegram', 'wechat'])
  await pass(0)
  expect(texts()).toHaveLength(4)
})

it('keeps the pace of the channel, tells how far it is, and stops when it is called off', async () => {
  const fixture = await createUnaskedFixture()
  const { reply, say } = fixture.start(undefined, ['telegram'], { gap: 2_000 })
  for (const user of ['9', '1', '2', '3']) await say('/start', user)
  const { buttons } = await reply('/broadcast 明天停水', '9')
  const shown: string[] = []
  const running = await reply(buttons[0]!.send, '9')
  const listening = (async () => {
    for await (const { text } of running.updates!) shown.push(text.split('。')[0]!)
  })()
  await fixture.pass(0)
  expect(fixture.sent).toHaveLength(1)
  await fixture.pass(1_999)
  expect(fixture.sent).toHaveLength(1)
  await fixture.pass(1)
  expect(fixture.sent).toHaveLength(2)
  await fixture.pass(2_000)
  expect(fixture.sent).toHaveLength(3)
  expect(await say(buttons[1]!.send, '99')).toBe(
    '通知已取消：取消前送达 3 个，没有送到 0 个，已离开或停用 0 个。',
  )
  await fixture.pass(2_000)
  await listening
  expect(fixture.sent).toHaveLength(3)
  expect(shown).toEqual(['正在发送：3/4', '通知已取消：取消前送达 3 个，没有送到 0 个，已离开或停用 0 个'])
})

const MINUTE = 60_000

/** A broadcast to five chats that has begun, what is said of it, and what becomes of the first messages. */
async function setUpRunning(...first: Delivery[]) {
  const set = await setUp()
  set.results.push(...first)
  const { buttons } = await set.reply('/broadcast 停水', '9')
  const [confirm, cancel] = buttons.map(({ send }) => send) as [string, string]
  const shown: string[] = []
  const running = await set.reply(confirm, '9')
  void (async () => {
    for await (const update of running.updates!) shown.push(update.text.replace(/要停下来.*/u, ''))
  })()
  await set.pass(0)
  /** To whom something went since this was asked last, and what became of it. */
  const news = () => set.sent.splice(0).map(({ to, result }) => `${to} ${result}`)
  return { ...set, shown, cancel, news }
}

it('tries again what failed, three times, each time later, and counts who got it', async () => {
  const { news, shown, pass, results } = await setUpRunning('gone', 'sent', 'failed', 'failed', 'sent')
  expect(news()).toHaveLength(5)
  expect(shown).toEqual(['正在发送：3/5，有 2 个没有送到，过一会儿再试。'])
  await pass(MINUTE / 2 - 1)
  expect(news()).toEqual([])
  results.push('failed', 'sent')
  await pass(1)
  expect(news()).toEqual(['telegram:2 failed', 'telegram:3 sent'])
  results.push('failed')
  await pass(2 * MINUTE)
  expect(news()).toEqual(['telegram:2 failed'])
  results.push('failed')
  await pass(10 * MINUTE)
  expect(news()).toEqual(['telegram:2 failed'])
  await pass(60 * MINUTE)
  expect(news()).toEqual([])
  expect(shown.at(-1)).toBe('通知已发完：送达 3 个，没有送到 1 个，已离开或停用 1 个。')
})

it('stops waiting when it is called off, and waits on after a restart', async () => {
  const first = await setUpRunning('failed')
  expect(await first.say(first.cancel, '9')).toMatch(/^通知已取消：取消前送达 4 个/u)
  await first.pass(0)
  expect(first.shown.at(-1)).toMatch(/^通知已取消/u)
  await first.pass(60 * MINUTE)
  expect(first.news()).toHaveLength(5)

  const second = await setUpRunning('sent', 'failed')
  await second.unasked.stop()
  second.news()
  second.start()
  await second.pass(0)
  await second.pass(MINUTE / 2)
  expect(second.news()).toEqual(['telegram:1 sent', 'telegram:9 sent'])
  expect(second.state.broadcasts.get().broadcasts).toMatchObject([{ state: 'done', sent: 5, failed: 0 }])
})

it('keeps lines, and takes three thousand characters', async () => {
  const { reply, say, texts } = await setUp()
  const lines = '明天停水：\n\n1. 城关镇\n2. 暖泉镇'
  const preview = await reply(`/broadcast\n  明天停水：\r\n\n\n1. 城关镇  \n2. 暖\u200b泉镇\n`, '9')
  expect(preview.text.split('内容如下：\n\n')[1]).toBe(lines)
  await allOf(await reply(preview.buttons[0]!.send, '9'))
  expect(texts()[0]).toBe(`telegram:9 ${lines} sent`)
  const longest = '停水。\n'.repeat(750).trim()
  expect((await reply(`/broadcast ${longest}`, '9')).text).toContain(longest)
  expect(await say(`/broadcast ${longest}长了`, '9')).toBe('要发的话太长了，请控制在 3000 个字以内。')
  expect(await say(`/search ${longest}`, '9')).toBe('问题太长了，请控制在 1000 个字以内。')
  expect(await say(`/broadcast ${longest}`, '1')).toContain('没有“/broadcast”这个命令')
})
