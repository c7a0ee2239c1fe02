import type { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { FileBox } from 'file-box'
import { log as wechatyLog, WechatyBuilder } from 'wechaty'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { loadWechaty } from '../../../src/channel/wechaty/load-wechaty.js'
import { createWechatyChannel } from '../../../src/channel/wechaty/wechaty-channel.js'
import type { WechatyBot } from '../../../src/channel/wechaty/wechaty-bot.js'
import type { Health } from '../../../src/chat/channel-health.js'
import type { Chat, Message, Reply } from '../../../src/chat/message.js'
import { createOutbox } from '../../../src/chat/outbox.js'
import { loadTranslations } from '../../../src/locale/translations.js'
import { createLog } from '../../fixture/log.js'

// Real Wechaty over the mock puppet, which has no rate limits, no nicknames and no recalls of its own: those are put
// into its payloads here.

const translations = loadTranslations()
const MESSAGE = { attachment: 1, text: 7, image: 6, audio: 2, recalled: 13, redEnvelope: 12 }
const CONTACT = { official: 2 }
wechatyLog.level('silent')

let folder = ''
const endings: (() => Promise<void>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wechaty-'))
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  await rm(folder, { recursive: true })
})

/** Waits for what Wechaty does on its own between an event and ours. */
const settle = async (isDone: () => boolean = () => false): Promise<void> => {
  const end = performance.now() + (isDone() ? 0 : 400)
  while (!isDone() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
}

interface Options {
  readonly answer?: (message: Message) => readonly Reply[]
  readonly acceptsFriends?: boolean
  readonly dailyLimit?: number
}

async function create({ answer, acceptsFriends = false, dailyLimit = 500 }: Options = {}) {
  const mocker = new mock.Mocker()
  const puppet = new PuppetMock({ mocker })
  const bot = WechatyBuilder.build({ name: join(folder, 'bot'), puppet })
  const used: WechatyBot = bot // our types agree with Wechaty's
  const heard: Message[] = []
  const chat: Chat = async (message) => {
    heard.push(message)
    return { replies: answer?.(message) ?? [{ text: `答：${message.text}`, buttons: [] }] }
  }
  const outbox = createOutbox()
  const healths: Health[] = []
  const told: string[] = []
  const shown: string[] = []
  const { log, lines } = createLog()
  let skew = 0
  const channel = createWechatyChannel({
    load: async () => used,
    chat,
    door: { attach: (send) => outbox.attach('wechat', send), report: (health) => void healths.push(health) },
    tellAdmins: async ({ text }) => void told.push(text),
    ...{ translations, language: 'zh-CN' as const, translateFor: () => translations['zh-CN'] },
    ...{ acceptsFriends, dailyLimit, loginPort: 0 },
    show: (text) => void shown.push(text),
    now: () => Date.now() + skew,
    log,
    after: (_milliseconds, task) => {
      const handle = setImmediate(task) // the pace has tests of its own
      return () => clearImmediate(handle)
    },
  })
  await channel.start()
  endings.push(() => channel.stop())
  await new Promise((resolve) => setTimeout(resolve, 50))
  const me = mocker.createContact({ name: '小政' })
  const login = async () => {
    mocker.login(me)
    await settle(() => healths.at(-1) === 'ok')
  }
  /** What the account has said, to whomever. */
  const said: string[] = []
  const follow = (who: object) =>
    (who as EventEmitter).on('message', (message: { talker: () => { id: string }; text: () => string }) => {
      if (message.talker().id === me.id) said.push(message.text())
    })
  const person = (name: string, payload = {}) => {
    const contact = mocker.createContact({ name, ...payload })
    follow(contact)
    return contact
  }
  const room = (members: readonly { id: string }[]) => {
    const created = mocker.createRoom({
      topic: '政策群',
      memberIdList: [me.id, ...members.map(({ id }) => id)],
    })
    follow(created)
    return created
  }
  /** Sends a message of any kind as the puppet would bring it. */
  const bring = (payload: Record<string, unknown>) => {
    const id = `m${Math.random()}`
    mocker.cacheMessagePayload.set(id, {
      ...{ id, timestamp: Date.now(), type: MESSAGE.text, listenerId: me.id, ...payload },
    } as never)
    puppet.emit('message', { messageId: id })
    return id
  }
  const age = (milliseconds: number) => void (skew = milliseconds)
  return {
    ...{ mocker, puppet, bot, me, login, person, room, bring, age, channel, outbox },
    ...{ heard, said, healths, told, shown, lines },
  }
}

it('answers a private message', async () => {
  const { me, login, person, heard, said } = await create()
  await login()
  person('爱丽丝').say('宅基地').to(me)
  await settle(() => said.length > 0)
  expect(said).toEqual(['答：宅基地'])
  expect(heard[0]).toMatchObject({ text: '宅基地', asker: { channel: 'wechat' } })
  expect(heard[0]!.conversation).toBe(`wechat:${heard[0]!.asker!.user}`)
  expect(heard[0]!.isGroup).toBeUndefined()
})

it('gives a file sent in private to the chat, with its name and what stands in it', async () => {
  const { puppet, login, person, bring, heard, said } = await create({
    answer: ({ attachment }) => [{ text: `读到 ${attachment?.name}`, buttons: [] }],
  })
  await login()
  const file = FileBox.fromBase64(Buffer.from('公报').toString('base64'), '公报.txt')
  jest.spyOn(puppet, 'messageFile').mockResolvedValue(file) // the mock keeps no files
  bring({ type: MESSAGE.attachment, talkerId: person('管理员').id })
  await settle(() => said.length > 0)
  expect(said).toEqual(['读到 公报.txt'])
  const { attachment, text } = heard[0]!
  expect([text, Buffer.from(await attachment!.read()).toString()]).toEqual(['', '公报'])
})

it('answers in a room who mentions it or begins with 查：, by name, and nobody else', async () => {
  const { me, login, person, room, heard, said } = await create()
  await login()
  const [alice, bob] = [person('爱丽丝'), person('鲍勃')]
  const group = room([alice, bob])
  alice.say('大家好').to(group)
  bob.say('1').to(group)
  alice.say('宅基地', [me]).to(group)
  await settle(() => said.length >= 1)
  bob.say('查：低保').to(group)
  await settle(() => said.length >= 2)
  bob.say('@小政\u2005更多').to(group) // a client that breaks the mention
  await settle(() => said.length >= 3)
  await settle()
  expect(said).toEqual(['@爱丽丝 \n答：宅基地', '@鲍勃 \n答：低保', '@鲍勃 \n答：更多'])
  expect(heard.map(({ conversation, isGroup }) => [conversation, isGroup])).toEqual(
    heard.map(() => [`wechat:${group.id}`, true]),
  )
  expect(new Set(heard.map(({ asker }) => asker?.user)).size).toBe(2)
})

it('knows its nickname in a room', async () => {
  const { mocker, me, login, person, room, said } = await create()
  await login()
  const alice = person('爱丽丝')
  const group = room([alice])
  jest.spyOn(mocker.puppet, 'roomMemberPayload').mockImplementation(async (_room, id) => ({
    id,
    avatar: '',
    name: id === me.id ? '小政' : '爱丽丝',
    roomAlias: id === me.id ? '政策小助手' : '',
  }))
  alice.say('@政策小助手\u2005宅基地').to(group)
  await settle(() => said.length > 0)
  expect(said).toEqual(['@爱丽丝 \n答：宅基地'])
})

it('does not answer itself, official accounts, WeChat’s own, old messages, and what is no question', async () => {
  const { me, login, person, bring, heard, age } = await create()
  await login()
  const alice = person('爱丽丝')
  const [news, team] = [person('新闻', { type: CONTACT.official }), person('微信团队', { id: 'weixin' })]
  me.say('我自己').to(alice)
  bring({ talkerId: news.id, text: '头条' })
  bring({ talkerId: team.id, text: '欢迎' })
  bring({ talkerId: alice.id, text: '恭喜发财', type: MESSAGE.redEnvelope })
  bring({ talkerId: alice.id, text: '昨天的', timestamp: Date.now() - 61_000 })
  await settle()
  expect(heard).toEqual([])
  age(-50_000) // just young enough
  bring({ talkerId: alice.id, text: '刚才的', timestamp: Date.now() - 100_000 })
  await settle(() => heard.length > 0)
  expect(heard.map(({ text }) => text)).toEqual(['刚才的'])
})

it('says kindly what it cannot read, in private only', async () => {
  const { login, person, room, bring, said } = await create()
  await login()
  const alice = person('爱丽丝')
  const group = room([alice])
  bring({ talkerId: alice.id, type: MESSAGE.image, text: '' })
  bring({ talkerId: alice.id, type: MESSAGE.audio, text: '' })
  bring({ talkerId: alice.id, type: MESSAGE.image, text: '', roomId: group.id })
  await settle(() => said.length >= 2)
  await settle()
  expect(said).toHaveLength(2)
  expect(said.join()).toMatch(/图片.*没有听清/su)
})

it('does not answer what was recalled before the answer went out', async () => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const { bot, login, person, bring, said } = await create({
    answer: ({ text }) => {
      if (text === '第一条') void held
      return [{ text: `答：${text}`, buttons: [], ...(text === '第一条' ? { updates: hold() } : {}) }]
    },
  })
  async function* hold() {
    await held
    yield { text: '答：第一条', buttons: [] }
  }
  await login()
  const alice = person('爱丽丝')
  const id = bring({ talkerId: alice.id, text: '第一条' })
  await settle()
  const original = await bot.Message.find({ id })
  jest
    .spyOn(bot.Message.prototype as { toRecalled: () => Promise<unknown> }, 'toRecalled')
    .mockResolvedValue(original)
  bring({ talkerId: alice.id, type: MESSAGE.recalled, text: id })
  await settle()
  letGo()
  bring({ talkerId: alice.id, text: '第二条' })
  await settle(() => said.length > 0)
  await settle()
  expect(said).toEqual(['答：第二条'])
})

