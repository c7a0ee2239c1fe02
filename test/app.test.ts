import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { createApp, type App } from '../src/app.js'
import { readConfig } from '../src/config.js'
import type { AnswerJson } from '../src/answer/answer-json.js'
import type { KnownChats } from '../src/store/concern/known-chats.js'
import { createLog } from './fixture/log.js'
import { noticeText } from './fixture/upload.js'

// The whole bot with the gazettes that are shipped, over real sockets.

const apps: App[] = []
let stateDir = ''
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'state-'))
})
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop()
  await rm(stateDir, { recursive: true })
})

async function create(env: Record<string, string>) {
  const { log, lines } = createLog()
  const app = await createApp(readConfig({ PORT: '0', STATE_DIR: stateDir, ...env }), log, process)
  apps.push(app)
  return { app, lines }
}

it('is alive at once, ready when the gazettes are loaded, and answers', async () => {
  const { app, lines } = await create({})
  const started = app.start()
  while (!lines.some(({ msg }) => msg === 'listening')) await new Promise(setImmediate)
  const [health, ready, search] = await Promise.all(
    ['/healthz', '/readyz', '/api/search?q=x'].map((path) => fetch(app.publicUrl() + path)),
  )
  expect([health!.status, ready!.status, search!.status]).toEqual([200, 503, 503])
  await started
  expect((await fetch(`${app.publicUrl()}/readyz`)).status).toBe(200)
  const question = encodeURIComponent('宅基地申请条件')
  const response = await fetch(`${app.publicUrl()}/api/search?q=${question}&limit=1`)
  const { hits } = (await response.json()) as AnswerJson
  const [hit] = hits
  expect(hit).toMatchObject({ documentNumber: '中政办发〔2022〕2号', region: '中阳县' })
  for (const words of ['村民符合下列条件之一的', '因结婚等原因确需分户', '法律法规规定的其他情形'])
    expect(hit!.text).toContain(words)
  const page = await fetch(hit!.url)
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html).toContain(` id="${hit!.clauseId}"`)
  const squeeze = (text: string): string => text.replace(/\s+/gu, '')
  expect(squeeze(html.replace(/<[^>]+>/g, ''))).toContain(squeeze(hit!.text))
})

/** One small gazette, and a thesaurus of one line: it loads in a moment. */
async function createSmallData(): Promise<string> {
  const data = join(stateDir, 'data')
  for (const folder of ['dictionary', 'glossary'])
    await cp(join('data', folder), join(data, folder), { recursive: true })
  for (const folder of ['gazettes', 'thesaurus']) await mkdir(join(data, folder))
  await writeFile(join(data, 'thesaurus', 'words.txt'), '烧秸秆 = 秸秆禁烧\n')
  await writeFile(join(data, 'gazettes', 'a.txt'), noticeText(1, '秸秆禁烧'))
  return data
}

it('counts searches on the web, says that the web is well, and notes nobody who is blocked', async () => {
  const { app } = await create({ ADMINS: 'telegram:1', DATA_DIR: await createSmallData() })
  await app.start()
  const { chat } = app.bot
  const say = async (user: string, text: string) => {
    const asker = { channel: 'telegram', user } as const
    const { replies } = await chat({ conversation: `telegram:${user}`, text, asker })
    return replies.map((reply) => reply.text).join('\n')
  }
  for (const path of [
    'api/search?q=秸秆禁烧',
    'api/search?q=秸秆禁烧&offset=5',
    'api/search?q=',
    '?q=秸秆禁烧',
  ])
    await fetch(encodeURI(`${app.publicUrl()}/${path}`))
  const stats = await say('1', '/stats')
  expect(stats).toContain('提问 2 次，答上 2 次（100%）')
  expect(stats).toMatch(/^网页：提问 2 次/mu)
  expect(await say('1', '/status')).toMatch(/^网页：正常/mu)
  await say('1', '/block telegram:2')
  expect([await say('2', '/start'), await say('3', '/start')]).toEqual(['', expect.stringContaining('公报')])
  await apps.pop()!.stop()
  const { data } = JSON.parse(await readFile(join(stateDir, 'state', 'known-chats.json'), 'utf8')) as {
    readonly data: KnownChats
  }
  expect(data.chats.map(({ conversation }) => conversation)).toEqual(['telegram:1', 'telegram:3'])
}, 120_000)

it('says which port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { app } = await create({ PORT: port })
  const refusal = app.start().finally(() => other.close())
  await expect(refusal).rejects.toMatchObject({
    code: 'PORT_UNAVAILABLE',
    message: `cannot listen on 127.0.0.1:${port} (EADDRINUSE)`,
  })
})

it('says that there is nothing to answer from', async () => {
  const { app } = await create({ DATA_DIR: 'test/no-such-folder' })
  await expect(app.start()).rejects.toMatchObject({ code: 'DATA_UNREADABLE' })
})

it.each([
  [{ PUBLIC_URL: 'https://gazette.example.gov.cn/' }, 'https://gazette.example.gov.cn'],
  [{ PORT: '8099', HOST: '0.0.0.0' }, 'http://127.0.0.1:8099'],
])('begins links with PUBLIC_URL when it is set, else with where it listens: %j', async (env, expected) => {
  expect((await create(env)).app.publicUrl()).toBe(expected)
})
