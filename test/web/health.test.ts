import { createTestServer } from '../fixture/server.js'

describe('before the corpus is loaded', () => {
  const { app } = createTestServer(null)

  it('is alive and not ready', async () => {
    expect((await app.inject('/healthz')).statusCode).toBe(200)
    const ready = await app.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'loading' }])
    expect((await app.inject('/metrics')).statusCode).toBe(200)
  })

  it.each(['/api/search?q=x', '/api/notices', '/api/notices/x'])('%s says so', async (url) => {
    const response = await app.inject(url)
    expect([response.statusCode, response.headers['retry-after'], response.json()]).toEqual([
      503,
      '2',
      { error: { code: 'not_ready', message: '正在载入公报，请稍后再试。' } },
    ])
  })

  it('pages say so too', async () => {
    const response = await app.inject('/?q=x')
    expect(response.statusCode).toBe(503)
    expect(response.headers['content-type']).toContain('text/html')
    expect(response.body).toContain('正在载入公报，请稍后再试。')
  })
})

describe('with the corpus loaded', () => {
  const { app } = createTestServer()

  it('is ready and names what was skipped', async () => {
    expect((await app.inject('/readyz')).json()).toEqual({
      status: 'ready',
      version: 'fixture-1',
      gazettes: 2,
      notices: 3,
      passages: expect.any(Number) as number,
      skipped: ['broken.txt'],
    })
  })

  it('counts requests by route, answers by outcome, and the corpus', async () => {
    await app.inject(`/api/search?q=${encodeURIComponent('宅基地')}`)
    await app.inject('/api/search?q=zzz')
    await app.inject('/notices/2022-2-homes')
    await app.inject('/no/such/secret')
    const { body } = await app.inject('/metrics')
    for (const line of [
      'http_requests_total{method="GET",route="/api/search",status="200"} 2',
      'http_requests_total{method="GET",route="/notices/:id",status="200"} 1',
      'http_requests_total{method="GET",route="none",status="404"} 1',
      'answers_total{outcome="answered"} 1',
      'answers_total{outcome="not_found"} 1',
      'corpus_size{of="gazettes"} 2',
      'corpus_size{of="notices"} 3',
      'corpus_size{of="skipped_files"} 1',
    ])
      expect(body).toContain(line)
    expect(body).toContain('http_request_duration_seconds_bucket')
    expect(body).not.toContain('secret')
  })
})
