import { createTelegramWebhook } from '../../../src/channel/telegram/webhook.js'
import { createProxyAgent } from '../../../src/channel/telegram/proxy-agent.js'

const SECRET = 'a-long_Secret1'
const update = { update_id: 7, message: { text: '甲' } }

function createWebhook() {
  const accepted: unknown[] = []
  const door = { isOpen: true }
  const webhook = createTelegramWebhook('/telegram', SECRET, {
    accept: async (updates) => void accepted.push(...updates),
    isOpen: () => door.isOpen,
  })
  const post = async (body: string, secret = SECRET) => {
    const headers = { 'x-telegram-bot-api-secret-token': secret }
    return (await webhook.handle({ method: 'POST', query: {}, headers, body: Buffer.from(body) })).status
  }
  return { webhook, accepted, post, door }
}

it('takes updates from whoever knows the secret', async () => {
  const { post, accepted, webhook } = createWebhook()
  expect(await post(JSON.stringify(update))).toBe(200)
  expect(accepted).toEqual([update])
  expect(webhook).toMatchObject({ path: '/telegram', methods: ['POST'] })
})

it('has Telegram keep what comes before it works, or when it is about to end', async () => {
  const { post, accepted, door } = createWebhook()
  door.isOpen = false
  expect(await post(JSON.stringify(update))).toBe(503)
  expect(accepted).toEqual([])
})

it.each(['', 'a', `${SECRET}x`, SECRET.toLowerCase(), '密'])('refuses the secret %j', async (secret) => {
  const { post, accepted } = createWebhook()
  expect(await post(JSON.stringify(update), secret)).toBe(403)
  expect(accepted).toEqual([])
})

it('refuses whoever names none', async () => {
  const { webhook } = createWebhook()
  const request = { method: 'POST', query: {}, headers: {}, body: Buffer.from('{}') } as const
  expect((await webhook.handle(request)).status).toBe(403)
})

it.each(['', '{', 'null', '[]', '7', '{}', '{"update_id":"7"}', '{"update_id":1.5}', '\0'])(
  'refuses what is no update: %j',
  async (body) => {
    const { post, accepted } = createWebhook()
    expect(await post(body)).toBe(400)
    expect(accepted).toEqual([])
  },
)

describe('the way to Telegram', () => {
  const proxies = { HTTP_PROXY: 'http://one:3128', HTTPS_PROXY: 'http://two:3128' }
  const hostOf = (root: string, given: Parameters<typeof createProxyAgent>[1]) =>
    (createProxyAgent(root, given) as { proxy?: URL } | undefined)?.proxy?.host

  it.each([
    ['https://api.telegram.org', proxies, 'two:3128'],
    ['https://api.telegram.org', { HTTP_PROXY: proxies.HTTP_PROXY }, 'one:3128'],
    ['http://bot-api.example.org', proxies, 'one:3128'],
    ['http://bot-api.example.org', { HTTPS_PROXY: proxies.HTTPS_PROXY }, undefined],
    ['http://127.0.0.1:8081', proxies, undefined],
    ['https://api.telegram.org', {}, undefined],
  ])('to %s with %j leads through %s', (root, given, expected) => {
    expect(hostOf(root, given)).toBe(expected)
  })
})
