import type { AnswerJson } from '../../src/answer/answer-json.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Hit } from '../../src/search/searcher.js'
import { corpus, homesteads, searchResult } from '../fixture/corpus.js'
import { createTestServer } from '../fixture/server.js'

const { app } = createTestServer()
afterAll(() => app.close())

const get = (url: string) => app.inject({ url })
const search = (q: string, more = '') => get(`/api/search?q=${encodeURIComponent(q)}${more}`)

describe('GET /api/search', () => {
  it('answers with hits', async () => {
    const response = await search('结婚了，宅基地怎么申请', '&limit=1')
    expect(response.statusCode).toBe(200)
    const body = response.json<AnswerJson>()
    expect(body).toMatchObject({
      query: '结婚了，宅基地怎么申请',
      answered: true,
      total: 3,
      hits: [
        {
          noticeId: '2022-2-homes',
          clauseId: 'i-3-1',
          documentNumber: '某政办发〔2022〕2号',
          path: ['某县农村宅基地管理办法（试行）', '三、宅基地申请条件', '（一）'],
          validity: { status: 'unknown', until: null, by: null },
          url: 'http://host/notices/2022-2-homes#i-3-1',
          source: { file: 'mou-2022-1.txt' },
        },
      ],
    })
    expect(body.tookMs).toBeGreaterThanOrEqual(0)
    expect(body.hits).toHaveLength(1)
  })

  it('says so when nothing answers, and still gives what comes nearest', async () => {
    const body = (await search('火星上的宅基地')).json<AnswerJson>()
    expect(body).toMatchObject({ answered: false, unknownTerms: ['火星'], total: 3 })
    expect(body.message).toContain('没有条款能回答')
    expect(body.hits.map(({ clauseId }) => clauseId)).toEqual(['i-3-1', 'i-3-2', 't1'])
  })

  it('says how it understood the question, how sure it is, whose rule is missing, and what is repeated', async () => {
    const [first, second] = corpus.search({ text: '宅基地' }).hits
    const interpretation = {
      ...{ kinds: ['amount'] as const, regions: ['乙市'], corrections: [{ from: '宅鸡地', to: '宅基地' }] },
      expansions: [{ from: '盖房', terms: [{ term: '宅基地', weight: 0.8 }] }],
      translations: [{ from: 'homestead', terms: ['宅基地'] }],
    }
    const result = searchResult({
      ...{ answered: true, elsewhere: true, confidence: 0.87654, interpretation },
      hits: [{ ...first!, repeats: [second!.passage] }],
    })
    const { app } = createTestServer({ ...corpus, search: () => result })
    const body = (await app.inject({ url: '/api/search?q=a' })).json<AnswerJson>()
    expect(body).toMatchObject({ answered: true, confidence: 0.877, missingIn: '乙市' })
    expect(body.interpretation).toEqual(interpretation)
    expect(body.hits[0]?.alsoAt).toEqual([
      {
        clauseId: 'i-3-2',
        path: ['某县农村宅基地管理办法（试行）', '三、宅基地申请条件', '（二）'],
        url: 'http://host/notices/2022-2-homes#i-3-2',
      },
    ])
    expect(body).not.toHaveProperty('contact')
  })

  it('names whom to ask when nothing answers', async () => {
    const [hit] = corpus.search({ text: '宅基地' }).hits
    const contact = { names: ['王某'], phones: ['0358-5022222'], emails: [], address: null, clauseId: 'p1' }
    const features = Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Features
    const near: Hit = {
      ...hit!,
      passage: { ...hit!.passage, notice: { ...homesteads, contacts: [contact] } },
      measured: { features, strengths: [], given: {} },
    }
    const { app } = createTestServer({ ...corpus, search: () => searchResult({ hits: [near] }) })
    const body = (await app.inject({ url: '/api/search?q=a' })).json<AnswerJson>()
    expect(body.contact).toEqual({
      names: ['王某'],
      phones: ['0358-5022222'],
      issuingAuthority: '某县人民政府办公室',
      title: '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
      url: 'http://host/notices/2022-2-homes#p1',
    })
    expect(body).not.toHaveProperty('missingIn')
    expect((await search('火星')).json<AnswerJson>().contact).toBeNull()
  })

  it('takes a page of the hits', async () => {
    const body = (await search('宅基地', '&limit=1&offset=2')).json<AnswerJson>()
    expect([body.total, body.hits.map(({ clauseId }) => clauseId)]).toEqual([3, ['t1']])
    expect((await search('宅基地', '&offset=99')).json<AnswerJson>().hits).toEqual([])
  })

  it('searches a follow-up with its context', async () => {
    const url = `&context=${encodeURIComponent('宅基地申请条件')}`
    expect((await search('多久', url)).json<AnswerJson>().answered).toBe(true)
  })

  it.each([
    '的',
    '时间:八点 ~2 ^9 +-*',
    'constructor',
    '__proto__',
    '？？',
    '"\'<>&',
    '%',
    '\u0000'.repeat(3) + '字',
  ])('finds nothing for %j, and says so', async (q) => {
    const response = await search(q)
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ query: q, answered: false, hits: [], total: 0 })
  })

  it('is not disturbed by zero-width and right-to-left marks', async () => {
    expect((await search('\u202e宅\u200b基\u200d地\ufeff')).json()).toMatchObject({
      answered: true,
      total: 3,
    })
  })

  it.each([
    ['/api/search', 'question_empty', '参数 q 是空的：请写上问题。'],
    ['/api/search?q=', 'question_empty', '参数 q 是空的：请写上问题。'],
    ['/api/search?q=%E2%80%8B%20', 'question_empty', '参数 q 是空的：请写上问题。'],
    [
      `/api/search?q=${encodeURIComponent('字'.repeat(10_000))}`,
      'question_too_long',
      '问题太长：最多 1000 个字。',
    ],
    ['/api/search?q=a&q=b', 'bad_parameter', '参数 q 应写一次，是要问的问题，最多 1000 个字'],
    ['/api/search?q=a&limit=0', 'bad_parameter', '参数 limit 应是 1 到 50 之间的整数'],
    ['/api/search?q=a&limit=51', 'bad_parameter', '参数 limit 应是 1 到 50 之间的整数'],
    ['/api/search?q=a&limit=', 'bad_parameter', '参数 limit 应是 1 到 50 之间的整数'],
    ['/api/search?q=a&limit=1e1', 'bad_parameter', '参数 limit 应是 1 到 50 之间的整数'],
    ['/api/search?q=a&limit=5&limit=6', 'bad_parameter', '参数 limit 应是 1 到 50 之间的整数'],
    [
      '/api/search?q=a&offset=-1&limit=x',
      'bad_parameter',
      '参数 limit 应是 1 到 50 之间的整数；参数 offset 应是不小于 0 的整数',
    ],
    ['/api/search?q=%E5%AE', 'bad_encoding', '网址或正文不是有效的 UTF-8 编码。'],
    ['/api/search?q=%ZZ', 'bad_encoding', '网址或正文不是有效的 UTF-8 编码。'],
  ])('refuses %.60s', async (url, code, message) => {
    const response = await get(url)
    expect(response.statusCode).toBe(400)
    expect(response.json()).toEqual({ error: { code, message } })
  })
})

