import type { Reply } from '../../../src/chat/message.js'
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
  results.push('sent', 'sent', 'gone', 'failed', 'sent')
  expect(await allOf(await reply(`/broadcast confirm ${id}`, '9'))).toEqual([
    `正在发送：0/5。要停下来，请发送 /broadcast cancel ${id}`,
    '通知已发完：送达 3 个，没有送到 2 个。',
  ])
  expect(texts()).toEqual(
    ALL.map((to, index) => `${to} 明天停水 ${['sent', 'sent', 'gone', 'failed', 'sent'][index]!}`),
  )
  expect(
    state.knownChats
      .get()
      .chats.filter(({ gone }) => gone)
      .map(({ conversation }) => conversation),
  ).toEqual(['telegram:2'])
  expect((await reply(`/broadcast confirm ${id}`, '9')).text).toBe('通知已发完：送达 3 个，没有送到 2 个。')
  expect(texts()).toHaveLength(5)
  expect((await reply('/broadcast 明天来水', '9')).text).toMatch(/^将发给 4 个会话/)
})

it('belongs to the admin who began it, and can be cancelled', async () => {
  const { reply, say, state, texts } = await setUp()
  const { buttons } = await reply('/broadcast 明天停水', '9')
  const [confirm, cancel] = buttons.map(({ send }) => send) as [string, string]
  const notYours = '这个通知不是您发起的，只能由发起的管理员确认或取消。'
  expect([await say(confirm, '99'), await say(cancel, '99')]).toEqual([notYours, notYours])
  expect(await say(cancel, '9')).toBe('通知已取消：取消前送达 0 个，没有送到 0 个。')
  expect(await say(confirm, '9')).toBe('通知已取消：取消前送达 0 个，没有送到 0 个。')
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
          sent: 3,
          failed: 0,
          state: 'running',
        },
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
    'telegram:9 通知已发完：送达 6 个，没有送到 0 个。 sent',
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
  expect(await say(buttons[1]!.send, '99')).toBe('通知已取消：取消前送达 3 个，没有送到 0 个。')
  await fixture.pass(2_000)
  await listening
  expect(fixture.sent).toHaveLength(3)
  expect(shown).toEqual(['正在发送：3/4', '通知已取消：取消前送达 3 个，没有送到 0 个'])
})
