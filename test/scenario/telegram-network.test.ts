import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createFolder } from '../fixture/folder.js'
import { complaintsOf, startTelegramBot } from '../fixture/telegram-bot.js'
import { startBotApi, type BotApi, type BotApiOptions } from '../support/bot-api/start-bot-api.js'

const apis: BotApi[] = []
afterEach(async () => {
  await Promise.all(apis.splice(0).map((api) => api.stop()))
})
async function start(options: BotApiOptions = {}) {
  const api = await startBotApi(options)
  apis.push(api)
  return api
}
/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
const call = (api: BotApi, method: string, params: object) =>
  fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
const countCalls = (api: BotApi, name: string) => api.calls.filter(({ method }) => method === name).length

const QUESTION = '/notice 中政办发〔9999〕1号'

it('does not start with a token that Telegram does not know: one line, exit code 2', async () => {
  const api = await start()
  const bot = startTelegramBot(api, { TELEGRAM_BOT_TOKEN: '1:wrong' })
  expect(await bot.ended).toBe(2)
  expect(bot.words).toHaveLength(1)
  expect(bot.words[0]).toContain('TELEGRAM_BOT_TOKEN')
  expect(bot.words[0]).not.toContain('1:wrong')
}, 120_000)

it('goes through whatever the network does, and ends when its token is void', async () => {
  const api = await start()
  const bot = startTelegramBot(api)
  await bot.logged('ready')
  const isAnswered = async (person = api.person()) => {
    person.say(QUESTION)
    expect((await person.private.nextMessage(60_000)).text).toContain('〔9999〕1号')
  }
  await isAnswered()

  // Another copy polls for a while: said once, and tried again.
  for (let turn = 0; turn < 3; turn += 1) await call(api, 'getUpdates', { timeout: 1, offset: 1 })
  await bot.logged(/another copy/)
  await isAnswered()
  expect(bot.lines.filter(({ msg }) => msg.includes('another copy'))).toHaveLength(1)

  api.faults.next('bad gateway', { methods: ['getUpdates'], times: 2 })
  api.faults.next('server error', { methods: ['getUpdates'] })
  api.faults.next('drop before', { methods: ['getUpdates'] })
  await isAnswered()

  await api.goDown()
  await bot.logged(/gives no updates/)
  await api.comeBack()
  await isAnswered()

  // Every way in which an answer can fail to get out; each is sent once in the end.
  for (const fault of ['flood', 'bad gateway', 'server error', 'drop before', 'drop after'] as const) {
    api.faults.next(fault, { methods: ['sendMessage'] })
    const person = api.person()
    await isAnswered(person)
    await isAnswered(person)
    expect([fault, person.private.sent().length]).toEqual([fault, 2])
  }
  expect(complaintsOf(bot).filter((line) => !line.includes('another copy'))).toEqual([])

  api.revokeToken()
  expect(await bot.ended).toBe(2)
  expect(bot.words).toHaveLength(1)
  expect(bot.words[0]).toContain('TELEGRAM_BOT_TOKEN')
}, 240_000)

it('lets nobody wait for somebody whose answer hangs', async () => {
  const api = await start()
  const bot = startTelegramBot(api)
  await bot.logged('ready')
  const [slow, other] = [api.person(), api.person()]
  api.faults.next('hang', { methods: ['sendMessage'], matches: ({ chat_id: chat }) => chat === slow.id })
  slow.say(QUESTION)
  other.say(QUESTION)
  await other.private.nextMessage(5000)
  expect(slow.private.sent()).toEqual([])
  await slow.private.nextMessage(60_000) // it is taken for lost, and sent again
  const asked = Date.now()
  expect(await bot.stop()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(5000) // nothing is in hand: the long poll is broken off
  expect(slow.private.sent()).toHaveLength(1)
}, 180_000)

it('takes updates by webhook, from Telegram alone and each once', async () => {
  const api = await start({ webhookSecond: 200 })
  const port = await freePort()
  const env = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TELEGRAM_WEBHOOK_PATH: '/telegram',
    TELEGRAM_WEBHOOK_SECRET: 'secret-1',
    STATE_DIR: createFolder(),
  }
  const first = startTelegramBot(api, env)
  await first.logged('ready')
  const person = api.person()
  person.say(QUESTION)
  await person.private.nextMessage()
  expect(api.webhook.get()).toMatchObject({ url: `${env.PUBLIC_URL}/telegram`, secretToken: 'secret-1' })
  expect(countCalls(api, 'getupdates')).toBe(0)

  const forged = {
    update_id: 1,
    message: {
      message_id: 1,
      date: 0,
      chat: { id: person.id, type: 'private' },
      from: person.user,
      text: QUESTION,
    },
  }
  const post = async (headers: Record<string, string>) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(forged),
    }
    return (await fetch(`${env.PUBLIC_URL}/telegram`, init)).status
  }
  expect(await post({})).toBe(403)
  expect(await post({ 'x-telegram-bot-api-secret-token': 'secret-2' })).toBe(403)

  // One that was taken comes again, because the answer got lost.
  const real = { ...forged, update_id: 700_000_001 }
  expect(await api.webhook.sendAgain(real as never)).toBe(200)
  person.say('/notice 中政办发〔9999〕2号')
  expect((await person.private.nextMessage()).text).toContain('〔9999〕2号')
  expect(person.private.sent()).toHaveLength(2)

  // What people say while the bot is away waits for it.
  expect(await first.stop()).toBe(0)
  person.say('/notice 中政办发〔9999〕3号')
  person.say('/notice 中政办发〔9999〕4号')
  const second = startTelegramBot(api, env)
  await second.logged('ready')
  expect((await person.private.nextMessage(60_000)).text).toContain('〔9999〕3号')
  expect((await person.private.nextMessage()).text).toContain('〔9999〕4号')
  expect(await second.stop()).toBe(0)
  expect([...complaintsOf(first), ...complaintsOf(second)]).toEqual([])
}, 240_000)
