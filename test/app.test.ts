import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { createApp, type App } from '../src/app.js'
import { readConfig } from '../src/config.js'
import type { AnswerJson } from '../src/answer/answer-json.js'
import { createLog } from './fixture/log.js'

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