it('bears a burst of 500 messages, each of which is heard, and answers no more than can wait', async () => {
  const { me, login, person, heard, said } = await create({ dailyLimit: 99_999 })
  await login()
  const people = Array.from({ length: 50 }, (_, index) => person(`居民${index}`))
  for (let n = 0; n < 500; n++) people[n % 50]!.say(`问题${n}`).to(me)
  await settle(() => heard.length === 500)
  await settle(() => said.length >= 200)
  expect(heard).toHaveLength(500)
  expect(said.length).toBeGreaterThanOrEqual(200)
})

it('shows the code, tells when somebody is in, tells the admins when the account is out and when it is in again', async () => {
  const { mocker, puppet, me, login, healths, told, shown, lines } = await create()
  mocker.scan('https://login.weixin.qq.com/l/abc')
  mocker.scan('https://login.weixin.qq.com/l/abc')
  await settle(() => shown.length > 0)
  expect(shown).toHaveLength(1)
  expect(shown[0]).toMatch(/请用机器人的微信扫这个二维码登录：\n.*[█▀▄]/su)
  const { url } = lines.find(({ msg }) => msg === 'the code for the wechat login is shown here') as {
    url: string
  }
  expect(await (await fetch(url)).text()).toMatch(/<svg/u)
  await login()
  expect(await (await fetch(url)).text()).toContain('微信账号已登录')
  await puppet.logout('您的微信账号在另一台设备登录')
  await settle(() => told.length > 0)
  expect(told).toEqual([expect.stringContaining('掉线了')])
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'wechat logged out', reason: '您的微信账号在另一台设备登录' }),
  )
  mocker.login(me)
  await settle(() => told.length > 1)
  expect(told[1]).toContain('重新登录')
  expect(healths).toEqual(['trouble', 'trouble', 'trouble', 'ok', 'trouble', 'ok'])
})

