import { XMLParser } from 'fast-xml-parser'
import { hostile } from '../fixture/corpus.js'
import { createTestServer } from '../fixture/server.js'

const { app } = createTestServer()
const get = (url: string) => app.inject(url)
const parse = (xml: string): Record<string, Record<string, unknown>> =>
  new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'url'].includes(name) }).parse(
    xml,
  ) as never

it('lists the gazettes by place, and what each prints', async () => {
  const { body } = await get('/gazettes')
  expect(body).toContain(
    '<a href="/gazettes/mou-2022-1"><span lang="zh-CN">某县人民政府公报 2022年第1期</span>',
  )
  expect(body).toContain('<a href="/feed.xml?place=%E4%B9%99%E5%B8%82">')
  const gazette = await get('/gazettes/yi-2021-2')
  expect(gazette.body).toContain(
    '<a href="/notices/2021-9-hostile">关于&lt;script>alert(1)&lt;/script>的通知',
  )
  expect(gazette.body.indexOf('2021-9-hostile')).toBeLessThan(gazette.body.indexOf('2020-1-long'))
  expect((await get('/gazettes/constructor')).statusCode).toBe(404)
})

describe('/feed.xml', () => {
  const titles = async (query: string) => {
    const { body } = await get(`/feed.xml${query}`)
    const entries = (parse(body).feed?.entry ?? []) as { readonly title: string; readonly updated: string }[]
    return entries.map(({ title }) => title)
  }

  it('has the newest notices first, hostile words escaped', async () => {
    expect((await get('/feed.xml')).headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(await titles('')).toEqual([
      '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
      hostile.title,
      '乙市人民政府关于长文的报告',
    ])
  })

  it.each([
    [{ place: '乙市' }, 2],
    [{ keyword: '宅基地 分户' }, 1],
    [{ keyword: '長文' }, 1], // traditional characters
    [{ keyword: '宅基地', place: '乙市' }, 0],
    [{ keyword: '<script>' }, 1],
  ])('of %j has %i entries', async (of, count) => {
    expect(await titles(`?${new URLSearchParams(of as Record<string, string>).toString()}`)).toHaveLength(
      count,
    )
  })
})

it('tells search engines where everything is, and what is not for them', async () => {
  const { body } = await get('/sitemap.xml')
  const { urlset } = parse(body)
  expect((urlset?.url as { loc: string }[]).map(({ loc }) => loc)).toEqual([
    ...['http://host/', 'http://host/search', 'http://host/gazettes'],
    ...['http://host/gazettes/mou-2022-1', 'http://host/gazettes/yi-2021-2'],
    ...['2022-2-homes', '2021-9-hostile', '2020-1-long'].map((id) => `http://host/notices/${id}`),
  ])
  const robots = (await get('/robots.txt')).body
  expect(robots).toContain('Disallow: /admin')
  expect(robots).toContain('Sitemap: http://host/sitemap.xml')
})

describe('a notice in other forms', () => {
  it('is plain text with its source below', async () => {
    const { body, headers } = await get('/notices/2022-2-homes.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toContain('（一）村民符合下列条件之一的，可以申请宅基地：\n1.因结婚等原因确需分户的；')
    expect(body.trimEnd().endsWith('http://host/notices/2022-2-homes')).toBe(true)
  })

  it('is the data of the API', async () => {
    const { body } = await get('/notices/2022-2-homes.json')
    expect(JSON.parse(body)).toEqual((await get('/api/notices/2022-2-homes')).json())
  })

  it('is not there in any other', async () => {
    for (const name of ['2022-2-homes.pdf', 'none.txt', '.txt'])
      expect((await get(`/notices/${name}`)).statusCode).toBe(404)
  })

  it('is one clause with its source, to be cited', async () => {
    const { body } = await get('/notices/2022-2-homes/i-3-1.txt')
    expect(body).toBe(
      [
        '“（一）村民符合下列条件之一的，可以申请宅基地：\n1.因结婚等原因确需分户的；\n2.现住房影响规划，需要搬迁的。”',
        '——《某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知》（某政办发〔2022〕2号） › 某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）',
        '某县人民政府办公室，2022年2月10日',
        'http://host/notices/2022-2-homes#i-3-1',
      ].join('\n'),
    )
    expect((await get('/notices/2022-2-homes/i-3-1')).body).toContain(body)
    expect((await get('/notices/2022-2-homes/none')).statusCode).toBe(404)
  })
})