describe('GET /api/notices', () => {
  it('lists notices in reading order', async () => {
    const body = (await get('/api/notices')).json<{ total: number; notices: { id: string }[] }>()
    expect([body.total, body.notices.map(({ id }) => id)]).toEqual([
      3,
      ['2022-2-homes', '2021-9-hostile', '2020-1-long'],
    ])
    expect(body.notices[0]).toEqual({
      id: '2022-2-homes',
      title: '某县人民政府办公室关于印发某县农村宅基地管理办法（试行）的通知',
      documentNumber: '某政办发〔2022〕2号',
      issuingAuthority: '某县人民政府办公室',
      dateOfIssue: '2022-02-10',
      addressees: '各乡镇人民政府',
      kind: '通知',
      disclosure: '此件公开发布',
      region: '某县',
      gazette: '某县人民政府公报 2022年第1期',
      instrument: '某县农村宅基地管理办法（试行）',
      attachments: [{ title: '某县农村宅基地管理办法（试行）', startLine: 3, endLine: 50 }],
      basis: [],
      repeals: [],
      effect: null,
      contacts: [],
      validity: { status: 'unknown', until: null, by: null },
      newerVersion: null,
      url: 'http://host/notices/2022-2-homes',
      officialUrl: null,
      source: { file: 'mou-2022-1.txt', startLine: 1, endLine: 99 },
    })
  })

  it.each([
    ['gazette=yi-2021-2', ['2021-9-hostile', '2020-1-long']],
    [`gazette=${encodeURIComponent('某县人民政府公报 2022年第1期')}`, ['2022-2-homes']],
    [`region=${encodeURIComponent('乙市')}&offset=1`, ['2020-1-long']],
    ['gazette=constructor', []],
    ['limit=1', ['2022-2-homes']],
    ['limit=1000', ['2022-2-homes', '2021-9-hostile', '2020-1-long']],
  ])('?%s', async (query, ids) => {
    const { notices } = (await get(`/api/notices?${query}`)).json<{ notices: { id: string }[] }>()
    expect(notices.map(({ id }) => id)).toEqual(ids)
  })

  it('refuses a limit over 1000', async () => {
    const response = await get('/api/notices?limit=1001')
    expect([response.statusCode, response.json<{ error: object }>().error]).toEqual([
      400,
      { code: 'bad_parameter', message: '参数 limit 应是 1 到 1000 之间的整数' },
    ])
  })
})

