import { gunzipSync } from 'node:zlib'
import { corpus } from '../fixture/corpus.js'
import { createTestServer } from '../fixture/server.js'

let version = 'one'
let now = Date.parse('2026-01-01T00:00:00Z')
const current = () => ({ ...corpus, version })
const { app } = createTestServer(corpus, { corpus: current, now: () => now })

const KEPT = ['/', '/search', '/gazettes', '/gazettes/mou-2022-1', '/notices/2022-2-homes', '/notices/2022-2-homes.txt', '/notices/2022-2-homes.json', '/notices/2022-2-homes/i-3-1', '/feed.xml', '/sitemap.xml'] // prettier-ignore
const tagOf = async (url: string) => String((await app.inject(url)).headers.etag)
const again = async (url: string, tag: string) => app.inject({ url, headers: { 'if-none-match': tag } })

it.each(KEPT)('%s is not sent again until another corpus is live', async (url) => {
  const tag = await tagOf(url)
  const same = await again(url, `"other", ${tag}`)
  expect([same.statusCode, same.body, same.headers.etag]).toEqual([304, '', tag])
  version = 'two'
  const changed = await again(url, tag)
  expect(changed.statusCode).toBe(200)
  expect(changed.headers.etag).not.toBe(tag)
  version = 'one'
  expect((await again(url, tag)).statusCode).toBe(304)
})

it('knows pages apart by language and type', async () => {
  const tags = await Promise.all(
    ['', '?lang=en', '?type=large', '?lang=en&type=large'].map((query) =>
      tagOf(`/notices/2022-2-homes${query}`),
    ),
  )
  expect(new Set(tags).size).toBe(4)
})

it('writes a page anew on another day: the rule may have expired', async () => {
  const effect = {
    from: null,
    until: '2026-01-01',
    trial: false,
    activity: false,
    text: '有效。',
    clauseId: 'p1',
  }
  const { notice, gazette } = corpus.notices.get('2022-2-homes')!
  const dated = { ...corpus, notices: new Map([[notice.id, { notice: { ...notice, effect }, gazette }]]) }
  const { app } = createTestServer(dated, { now: () => now })
  const before = await app.inject(`/notices/${notice.id}`)
  now += 86_400_000
  const after = await app.inject(`/notices/${notice.id}`)
  expect([before.body.includes('standing in-force'), after.body.includes('standing expired')]).toEqual([
    true,
    true,
  ])
})

it('compresses for whoever takes it', async () => {
  const url = '/notices/2022-2-homes'
  const plain = await app.inject(url)
  const small = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } })
  expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, 'gzip'])
  expect(gunzipSync(small.rawPayload).toString()).toBe(plain.body)
})

it('needs less than 60 KB for a notice before its own text', async () => {
  const { body } = await app.inject('/notices/2020-1-long')
  const assets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url]) => url!)
  const sizes = await Promise.all(assets.map(async (url) => (await app.inject(url)).rawPayload.length))
  const text = Buffer.byteLength(/<article[^]*<\/article>/.exec(body)![0])
  const rest = Buffer.byteLength(body) - text + sizes.reduce((sum, size) => sum + size, 0)
  expect(rest).toBeLessThan(60 * 1024)
})
