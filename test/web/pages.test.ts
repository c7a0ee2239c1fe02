import type { Clause } from '../../src/gazette/notice.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Hit } from '../../src/search/searcher.js'
import { corpus, homesteads, hostile, searchResult } from '../fixture/corpus.js'
import { createTestServer } from '../fixture/server.js'

const { app } = createTestServer()
afterAll(() => app.close())

const page = async (url: string): Promise<string> => (await app.inject(url)).body
const squeeze = (text: string): string => text.replace(/\s+/gu, '')
/** What a checker sees who takes the tags away. */
const textOf = (html: string): string => squeeze(html.replace(/<[^>]+>/g, ''))

describe('/notices/{id}', () => {
  it('holds every clause under its id, each with all that stands in it, verbatim', async () => {
    const html = await page('/notices/2022-2-homes')
    const check = (clause: Clause): string => {
      expect(html.split(` id="${clause.id}"`)).toHaveLength(2)
      const whole = squeeze(clause.text) + clause.children.map(check).join('')
      expect(textOf(html)).toContain(whole)
      return whole
    }
    homesteads.clauses.map(check)
  })

  it('nests clauses', async () => {
    const html = (await page('/notices/2022-2-homes')).replace(
      /\s*\n\s*|<a class="(?:pin|cite)"[^>]*><\/a>/g,
      '',
    )
    expect(html).toContain(
      '<section id="i-3-1" class="clause section"><p class="hang6"><b>（一）</b>村民符合下列条件之一的，可以申请宅基地：</p>' +
        '<section id="i-3-1-1" class="clause section"><p class="hang2"><b>1.</b>因结婚等原因确需分户的；</p></section>' +
        '<section id="i-3-1-2" class="clause section"><p class="hang2"><b>2.</b>现住房影响规划，需要搬迁的。</p></section></section>',
    )
  })

  it('shows a table as one, its caption and column names before its rows', async () => {
    const html = await page('/notices/2022-2-homes')
    expect(html.replace(/<a class="(?:pin|cite)"[^>]*><\/a>/g, '')).toContain(
      '<caption>宅基地标准表</caption><thead><tr><th scope="col" class="short" colspan="1" rowspan="1">类型</th><th scope="col" class="short" colspan="1" rowspan="1">面积</th></tr></thead>' +
        '<tbody><tr id="t1-1"><td class="short">新申请</td><td class>200平方米</td></tr></tbody>',
    )
  })

  it('names whose rule it is', async () => {
    const text = textOf(await page('/notices/2022-2-homes'))
    for (const fact of [
      '某政办发〔2022〕2号',
      '某县人民政府办公室',
      '2022年2月10日',
      '某县人民政府公报2022年第1期',
    ])
      expect(text).toContain(fact)
  })

  it('links the official page only where it is known', async () => {
    expect(await page(`/notices/${hostile.id}`)).toContain(
      '<a class="official" href="https://www.yi.gov.cn/2021/2?a=1&amp;b=2" rel="noreferrer">政府网站原件</a>',
    )
    expect(await page('/notices/2022-2-homes')).not.toContain('class="official"')
  })

  it('shows a script, and does not run it', async () => {
    const html = await page(`/notices/${hostile.id}`)
    expect(html).not.toMatch(/<script>alert/)
    expect(html).toContain('&lt;script>alert(1)&lt;/script>')
    expect(html).toContain('&lt;b>标签&lt;/b>')
  })

  it.each(['/notices/no-such', '/notices/constructor', '/notices/%3Cscript%3E', '/nothing', '/index.php'])(
    '%s is a page that says so',
    async (url) => {
      const response = await app.inject(url)
      expect(response.statusCode).toBe(404)
      expect(response.headers['content-type']).toContain('text/html')
      expect(response.body).toContain('请回到问答重新查找')
      expect(response.body).not.toContain('<script>')
    },
  )

  it('with a broken address is a page that says so', async () => {
    const response = await app.inject('/notices/%E5%AE')
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain('请求格式不对')
  })
})

