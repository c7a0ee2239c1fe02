import { buildPassages } from '../../src/search/build-passages.js'
import { createSearch } from '../../src/search/create-search.js'
import type { Query } from '../../src/search/searcher.js'
import { loadSearchTools } from '../../src/search/load-tools.js'
import type { Clause } from '../../src/gazette/notice.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

const article = (id: string, label: string, text: string): Clause => ({
  ...paragraph(id, `${label} ${text}`),
  kind: 'article',
  label,
})

/** Two counties; homesteads are settled in both, the rest in one. */
const corpus = [
  gazette('jia-1', '甲县', [
    notice({
      id: 'homesteads',
      title: '甲县人民政府关于印发《甲县农村宅基地审批管理办法》的通知',
      documentNumber: '甲政发〔2022〕2号',
      instrument: '甲县农村宅基地审批管理办法',
      issuingAuthority: '甲县人民政府',
      clauses: [
        {
          ...paragraph('head', '甲县人民政府关于印发《甲县农村宅基地审批管理办法》的通知\n甲政发〔2022〕2号'),
          kind: 'head',
        },
        article('a1', '第一条', '村民因分户需要的，可以申请宅基地。'),
        article('a2', '第二条', '新申请的宅基地面积每户不超过200平方米。'),
        article('a3', '第三条', '根据丙政发〔2021〕9号，收取保证金500元。'),
      ],
    }),
    notice({
      id: 'insurance',
      title: '甲县人民政府关于城乡居民基本医疗保险参保的通知',
      documentNumber: '甲政发〔2022〕3号',
      issuingAuthority: '甲县人民政府',
      clauses: [paragraph('p1', '城乡居民应当在12月31日前参加基本医疗保险。咨询：政务大厅。')],
    }),
  ]),
  gazette('yi-1', '乙市', [
    notice({
      id: 'plan',
      title: '乙市人民政府关于乡村建设的通知',
      documentNumber: '乙政发〔2022〕2号',
      issuingAuthority: '乙市人民政府',
      clauses: [paragraph('p1', '村民新申请的宅基地面积每户不超过150平方米。')],
    }),
    notice({
      id: 'fireworks',
      title: '乙市人民政府关于禁止燃放烟花爆竹的通告',
      documentNumber: '乙政发〔2022〕5号',
      issuingAuthority: '乙市人民政府',
      clauses: [paragraph('p1', '禁放区内不得燃放烟花爆竹，违者处500元罚款。')],
    }),
  ]),
]
const tools = await loadSearchTools('data')
const search = createSearch(corpus.flatMap(buildPassages), tools)
const refs = (query: string | Query) =>
  search(typeof query === 'string' ? { text: query } : query).hits.map(({ passage }) => passage.ref)
const HOMESTEADS = ['homesteads#head', 'homesteads#a1', 'homesteads#a2', 'homesteads#a3']