it('shows the code to nobody who calls the page by another name', async () => {
  const { lines } = await create()
  const { url } = lines.find(({ msg }) => msg === 'the code for the wechat login is shown here') as {
    url: string
  }
  const { port } = new URL(url)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})

it('sends messages that answer nothing to people and rooms, when it is in', async () => {
  const { puppet, login, person, room, outbox, said } = await create()
  const alice = person('爱丽丝')
  const group = room([alice])
  const reply = { text: '通知', buttons: [] }
  expect(outbox.reaches(`wechat:${alice.id}`)).toBe(false)
  await login()
  expect(await outbox.send(`wechat:${alice.id}`, reply)).toBe('sent')
  expect(await outbox.send(`wechat:${group.id}`, reply)).toBe('sent')
  expect(said).toEqual(['通知', '通知'])
  await puppet.logout()
  await settle()
  expect(await outbox.send(`wechat:${alice.id}`, reply)).toBe('failed')
})

it('tells the admins when it has sent what it may a day', async () => {
  const { me, login, person, said, told } = await create({ dailyLimit: 1 })
  await login()
  const alice = person('爱丽丝')
  alice.say('一').to(me)
  alice.say('二').to(me)
  await settle(() => told.length > 0)
  expect(said).toEqual(['答：一'])
  expect(told).toEqual([expect.stringContaining('已发了 1 条')])
})