describe('/', () => {
  const ask = (q: string) => app.inject(`/?q=${encodeURIComponent(q)}`)

  it('offers the form, examples and what is loaded', async () => {
    const html = await page('/')
    expect(html).toContain('<form class="ask" action="/" method="get"')
    expect(html).toContain(`href="/?q=${encodeURIComponent('宅基地申请条件')}"`)
    expect(textOf(html)).toContain('收录2期公报、3件公文：某县、乙市')
  })

  it('answers the form with the clause, its source, marks and link', async () => {
    const { body } = await ask('结婚了，宅基地怎么申请')
    expect(body).toContain(
      '<a class="open" href="http://host/notices/2022-2-homes?q=%E7%BB%93%E5%A9%9A%E4%BA%86%EF%BC%8C%E5%AE%85%E5%9F%BA%E5%9C%B0%E6%80%8E%E4%B9%88%E7%94%B3%E8%AF%B7#i-3-1">',
    )
    expect(body).toContain('1.因<mark>结婚</mark>等原因确需分户的；')
    expect(textOf(body)).toContain('某政办发〔2022〕2号·某县人民政府办公室·某县·2022年2月10日')
  })

  it('says so when nothing answers', async () => {
    const response = await ask('火星上的宅基地')
    expect(response.statusCode).toBe(200)
    expect(textOf(response.body)).toContain('没有找到能回答“火星上的宅基地”的条款。公报里没有出现过：火星。')
    expect(response.body).not.toContain('村民符合下列条件之一')
  })

  it('says the lines of a chat: a typing error, a place without a rule, a repetition, whom to ask', async () => {
    const contact = { names: ['王某'], phones: ['0358-5022222'], emails: [], address: null, clauseId: 'p1' }
    const [first, second] = corpus.search({ text: '宅基地' }).hits
    const features = Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Features
    const notice = { ...first!.passage.notice, contacts: [contact] }
    const hit: Hit = {
      ...first!,
      passage: { ...first!.passage, notice },
      repeats: [second!.passage],
      measured: { features, strengths: [], given: {} },
    }
    const interpretation = {
      ...searchResult().interpretation,
      regions: ['乙市'],
      corrections: [{ from: '<宅鸡地>', to: '宅基地' }],
    }
    const bodyOf = async (answered: boolean) => {
      const search = () => searchResult({ hits: [hit], answered, elsewhere: true, interpretation })
      const { app } = createTestServer({ ...corpus, search })
      return (await app.inject(`/?q=${encodeURIComponent('乙市的宅鸡地')}`)).body
    }
    const [before, after] = (await bodyOf(true)).split('<blockquote')
    expect(before).toContain(
      '<p class="preface">没有找到“&lt;宅鸡地>”，按“宅基地”查找。</p>' +
        '<p class="preface">乙市的公报里没有这项规定；以下是某县的规定，仅供参考。</p><article',
    )
    expect(before).toContain(
      '<a href="http://host/notices/2022-2-homes#i-3-2">同一公文中还有相同内容：' +
        '某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （二）</a>',
    )
    expect(after).toContain('村民符合下列条件之一')
    expect(await bodyOf(false)).toContain(
      '<a href="http://host/notices/2022-2-homes#p1">与此最接近的公文留有联系方式，可以打电话问问：王某、0358-5022222（',
    )
  })

  it.each([
    ['', '没有看到文字'],
    ['\u200b\u202e', '没有看到文字'],
    ['字'.repeat(10_000), '问题太长了'],
  ])('refuses %.10j', async (q, message) => {
    const response = await ask(q)
    expect([response.statusCode, response.body.includes(message)]).toEqual([400, true])
  })

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])(
    'escapes the question %s',
    async (q) => {
      const { body } = await ask(q)
      expect(body).not.toMatch(/<script>alert|<img/)
    },
  )
})

it('lets nothing in from outside and nothing run inline', async () => {
  for (const url of [
    '/',
    '/notices/2022-2-homes',
    '/nothing',
    '/api/notices',
    '/healthz',
    '/assets/chat.js',
  ]) {
    const { headers, body } = await app.inject(url)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    if (String(headers['content-type']).includes('html'))
      expect(body).not.toMatch(/ style=| on\w+=|<script(?! type="module" src| type="application\/ld\+json")/)
  }
})