describe('GET /api/notices/{id}', () => {
  it('gives all clauses in reading order', async () => {
    const { clauses } = (await get('/api/notices/2022-2-homes')).json<{ clauses: { id: string }[] }>()
    expect(clauses.map(({ id }) => id)).toEqual([
      ...['head', 'p1', 'rules', 'i-3', 'i-3-1', 'i-3-1-1', 'i-3-1-2', 'i-3-2', 't1', 't1-1', 'sign'],
    ])
    const { startLine, endLine } = homesteads.clauses[2]!.children[0]!
    expect(clauses[3]).toEqual({
      id: 'i-3',
      path: ['某县农村宅基地管理办法（试行）', '三、宅基地申请条件'],
      heading: '宅基地申请条件',
      text: '三、宅基地申请条件',
      url: 'http://host/notices/2022-2-homes#i-3',
      startLine,
      endLine,
    })
  })

  it.each(['no-such', 'constructor', '__proto__', '%E5%AE%85', 'x'.repeat(3000)])(
    'does not know %.20s',
    async (id) => {
      const response = await get(`/api/notices/${id}`)
      expect(response.statusCode).toBe(404)
      expect(response.headers['content-type']).toContain('application/json')
      expect(response.json()).toHaveProperty('error.message')
    },
  )
})

describe('POST /api/messages', () => {
  const post = (payload: string | Buffer, type = 'application/json') =>
    app.inject({ method: 'POST', url: '/api/messages', payload, headers: { 'content-type': type } })
  const send = (conversation: unknown, text: unknown) => post(JSON.stringify({ conversation, text }))

  it('says what a chat would say, and remembers the conversation', async () => {
    const first = (await send('a', '结婚了，宅基地怎么申请')).json<{
      replies: { text: string; buttons: object[] }[]
    }>()
    expect(first.replies[0]!.text).toContain('因结婚等原因确需分户的')
    expect(first.replies[0]!.buttons).toEqual([
      { label: '2', send: '2' },
      { label: '3', send: '3' },
    ])
    expect((await send('a', '2')).json<typeof first>().replies[0]!.text).toContain('不予批准')
    expect((await send('b', '2')).json<typeof first>().replies[0]!.text).toContain('现在没有可以打开的列表')
  })

  it.each([
    ['{"conversation":"a","text":"', 400, 'bad_request', '正文不是有效的 JSON。'],
    ['', 400, 'bad_request', '正文不是有效的 JSON。'],
    ['null', 400, 'bad_parameter', '正文不是有效的 JSON。'],
    ['{"__proto__":{"x":1}}', 400, 'bad_request', '正文不是有效的 JSON。'],
    ['{}', 400, 'bad_parameter', 'conversation 应是 1 到 200 个字符的文本；text 应是文本'],
    [
      '{"conversation":"","text":5}',
      400,
      'bad_parameter',
      'conversation 应是 1 到 200 个字符的文本；text 应是文本',
    ],
    [Buffer.from([0x22, 0xe5, 0xae, 0x22]), 400, 'bad_encoding', '网址或正文不是有效的 UTF-8 编码。'],
    [`{"text":"${'x'.repeat(300_000)}"}`, 413, 'payload_too_large', '请求太大：正文最多 256 KB。'],
  ])('refuses %.40j', async (payload, status, code, message) => {
    const response = await post(payload)
    expect([response.statusCode, response.json()]).toEqual([status, { error: { code, message } }])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])('refuses %s', async (type) => {
    const response = await post('{}', type)
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([
      415,
      'unsupported_media_type',
    ])
  })

  it('is friendly to a text that is empty or long', async () => {
    expect((await send('c', '\u200b')).body).toContain('没有看到文字')
    expect((await send('c', '字'.repeat(10_000))).body).toContain('问题较长，只按前 300 个字查找')
  })
})

describe('everything else', () => {
  it.each([
    ['GET', '/api/nothing'],
    ['GET', '/api'],
    ['GET', '/api/messages'],
    ['POST', '/api/search'],
    ['DELETE', '/api/notices/2022-2-homes'],
  ] as const)('%s %s is not found, in JSON', async (method, url) => {
    const response = await app.inject({ method, url })
    expect([response.statusCode, response.json()]).toEqual([
      404,
      { error: { code: 'not_found', message: '没有这个接口。' } },
    ])
  })

  it('that breaks is answered without a stack trace, and logged', async () => {
    const { app, lines } = createTestServer(undefined, {
      answerQuestion: () => Promise.reject(new Error('a bug')),
    })
    const response = await app.inject({ url: '/api/search?q=x' })
    expect([response.statusCode, response.json()]).toEqual([
      500,
      { error: { code: 'internal', message: '服务器出错，已记录。请稍后再试。' } },
    ])
    expect(lines.filter(({ level }) => level === 50)).toMatchObject([{ err: { message: 'a bug' } }])
  })
})