describe('a question in words', () => {
  it.each([
    '宅基地面积每户不超过多少',
    '宅基地:面积~2 每户^9 -不超过*',
    '宅\u200b基地\u202e面積每戶不超過多少',
  ])('ranks by how much of it a clause holds: %j', (question) => {
    expect(refs(question)).toEqual([
      'homesteads#a2', // every word, and 宅基地 in the title too
      'plan#p1', // every word
      'homesteads#a1', // 宅基地 in text and title
      'homesteads#head', // 宅基地 in a longer text and the title
      'homesteads#a3', // 宅基地 in the title only
    ])
  })

  it('ranks the place that is named first', () => {
    expect(refs('乙市宅基地面积每户不超过多少')[0]).toBe('plan#p1')
  })

  it('ranks the place that is set first, unless the question names another', () => {
    expect(refs({ text: '宅基地面积每户不超过多少', region: '乙市' })[0]).toBe('plan#p1')
    expect(refs({ text: '甲县宅基地面积每户不超过多少', region: '乙市' })[0]).toBe('homesteads#a2')
  })

  it('finds by pairs of characters what the dictionary does not know', () => {
    expect(refs('放烟花')).toEqual(['fireworks#p1'])
  })

  it('reads a follow-up with the question before it', () => {
    expect(refs({ text: '面积多大？', context: '宅基地怎么申请' })[0]).toBe('homesteads#a2')
    expect(refs({ text: '不得燃放的是什么', context: '宅基地怎么申请' })[0]).toBe('fireworks#p1')
  })

  it('names the words of the question that stand in the clause, for marking', () => {
    const [hit] = search({ text: '烟花爆竹罚款' }).hits
    expect(hit?.terms).toEqual(['烟花爆竹', '烟花', '爆竹', '罚款'])
    expect(hit?.foundBy).toBe('words')
  })

  it('names the words that occur nowhere', () => {
    expect(search({ text: '网约车面积' }).unknownTerms).toEqual(['网约车'])
  })

  it.each([
    ['烟花爆竹罚多少钱', true, 'the clause names a sum'],
    ['城乡居民医疗保险交多少钱', false, 'no clause on it names a sum'],
    ['政务大厅的电话', false, 'no clause names a number'],
    ['网约车司机', false, 'nobody speaks of it'],
    ['甲政发〔2022〕2号', true, 'it is there'],
    ['甲政发〔2022〕77号', false, 'nothing carries this number'],
  ])('%s: answered %s, because %s', (text, answered) => {
    expect(search({ text }).answered).toBe(answered)
  })

  it.each([
    '',
    ' \n',
    '？！',
    '的吗呢',
    '请问',
    'constructor',
    '__proto__',
    '*',
    '~2 ^9 +-*',
    '\u200b\u202e',
    '\ud800',
  ])('finds nothing for %j', (text) => {
    expect(search({ text })).toMatchObject({ hits: [], answered: false })
  })

  it('answers 10,000 characters in time', () => {
    const text = '宅基地面积和烟花爆竹以及城乡居民基本医疗保险'.repeat(455)
    const start = performance.now()
    expect(search({ text, context: text }).hits.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('a look-up', () => {
  it.each([
    '甲政发〔2022〕2号',
    '甲政发[2022]2',
    '甲政发 2022年2号文件讲的什么',
    '请问甲政發（２０２２）2號',
  ])('finds the notice by its number: %s', (question) => {
    expect(refs(question)).toEqual(HOMESTEADS)
    expect(search({ text: question }).hits[0]?.foundBy).toBe('document number')
  })

  it('finds all notices that a short number may mean', () => {
    expect(refs('〔2022〕2号')).toEqual([...HOMESTEADS, 'plan#p1'])
  })

  it('takes the number of another authority for another number', () => {
    expect(refs('丁政发〔2022〕2号')).toEqual([])
  })

  it('finds the clause that cites a number which no notice carries', () => {
    expect(refs('丙政发〔2021〕9号')).toEqual(['homesteads#a3'])
  })

  it('searches inside the notice for further words', () => {
    expect(refs('甲政发〔2022〕2号 分户')).toEqual([
      'homesteads#a1', // the word stands there
      'homesteads#head', // the rest in reading order
      'homesteads#a2',
      'homesteads#a3',
    ])
  })

  it.each(['甲县农村宅基地审批管理办法', '《农村宅基地审批管理办法》', '农村宅鸡地审批管理办法全文'])(
    'finds the notice by its title: %s',
    (question) => {
      expect(refs(question)).toEqual(HOMESTEADS)
      expect(search({ text: question }).hits[0]?.foundBy).toBe('title')
    },
  )

  it.each(['农村宅基地审批管理办法第二条', '甲政发〔2022〕2号第2条第一款', '第二条 宅基地面积'])(
    'finds the article: %s',
    (question) => {
      const [hit] = search({ text: question }).hits
      expect([hit?.passage.ref, hit?.foundBy]).toEqual(['homesteads#a2', 'article'])
    },
  )

  it('gives falling scores above 0', () => {
    for (const text of ['甲政发〔2022〕2号 分户', '第二条 宅基地面积', '宅基地']) {
      const scores = search({ text }).hits.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      expect(Math.min(...scores)).toBeGreaterThan(0)
    }
  })
})

describe('a question that is understood', () => {
  const PLAN = '全面加强散煤治理，严厉打击劣质煤流通销售和使用行为，确保十月底前洁净煤供应到户。'
  /** The second place has its own rule on homesteads, and towns 枝柯 and 荫营. */
  const places = [
    gazette('jia-1', '甲县', [
      notice({
        id: 'homes',
        title: '甲县人民政府关于宅基地的通知',
        documentNumber: '甲政发〔2022〕2号',
        clauses: [article('a1', '第一条', '村民的宅基地面积每户不超过200平方米。')],
      }),
      notice({
        id: 'insurance',
        title: '甲县人民政府关于基本医疗保险的通知',
        clauses: [
          article('a1', '第一条', '居民应当参加基本医疗保险。'),
          article('a2', '第二条', '居民基本医疗保险个人缴费每人320元。'),
          article('a3', '第三条', '居民基本医疗保险参保期至12月31日止。'),
          article('a4', '第四条', '咨询电话：0358-5022222。'),
        ],
      }),
    ]),
    gazette('yi-1', '乙市', [
      notice({
        id: 'coal',
        title: '乙市人民政府关于清洁取暖的通知',
        clauses: [
          article('a1', '第一条', PLAN),
          article('a2', '第二条', `1 ${PLAN} 生态环境局`),
          article('a3', '第三条', '举报电话：0353-2022222。荫营镇有驻点。'),
        ],
      }),
      notice({
        id: 'fireworks',
        title: '乙市人民政府关于燃放烟花爆竹的通告',
        clauses: [
          article('a1', '第一条', '城区、荫营镇禁止燃放烟花爆竹。'),
          article('a2', '第二条', '违者处500元以下罚款。'),
        ],
      }),
      notice({
        id: 'village',
        title: '乙市人民政府关于乡村建设的通知',
        clauses: [article('a1', '第一条', '村民的宅基地面积每户不超过150平方米。')],
      }),
    ]),
  ]
  const ask = createSearch(places.flatMap(buildPassages), tools)
  const order = (query: Query) => ask(query).hits.map(({ passage }) => passage.ref)
  const FIREWORKS = [
    'fireworks#a1', // in text and title
    'fireworks#a2', // in the title only
  ]
  const HOMES = [
    'homes#a1', // in the text, 宅基地 in the title too
    'village#a1', // in the text
  ]

  it.each([
    ['过年能不能放炮', FIREWORKS, 'officials write 燃放烟花爆竹'],
    ['fireworks', FIREWORKS, 'the glossary has it'],
    ['Can I set off fireworks?', FIREWORKS, 'the glossary has it, of several words'],
    ['homestead area', HOMES, 'the glossary has both words'],
    ['宅基地面積', HOMES, 'traditional characters are simplified'],
  ])('ranks %s as officials would say it: %j, because %s', (text, expected) => {
    expect(order({ text })).toEqual(expected)
  })

  it('says what it searched for', () => {
    const official = ask({ text: '过年能不能放炮' }).interpretation.expansions.flatMap(({ terms }) => terms)
    expect(official.map(({ term }) => term)).toContain('烟花爆竹')
    const { interpretation, unknownTerms } = ask({ text: 'Can I set off fireworks?' })
    expect(interpretation.translations.map(({ from }) => from)).toEqual(['set off fireworks'])
    expect(unknownTerms).toEqual([])
  })

  it.each([
    ['基本医疗保险交多少钱', 'amount', 'insurance#a2', 'a sum'],
    ['基本医疗保险参保到什么时候', 'date', 'insurance#a3', 'a day'],
    ['基本医疗保险电话', 'contact', 'insurance#a4', 'a number'],
  ])('%s wants, among others, %s: first comes %s, which names %s', (text, kind, first) => {
    expect(ask({ text }).interpretation.kinds).toContain(kind)
    expect(order({ text })[0]).toBe(first)
  })

  it('corrects a typing error when nothing good was found without', () => {
    const corrected = ask({ text: '义疗' })
    expect(corrected.interpretation.corrections).toEqual([{ from: '义疗', to: '医疗' }])
    expect(corrected.answered).toBe(true)
    expect(corrected.hits[0]?.passage.notice.id).toBe('insurance')
    const good = ask({ text: '居民基本义疗保险参保期到几月' })
    expect([good.interpretation.corrections, good.hits[0]?.passage.ref]).toEqual([[], 'insurance#a3'])
    expect(ask({ text: '网约车驾驶员' }).interpretation.corrections).toEqual([])
  })

  it('corrects a follow-up too, wherever the question before has an everyday expression', () => {
    const { corrections } = ask({ text: '义疗', context: '网约车' }).interpretation
    expect(corrections).toEqual([{ from: '义疗', to: '医疗' }])
  })

  it('says that the place set has no rule, and shows another’s', () => {
    const { hits, elsewhere, interpretation } = ask({ text: '燃放烟花爆竹', region: '甲县' })
    expect(hits.map(({ passage }) => passage.ref)).toEqual(FIREWORKS)
    expect([elsewhere, interpretation.regions]).toEqual([true, ['甲县']])
    expect(ask({ text: '燃放烟花爆竹', region: '乙市' }).elsewhere).toBe(false)
    expect(ask({ text: '燃放烟花爆竹', region: '丙区' })).toMatchObject({ elsewhere: false }) // not loaded
  })

  it.each<[Query, string, string]>([
    [{ text: '荫营的宅基地面积' }, '乙市', 'a town of it is named'],
    [{ text: 'Yinying town homestead area' }, '乙市', 'a town of it is named in pinyin'],
    [{ text: '宅基地面积', region: '乙市' }, '乙市', 'it is set'],
    [{ text: '甲县宅基地面积', region: '乙市' }, '甲县', 'it is named'],
    [{ text: '面积', context: '荫营的宅基地' }, '乙市', 'the question before named it'],
  ])('%j: first comes the rule of %s, because %s', (query, region) => {
    const { hits, elsewhere, interpretation } = ask(query)
    expect([interpretation.regions, elsewhere, hits[0]?.passage.gazette.region]).toEqual([
      [region],
      false,
      region,
    ])
    expect(hits[0]?.passage.text).toContain('宅基地面积')
  })

  it.each([
    ['基本医疗保险怎么参保', 'insurance#a4'],
    ['洁净煤供应到户', 'coal#a3'],
  ])('a follow-up to %s stays with its notice: first comes %s', (context, first) => {
    expect(order({ text: '电话是多少', context })[0]).toBe(first)
  })

  it('shows a clause once that its task list repeats', () => {
    const { hits } = ask({ text: '洁净煤供应到户' })
    expect(hits.map(({ passage, repeats }) => [passage.ref, repeats.map(({ ref }) => ref)])).toEqual([
      ['coal#a1', ['coal#a2']], // the same words in a shorter text
      ['coal#a3', []], // the same notice
    ])
  })

  it.each([
    ['宅基地面积', true],
    ['燃放烟花爆竹', true],
    ['网约车驾驶员', false],
    ['幼儿园学费多少钱', false],
  ])('%s: answered %s', (text, answered) => {
    const result = ask({ text })
    expect(result.answered).toBe(answered)
    expect(result.confidence).toBeGreaterThanOrEqual(0)
    expect(result.confidence).toBeLessThan(1)
  })

  it('is certain of what is named and there, and of a number that is not', () => {
    expect(ask({ text: '甲政发〔2022〕2号' })).toMatchObject({ answered: true, confidence: 1 })
    expect(ask({ text: '甲政发〔2022〕77号' })).toMatchObject({ answered: false, confidence: 0 })
  })

  it.each(['义疗餐保居敏', '放炮、荫营、', 'homestead area? '])(
    'answers 10,000 characters of %j in time',
    (piece) => {
      const text = piece.repeat(10_000 / piece.length)
      const start = performance.now()
      ask({ text, context: text })
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})
