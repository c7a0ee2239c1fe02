import { createMpApi } from '../../../src/channel/wechat-mp/api.js'
import { FakeWechat } from '../../support/wechat-mp/fake-wechat.js'

const ACCOUNT = { token: 'token', appId: 'wx1', secret: 'secret' }
let time = 1_700_000_000_000
const now = () => time
const fakes: FakeWechat[] = []
afterEach(async () => {
  for (const fake of fakes.splice(0)) await fake.stop()
})

async function create(options: { readonly secret?: string; readonly appId?: string } = {}) {
  const wechat = new FakeWechat({ ...ACCOUNT, now })
  fakes.push(wechat)
  const root = await wechat.start()
  wechat.connect('http://127.0.0.1:1/') // nobody answers there; the person has written all the same
  await wechat.send('o1', { MsgType: 'text', Content: 'a' })
  return { wechat, api: createMpApi({ root, ...ACCOUNT, now, ...options }) }
}

it('fetches one token for all calls, also at the same time, and another before it ends', async () => {
  const { wechat, api } = await create()
  const results = await Promise.all([1, 2, 3].map((n) => api.sendText('o1', String(n))))
  expect(results.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
  expect(wechat.issued).toBe(1)
  time += 7_200_000 - 5 * 60_000 - 1
  await api.sendText('o1', '4')
  expect(wechat.issued).toBe(1)
  time += 1
  await api.sendText('o1', '5')
  expect(wechat.issued).toBe(2)
  expect(wechat.sent.map(({ text }) => text?.content)).toEqual(['1', '2', '3', '4', '5'])
})

it('fetches another token when somebody else made it invalid, and tries once more', async () => {
  const { wechat, api } = await create()
  await api.sendText('o1', '1')
  wechat.revokeToken()
  expect(await api.sendText('o1', '2')).toMatchObject({ kind: 'done' })
  expect(wechat.calls).toEqual([
    'token 0',
    'message/custom/send 0',
    'message/custom/send 40001',
    'token 0',
    'message/custom/send 0',
  ])
})

it.each([40001, 40014, 42001])('does not try for ever after %i', async (code) => {
  const { wechat, api } = await create()
  for (let n = 0; n < 9; n++) wechat.refusals.push(['message/custom/send', code])
  expect(await api.sendText('o1', '1')).toMatchObject({ kind: 'refused', code })
  expect(wechat.refusals).toHaveLength(7)
})

it('tells what WeChat refuses', async () => {
  const { wechat, api } = await create()
  expect(await api.sendText('o2', 'a')).toMatchObject({ kind: 'refused', code: 40003 })
  time += 48 * 3_600_000 + 1
  expect(await api.sendText('o1', 'a')).toMatchObject({ kind: 'refused', code: 45015 })
  expect(wechat.sent).toEqual([])
})

it('sends no more than WeChat lets through for one message', async () => {
  const { api } = await create()
  const results = []
  for (let n = 0; n < 6; n++) results.push(await api.sendText('o1', 'a'))
  expect(results.slice(4)).toMatchObject([{ kind: 'done' }, { kind: 'refused', code: 45047 }])
})

it.each([
  [{ secret: 'other' }, 40125],
  [{ appId: 'wx2' }, 40013],
])('tells that the credentials are wrong: %j', async (options, code) => {
  const { api } = await create(options)
  expect(await api.check()).toMatchObject({ kind: 'refused', code })
})

it('tells that nobody is there, without the address, in which the secret stands', async () => {
  const gone = new FakeWechat({ ...ACCOUNT, now })
  const root = await gone.start()
  await gone.stop()
  const api = createMpApi({ root, ...ACCOUNT, now })
  expect(await api.check()).toEqual({ kind: 'unreachable', reason: 'ECONNREFUSED' })
})