it.each([
  [true, ['答：/start']],
  [false, []],
])('lets friends in and greets them only when it is told to: %j', async (acceptsFriends, expected) => {
  const { puppet, login, person, said } = await create({ acceptsFriends })
  await login()
  const stranger = person('陌生人')
  const accept = jest.spyOn(puppet, 'friendshipAccept').mockResolvedValue()
  jest.spyOn(puppet, 'friendshipPayload').mockResolvedValue({
    ...{ id: 'f1', contactId: stranger.id, timestamp: Date.now(), ticket: 't', type: 2 },
  } as never)
  puppet.emit('friendship', { friendshipId: 'f1' })
  await settle(() => said.length > 0)
  expect(accept).toHaveBeenCalledTimes(expected.length)
  expect(said).toEqual(expected)
})

it('goes on when answering fails and when the puppet is in trouble', async () => {
  let count = 0
  const { puppet, me, login, person, said, lines } = await create({
    answer: ({ text }) => {
      count += 1
      if (count === 1) throw new Error('a bug')
      return [{ text: `答：${text}`, buttons: [] }]
    },
  })
  await login()
  const alice = person('爱丽丝')
  alice.say('一').to(me)
  await settle(() => lines.some(({ msg }) => msg === 'wechat event failed'))
  puppet.emit('error', { data: 'offline' })
  jest.spyOn(puppet, 'messageSendText').mockRejectedValueOnce(new Error('offline'))
  alice.say('二').to(me)
  await settle(() => lines.some(({ msg }) => msg === 'wechat message not sent'))
  alice.say('三').to(me)
  await settle(() => said.length > 0)
  expect(said).toEqual(['答：三'])
})

it('loads Wechaty with a puppet by its name, and says which package is missing', async () => {
  const memory = join(folder, 'memory')
  const bot = await loadWechaty({ puppet: 'wechaty-puppet-mock', memory })
  expect(typeof bot.start).toBe('function')
  await expect(loadWechaty({ puppet: 'wechaty-puppet-none', memory })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: 'WECHATY_PUPPET is set, but the package wechaty-puppet-none is not installed',
  })
})