it('serves style, script and icon, kept for ever under their version', async () => {
  const html = await page('/')
  for (const [, href] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
    const response = await app.inject(href!)
    expect([response.statusCode, response.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
  }
  expect((await app.inject('/assets/chat.js')).headers['cache-control']).toBe('no-cache')
  expect((await app.inject('/assets/..%2Fpackage.json')).statusCode).toBe(404)
})

describe('validity', () => {
  const effect = {
    from: null,
    until: '2024-12-31',
    trial: false,
    activity: false,
    text: '有效期至2024年底。',
    clauseId: 'p1',
  }
  const dated = { ...homesteads, effect }
  const found = { notice: dated, gazette: corpus.gazettes[0]! }
  const dayed = { ...corpus, notices: new Map([[dated.id, found]]) }

  it.each([
    ['2024-12-31T15:59:59Z', '有效期至 2024年12月31日'], // the last second of that day in China
    ['2024-12-31T16:00:00Z', '已过有效期（至 2024年12月31日），仅供参考'],
  ])('at %s is said on the page', async (time, expected) => {
    const { app } = createTestServer(dayed, { now: () => Date.parse(time) })
    expect((await app.inject(`/notices/${dated.id}`)).body).toContain(expected)
  })
})

it('says above an older text that a newer one is loaded, and leads there', async () => {
  const older = { ...homesteads, newerVersion: '2022-2-homes-1a2b' }
  const found = { notice: older, gazette: corpus.gazettes[0]! }
  const { app } = createTestServer({ ...corpus, notices: new Map([[older.id, found]]) })
  const line = '<a href="/notices/2022-2-homes-1a2b">已载入本文较新的文本，以新文本为准</a>'
  expect((await app.inject(`/notices/${older.id}`)).body.split('<article')[0]).toContain(line)
  expect(await page('/notices/2022-2-homes')).not.toContain('较新的文本')
})

describe('the conversation of a page', () => {
  const post = (cookie: string | undefined, body: object) =>
    app.inject({
      ...{ method: 'POST', url: '/api/messages', payload: body },
      ...(cookie === undefined ? {} : { headers: { cookie } }),
    })

  it('is named by the one cookie there is, which no script reads and no other site sends', async () => {
    const { headers } = await app.inject('/')
    expect(headers['set-cookie']).toMatch(/^conversation=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Strict$/)
    const again = await app.inject({ url: '/', headers: { cookie: String(headers['set-cookie']) } })
    expect(again.headers['set-cookie']).toBeUndefined()
    const { app: secure } = createTestServer(undefined, { publicUrl: () => 'https://host' })
    expect((await secure.inject('/')).headers['set-cookie']).toMatch(/; Secure$/)
    for (const url of ['/search', '/gazettes', '/notices/2022-2-homes', '/feed.xml'])
      expect((await app.inject(url)).headers['set-cookie']).toBeUndefined()
  })

  it('goes on under the cookie’s name, and in the page’s language', async () => {
    const cookie = `theme=dark; conversation=${'0a'.repeat(16)}`
    await post(cookie, { text: '宅基地' })
    const opened = (await post(cookie, { text: '2', lang: 'zh-CN' })).json<{ replies: { text: string }[] }>()
    expect(opened.replies[0]?.text).not.toContain('没有可以打开的列表')
    expect((await post(undefined, { text: '宅基地' })).statusCode).toBe(400)
    const english = (await post(cookie, { text: '', lang: 'en' })).json<{ replies: { text: string }[] }>()
    expect(english.replies[0]?.text).toMatch(/^[\p{ASCII}宅基地申请条件]+$/u)
  })
})

it('lets no other site read anything', async () => {
  for (const url of ['/', '/api/search?q=1', '/notices/2022-2-homes', '/feed.xml']) {
    const { headers } = await app.inject({ url, headers: { origin: 'https://evil.example' } })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  }
  const preflight = await app.inject({
    ...{ method: 'OPTIONS', url: '/api/messages' },
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.statusCode).toBe(404)
})

describe('what a forwarded link shows', () => {
  it('is title, source and standing, and data for programs', async () => {
    const html = await page('/notices/2022-2-homes')
    expect(html).toContain('<link rel="canonical" href="http://host/notices/2022-2-homes"/>')
    expect(html).toContain('<meta property="og:title" content="某县人民政府办公室关于印发')
    expect(html).toContain(
      '<meta property="og:description" content="某政办发〔2022〕2号 · 某县人民政府办公室 · 某县 · 2022年2月10日；公报未载明有效期"/>',
    )
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '某政办发〔2022〕2号',
      legislationDate: '2022-02-10',
      legislationPassedBy: { name: '某县人民政府办公室' },
    })
  })

  it('ends no element of the page', async () => {
    const html = await page(`/notices/${hostile.id}`)
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect((JSON.parse(data) as { name: string }).name).toBe(hostile.title)
  })
})

describe('a notice', () => {
  const withNotice = (fields: object) => {
    const changed = { ...homesteads, ...fields }
    const notices = new Map([
      ...corpus.notices,
      [changed.id, { notice: changed, gazette: corpus.gazettes[0]! }],
    ])
    const gazettes = [{ ...corpus.gazettes[0]!, notices: [changed] }, corpus.gazettes[1]!]
    return createTestServer({ ...corpus, notices, gazettes }).app
  }
  const open = async (fields: object, query = '') =>
    (await withNotice(fields).inject(`/notices/${homesteads.id}${query}`)).body

  it('marks the words of the question that came with the link', async () => {
    const html = await open({}, `?q=${encodeURIComponent('结婚怎么申请宅基地')}`)
    expect(html).toContain('<b>1.</b>因<mark>结婚</mark>等原因确需分户的；')
    expect(await open({})).not.toContain('<mark>')
    expect(await open({}, '?q=')).not.toContain('<mark>')
  })

  it('lets people be called and written to', async () => {
    const contact = {
      ...{
        clauseId: 'p1',
        names: ['王某'],
        phones: ['0358-5022222'],
        emails: ['a@b.cn'],
        address: '某街1号',
      },
    }
    const html = await open({ contacts: [contact] })
    for (const link of [
      '<a href="tel:0358-5022222">',
      '<a href="mailto:a@b.cn">',
      '<a class="where" href="#p1">',
    ])
      expect(html).toContain(link)
  })

  it('links what it names where that is loaded', async () => {
    const html = await open({
      basis: [
        { title: null, documentNumber: '乙政发〔2020〕1号' },
        { title: '没有收录的办法', documentNumber: null },
      ],
    })
    expect(html).toContain(
      '<li><a href="/notices/2020-1-long">乙政发〔2020〕1号</a></li><li>《没有收录的办法》</li>',
    )
  })

  it('leads to what repealed it', async () => {
    const html = await open({ repealedBy: '乙政发〔2020〕1号' })
    expect(html).toContain('已被乙政发〔2020〕1号废止，仅供参考')
    expect(html).toContain('<a href="/notices/2020-1-long" lang="zh-CN">乙市人民政府关于长文的报告</a>')
  })

  const table = (certain: boolean): Clause => ({
    ...{
      id: 't9',
      kind: 'table',
      label: '',
      heading: '',
      text: '表\n甲\t乙',
      startLine: 1,
      endLine: 2,
      certain,
    },
    cells: ['甲', '乙'],
    children: [{ ...homesteads.clauses[0]!, id: 't9-1', kind: 'row', text: '一\t二', cells: ['一', '二'] }],
  })

  it('shows a table as text, and says so, where it is not certain which cell belongs where', async () => {
    const certain = await open({ clauses: [table(true)] })
    expect(certain).toContain('<caption>表')
    expect(certain).not.toContain('不能确定')
    const uncertain = await open({ clauses: [table(false)] })
    expect(uncertain).not.toContain('<table>')
    expect(uncertain).toContain('data-note="原文中这张表的各栏对应关系不能确定，以下按原文逐行显示。"')
    expect(uncertain).toContain('id="t9-1"')
  })

  it('has a sign with the lines where the source is damaged', async () => {
    const numbered = (label: string, startLine: number): Clause => ({
      ...{ id: `s${startLine}`, kind: 'section', label, heading: '', text: `${label}甲`, children: [] },
      ...{ startLine, endLine: startLine + 1 },
    })
    const html = await open({
      clauses: [numbered('一、', 10), numbered('三、', 20), { ...numbered('', 30), text: '乱\ufffd码' }],
    })
    expect(html).toContain('data-note="原文此处编号不连续（第 20—21 行）"')
    expect(html).toContain('data-note="原文此处有无法识别的字（第 30—31 行）"')
  })

  it('lists its contents when it is long enough', async () => {
    const section = (n: number): Clause => ({
      ...{
        id: `s${n}`,
        kind: 'section',
        label: `${n}.`,
        heading: `节${n}`,
        text: `${n}.节${n}`,
        children: [],
      },
      ...{ startLine: n, endLine: n },
    })
    expect(await open({ clauses: [1, 2].map(section) })).not.toContain('class="contents')
    expect(await open({ clauses: [1, 2, 3].map(section) })).toContain('<li><a href="#s3">3.节3</a></li>')
  })

  it('speaks English, and keeps its own words', async () => {
    const html = await open({}, '?lang=en')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('the gazette does not say until when it holds')
    expect(html).toContain('href="/gazettes/mou-2022-1?lang=en"')
    expect(textOf(html)).toContain('因结婚等原因确需分户的；')
    expect(html).toContain(`href="/notices/${homesteads.id}" rel="nofollow" lang="zh-CN">中文`)
  })
})
