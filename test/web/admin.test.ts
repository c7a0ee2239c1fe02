import type { Reply } from '../../src/chat/message.js'
import type { AdminDesk } from '../../src/web/admin/admin-desk.js'
import { createTestServer } from '../fixture/server.js'

const TOKEN = 'correct-horse-battery'
const LIVE = '20261125T163012-0123abcd'
const FORMER = '20261124T090000-89abcdef'

function serve(desk: Partial<AdminDesk> = {}) {
  const said: string[] = []
  const admin: AdminDesk = {
    token: undefined,
    say: async ({ text }) => {
      said.push(text)
      const buttons = text === '/unanswered' ? [{ label: '指定', send: '/bind 7' }] : []
      return [{ text: `答复<${text}>`, buttons }] satisfies Reply[]
    },
    versions: () => ({
      live: LIVE,
      held: [],
      versions: [LIVE, FORMER].map((id) => ({
        ...{ id, fingerprint: id, createdAt: '2026-11-25T16:30:12Z', notices: 65, by: null, note: '' },
      })),
    }),
    compareVersion: async () => ({
      added: [{ id: '1', title: '新通知', documentNumber: '某政发〔2026〕1号' }],
      removed: [],
      changed: [],
    }),
    loginCode: () => null,
    ...desk,
  }
  return { ...createTestServer(undefined, { admin }), said }
}

const keyIn = (html: string): string => /name="key" value="([0-9a-f]{32})"/.exec(html)![1]!
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
})

describe('who sees /admin', () => {
  it('is whoever sits at the machine, when there is no token', async () => {
    const { app } = serve()
    expect((await app.inject('/admin')).statusCode).toBe(200)
  })

  it.each([
    ['from another machine', { remoteAddress: '192.0.2.7' }],
    ['through a proxy', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
    ['through a proxy that says so otherwise', { headers: { forwarded: 'for=192.0.2.7' } }],
    ['under a name that was turned to this machine', { headers: { host: 'evil.example' } }],
  ])('is nobody %s, when there is no token', async (_how, options) => {
    const { app, said } = serve()
    for (const url of ['/admin', '/admin/inspect?q=1', `/admin/versions/${FORMER}`])
      expect((await app.inject({ url, ...options })).statusCode).toBe(404)
    expect(said).toEqual([])
  })

  const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`

  it.each([
    [`Bearer ${TOKEN}`, 200],
    [basic(TOKEN), 200],
    [basic(`${TOKEN}x`), 401],
    [basic(''), 401],
    ['Bearer', 401],
    [undefined, 401],
  ])('with a token: %s gets %i, from wherever', async (authorization, status) => {
    const { app } = serve({ token: TOKEN })
    const response = await app.inject({
      ...{ url: '/admin', remoteAddress: '192.0.2.7', headers: { host: 'gazette.example.gov.cn' } },
      ...(authorization === undefined ? {} : { headers: { authorization } }),
    })
    expect(response.statusCode).toBe(status)
    expect(response.headers['www-authenticate'] !== undefined).toBe(status === 401)
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('is nobody where there is no desk', async () => {
    expect((await createTestServer().app.inject('/admin')).statusCode).toBe(404)
  })
})

describe('/admin', () => {
  it('shows status, versions with the way back, and questions without an answer, all escaped', async () => {
    const { app, said } = serve()
    const { body } = await app.inject('/admin')
    expect(said).toEqual(['/status', '/unanswered'])
    expect(body).toContain('答复&lt;/status>')
    expect(body).toContain(`<a href="/admin/versions/${FORMER}">比较差异</a>`)
    expect(body).toContain('name="text" value="/rollback 1"')
    expect(body).toContain('name="text" value="/bind 7"')
    expect(body).toContain('现在没有等待扫码的登录')
  })

  it('shows what is to be scanned', async () => {
    const { app } = serve({ loginCode: () => 'https://login.weixin.qq.com/l/abc==' })
    expect((await app.inject('/admin')).body).toContain('<svg class="qr" viewBox="0 0 ')
  })

  it('does what its own forms say', async () => {
    const { app, said } = serve()
    const key = keyIn((await app.inject('/admin')).body)
    const response = await app.inject({
      method: 'POST',
      url: '/admin',
      ...form({ key, text: '/rollback 1' }),
    })
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain('答复&lt;/rollback 1>')
    expect(said.at(-1)).toBe('/rollback 1')
  })

  it.each([{ key: '0'.repeat(32), text: '/rollback 1' }, { text: '/rollback 1' }])(
    'does not do what another site sends: %j',
    async (fields) => {
      const { app, said } = serve()
      const { statusCode } = await app.inject({ method: 'POST', url: '/admin', ...form(fields) })
      expect(statusCode).toBeGreaterThanOrEqual(400)
      expect(said).toEqual([])
    },
  )

  it('tells what changed since a version', async () => {
    const { app } = serve()
    const { body } = await app.inject(`/admin/versions/${FORMER}`)
    expect(body).toContain('<li>某政发〔2026〕1号 新通知</li>')
    expect((await app.inject('/admin/versions/none')).statusCode).toBe(404)
  })

  it('tells how a question is searched', async () => {
    const { app } = serve()
    const { body } = await app.inject(`/admin/inspect?q=${encodeURIComponent('宅基地<b>')}`)
    expect(body).toContain('/notices/2022-2-homes#i-3-1')
    expect(body).not.toContain('<b>"')
    expect((await app.inject('/admin/inspect')).statusCode).toBe(200)
  })
})
