import type { Webhook, WebhookRequest } from '../../src/webhook.js'
import { createTestServer } from '../fixture/server.js'
import { corpus } from '../fixture/corpus.js'

function setUp(handle?: Webhook['handle'], loaded: typeof corpus | null = corpus) {
  const requests: WebhookRequest[] = []
  const webhook: Webhook = {
    ...{ path: '/wechat', methods: ['GET', 'POST'] },
    handle:
      handle ??
      ((request) => {
        requests.push(request)
        return Promise.resolve({ status: 200, type: 'application/xml', body: '<ok/>' })
      }),
  }
  return { ...createTestServer(loaded, { webhooks: [webhook] }), requests }
}

const post = (payload: string | Buffer, type = 'text/xml') =>
  ({
    method: 'POST',
    url: '/wechat?nonce=1&nonce=2&x=%E4%B8%AD',
    payload,
    headers: { 'content-type': type },
  }) as const

it.each(['text/xml', 'application/json', 'text/plain'])(
  'a webhook gets a body of type %s as it came',
  async (type) => {
    const { app, requests } = setUp()
    const response = await app.inject(post('<a>中</a>', type))
    expect([response.statusCode, response.headers['content-type'], response.body]).toEqual([
      200,
      'application/xml',
      '<ok/>',
    ])
    expect(requests[0]).toMatchObject({ method: 'POST', query: { nonce: '2', x: '中' } })
    expect(requests[0]!.body.toString()).toBe('<a>中</a>')
  },
)

it('a body over 2 MB is refused, one just below is not', async () => {
  const { app, requests } = setUp()
  expect((await app.inject(post(Buffer.alloc(2 * 1024 * 1024 + 1)))).statusCode).toBe(413)
  expect((await app.inject(post(Buffer.alloc(2 * 1024 * 1024)))).statusCode).toBe(200)
  expect(requests).toHaveLength(1)
})

it('a GET has an empty body; other methods have no such address', async () => {
  const { app, requests } = setUp()
  expect((await app.inject('/wechat?echostr=1')).statusCode).toBe(200)
  expect(requests[0]).toMatchObject({ method: 'GET', query: { echostr: '1' }, body: Buffer.alloc(0) })
  expect((await app.inject({ method: 'DELETE', url: '/wechat' })).statusCode).toBe(404)
})

it('a bug is logged and answered with nothing', async () => {
  const { app, lines } = setUp(() => Promise.reject(new Error('secret')))
  const response = await app.inject(post('x'))
  expect([response.statusCode, response.body]).toEqual([500, ''])
  expect(lines.some(({ msg }) => msg === 'webhook failed')).toBe(true)
})

it('nothing is taken before the corpus is there: the platform tries again', async () => {
  const { app, requests } = setUp(undefined, null)
  expect((await app.inject(post('x'))).statusCode).toBe(503)
  expect(requests).toEqual([])
})
