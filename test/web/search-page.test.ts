import { corpus, homesteads, notice, clause, searchResult } from '../fixture/corpus.js'
import { createTestServer } from '../fixture/server.js'

const at = (parameters: Record<string, string>) => `/search?${new URLSearchParams(parameters).toString()}`
const squeeze = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/gu, '')

/** Thirty hits: ten notices of three clauses each, of two places, three years and two kinds. */
const many = Array.from({ length: 10 }, (_, index) =>
  notice({
    ...{ id: `n${index}`, title: `关于水的通知${index}`, kind: index % 2 === 0 ? '通知' : '批复' },
    issuingAuthority: index < 4 ? '甲县人民政府' : '乙市人民政府',
    dateOfIssue: `${2020 + (index % 3)}-01-0${(index % 9) + 1}`,
    clauses: ['a', 'b', 'c'].map((id) => clause('paragraph', id, ['', '', `第${id}条讲水。`])),
  }),
)
const base = corpus.gazettes[0]!
const gazettes = many.map((each, index) => ({
  ...base,
  region: index < 4 ? '甲县' : '乙市',
  notices: [each],
}))
const thirty = {
  ...corpus,
  gazettes,
  notices: new Map(many.map((each, index) => [each.id, { notice: each, gazette: gazettes[index]! }])),
  search: () =>
    searchResult({
      answered: true,
      hits: many.flatMap((each, index) =>
        each.clauses.map((own) => ({
          ...{ score: 1, terms: ['水'], foundBy: 'words' as const, repeats: [], measured: null },
          passage: {
            ...{ ref: `${each.id}#${own.id}`, gazette: gazettes[index]!, notice: each, clause: own },
            ...{ path: [], text: own.text, startLine: 1, endLine: 1 },
          },
        })),
      ),
    }),
}
const { app } = createTestServer(thirty)
const body = async (parameters: Record<string, string>) => (await app.inject(at(parameters))).body
/** The notices of the results, in order. */
const found = (html: string) => [...html.matchAll(/<h2><a href="[^"]*\/notices\/(n\d)/g)].map(([, id]) => id)

it('offers a form before anything is searched', async () => {
  const html = await app.inject('/search')
  expect(html.body).toContain('<form class="ask find" action="/search" method="get" role="search">')
  expect(html.body).toContain('<link rel="canonical" href="http://host/search"/>')
})

it('shows ten results a page, each with its source, its words marked, and a link that brings the question', async () => {
  const html = await body({ q: '水' })
  expect(found(html)).toHaveLength(10)
  expect(squeeze(html)).toContain('共30条')
  expect(html).toContain('<a href="http://host/notices/n0?q=%E6%B0%B4#a">')
  expect(html).toContain('第a条讲<mark>水</mark>。')
  expect(squeeze(html)).toContain('甲县人民政府·甲县·2020年1月1日')
  expect(html).toContain('<a href="/search?q=%E6%B0%B4&amp;page=2" rel="next nofollow">')
})

it.each([
  ['2', 10],
  ['3', 10],
  ['4', 10], // there is none: the last
  ['0', 10],
  ['x', 10],
])('page %s has %i results', async (page, count) => {
  expect(found(await body({ q: '水', page }))).toHaveLength(count)
})

it('counts what the results can be narrowed by, and narrows', async () => {
  const all = squeeze(await body({ q: '水' }))
  for (const facet of ['地方乙市18甲县12', '年份2022920219202012', '文种通知15批复15'])
    expect(all).toContain(facet)
  const narrowed = await body({ q: '水', place: '甲县', kind: '批复' })
  expect(found(narrowed)).toEqual(['n1', 'n1', 'n1', 'n3', 'n3', 'n3'])
  expect(narrowed).toContain(
    'href="/search?q=%E6%B0%B4&amp;place=%E7%94%B2%E5%8E%BF" aria-label="去掉条件：批复"',
  )
  const none = await body({ q: '水', place: '丙州' })
  expect(squeeze(none)).toContain('没有同时符合这些条件的条款。去掉所有条件')
})

it('sorts by date, those of one day by relevance', async () => {
  const [first] = found(await body({ q: '水', sort: 'date' }))
  expect(first).toBe('n8') // 2022-01-09
  expect(found(await body({ q: '水', sort: 'nonsense' }))[0]).toBe('n0')
})

it('says so when nothing answers, with the nearest headings only', async () => {
  const { app } = createTestServer()
  const html = (await app.inject(at({ q: '火星上的宅基地' }))).body
  expect(squeeze(html)).toContain('没有找到能回答“火星上的宅基地”的条款')
  expect(html).not.toContain('class="results"')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

it.each([
  ['', 400],
  ['字'.repeat(10_000), 400],
  ['<script>alert(1)</script>', 200],
  ['constructor', 200],
])('takes %.12j', async (q, status) => {
  const { app } = createTestServer()
  const response = await app.inject(at({ q }))
  expect(response.statusCode).toBe(status)
  expect(response.body).not.toMatch(/<script>alert/)
})

it('knows the validity of results on the day', async () => {
  const effect = {
    from: null,
    until: '2022-12-31',
    trial: false,
    activity: false,
    text: '有效。',
    clauseId: 'p1',
  }
  const dated = { ...homesteads, effect }
  const { app } = createTestServer(
    { ...corpus, notices: new Map([[dated.id, { notice: dated, gazette: base }]]) },
    { now: () => Date.parse('2023-01-01') },
  )
  const html = (await app.inject(at({ q: '宅基地', validity: 'expired' }))).body
  expect(html).toContain('<b class="standing expired" lang="zh-CN">已过有效期</b>')
})
