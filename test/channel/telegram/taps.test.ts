import { setTimeout as sleep } from 'node:timers/promises'
import type { Message, Reply } from '../../../src/chat/message.js'
import { createTelegramStarts, reply } from '../../fixture/telegram.js'
import { onePixel } from '../../fixture/one-pixel.js'

const { start, stopAll } = createTelegramStarts()
afterEach(stopAll)

const buttons = [
  { label: '第一条', send: '1' },
  { label: '更多', send: '更多', short: '›' },
]
/** Says something with buttons; a tap is answered as `tapped` says. */
const withButtons =
  (tapped: (message: Message) => readonly Reply[]) =>
  (message: Message): readonly Reply[] =>
    message.tapped === undefined ? [reply('列表', { buttons, sign: 'k3x9q0a1bz' })] : tapped(message)

it('a tap changes the message in its place, and says which button of which reply it was', async () => {
  const { api, asked } = await start(
    withButtons(() => [
      reply('第二页', { manner: 'in place', buttons: [{ label: '返回', send: '返回' }], sign: 'next000000' }),
    ]),
  )
  const person = api.person()
  person.say('面积')
  const message = await person.private.nextMessage()
  const { text } = await person.tap(message, '›')
  expect(text).toBe('')
  const edited = await person.private.nextEdit()
  expect([edited.message_id, edited.text]).toEqual([message.message_id, '第二页'])
  expect(asked[1]).toEqual({
    ...{ conversation: `telegram:${person.id}`, text: '', about: 'k3x9q0a1bz', tapped: 1 },
    ...{ isGroup: false, locale: undefined, asker: { channel: 'telegram', user: String(person.id) } },
  })
  await person.tap(edited, '返回')
  expect(asked[2]).toMatchObject({ about: 'next000000', tapped: 0 })
})

it('what is said in passing goes by; something of its own is a message', async () => {
  const { api } = await start(
    withButtons(({ tapped }) => [tapped === 0 ? reply('已记下', { manner: 'in passing' }) : reply('另外')]),
  )
  const person = api.person()
  person.say('面积')
  const message = await person.private.nextMessage()
  expect(await person.tap(message, '第一条')).toMatchObject({ text: '已记下', isAlert: false })
  await person.tap(message, '›')
  expect((await person.private.nextMessage()).text).toBe('另外')
  expect(person.private.sent()).toHaveLength(2)
})

it.each(['', 'x', 'p:2', 'k3x9q0a1bz.99', 'k3x9q0a1bz.-1', '😀'.repeat(16)])(
  'a button of another time, %j, means none of the replies there are',
  async (data) => {
    const { api, asked } = await start(withButtons(() => [reply('太旧了', { manner: 'in passing' })]))
    const person = api.person()
    person.say('面积')
    const message = await person.private.nextMessage()
    expect((await person.tap(message, { data })).text).toBe('太旧了')
    expect(asked[1]).toMatchObject(data === 'k3x9q0a1bz.99' ? { tapped: 99 } : { about: '-', tapped: 0 })
  },
)

it('a tap that changes nothing is no trouble, and one on a message that is gone is answered anew', async () => {
  const { api, lines } = await start(
    withButtons(({ tapped }) => [
      tapped === 0
        ? reply('列表', { manner: 'in place', buttons, sign: 'k3x9q0a1bz' })
        : reply('新的', { manner: 'in place' }),
    ]),
  )
  const person = api.person()
  person.say('面积')
  const message = await person.private.nextMessage()
  await person.tap(message, '第一条')
  while (!api.calls.some(({ method, outcome }) => method === 'editmessagetext' && outcome === 400))
    await sleep(20)
  person.private.room.messages.delete(message.message_id)
  await person.tap(message, { data: 'k3x9q0a1bz.1' })
  expect((await person.private.nextMessage()).text).toBe('新的')
  expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([])
})

it('shows the last of what takes a reply’s place, with its buttons', async () => {
  async function* work(): AsyncGenerator<Reply> {
    for (let step = 1; step <= 30; step++) {
      await sleep(20)
      yield reply(`读了 ${step} 页`)
    }
    yield reply('读完了', { buttons: [{ label: '确认', send: '/import confirm' }], sign: 'done000000' })
  }
  const { api } = await start(() => [reply('正在读', { updates: work() })])
  const person = api.person()
  person.say('/import')
  await person.private.nextMessage()
  let last = await person.private.nextEdit()
  while (last.text !== '读完了') last = await person.private.nextEdit()
  expect(last.reply_markup?.inline_keyboard[0]?.[0]?.text).toBe('确认')
  expect(api.calls.filter(({ method }) => method === 'editmessagetext').length).toBeLessThan(6)
})

it('sends pictures with the text below, or behind them when it is long', async () => {
  const image = { png: onePixel(), alt: '提问次数' }
  const { api } = await start(({ text }) => [
    reply(text === '短' ? '一共 3 次' : '长。'.repeat(700), { image }),
  ])
  const person = api.person()
  person.say('短')
  const short = await person.private.nextMessage()
  expect([short.caption, short.photo?.length]).toEqual(['一共 3 次', 1])
  person.say('长')
  expect((await person.private.nextMessage()).caption).toBe('提问次数')
  expect((await person.private.nextMessage()).text).toBe('长。'.repeat(700))
})

it('hands over files, and says their size before', async () => {
  const { api, asked } = await start(() => [reply('收到')])
  const person = api.person()
  const bytes = Buffer.from('第一条')
  person.sendDocument({ name: '公报.txt', bytes }, { caption: '/import' })
  await person.private.nextMessage()
  const [message] = asked
  expect(message).toMatchObject({ text: '/import', attachment: { name: '公报.txt', size: 9 } })
  expect(Buffer.from(await message!.attachment!.read())).toEqual(bytes)
  person.sendDocument({ name: '大.pdf', bytes, size: 30_000_000 })
  await person.private.nextMessage()
  expect(asked[1]?.attachment?.size).toBe(30_000_000)
  await expect(asked[1]!.attachment!.read()).rejects.toThrow(/too big/)
})

it('sends what nobody asked for, and tells what became of it', async () => {
  const { api, outbox } = await start(() => [reply('好')])
  const person = api.person()
  person.say('你好')
  await person.private.nextMessage()
  expect(await outbox.send(`telegram:${person.id}`, reply('新公文'))).toBe('sent')
  expect((await person.private.nextMessage()).text).toBe('新公文')
  person.block()
  expect(await outbox.send(`telegram:${person.id}`, reply('新公文'))).toBe('gone')
  expect(await outbox.send('telegram:123456', reply('新公文'))).toBe('gone')
  expect(await outbox.send('telegram:constructor', reply('新公文'))).toBe('failed')
})
