import { askSearch } from '../../src/evaluate/ask.js'
import { checkSearchFloors, checkStructureFloors } from '../../src/evaluate/check-floors.js'
import { comparable, comparableNumber } from '../../src/evaluate/compare-texts.js'
import { formatMisses, formatWrongDeclining } from '../../src/evaluate/format-questions.js'
import {
  formatComparison,
  formatSearchScore,
  formatStructureScores,
} from '../../src/evaluate/format-scores.js'
import { parseRatedQueries, type RatedQuery } from '../../src/evaluate/rated-query.js'
import { scoreSearch } from '../../src/evaluate/score-search.js'
import { scoreStructure, type RatedStructure } from '../../src/evaluate/score-structure.js'
import { corpus, homesteads } from '../fixture/corpus.js'

const rated = (fields: Partial<RatedQuery>): RatedQuery => ({
  id: 'q',
  query: '',
  style: 'keyword',
  gazette: 'mou-2022-1',
  relevant: [],
  answer_terms: [],
  hard: false,
  ...fields,
})
const passage = (quote: string, grade: 1 | 2 | 3 = 3) => ({
  docNumber: homesteads.documentNumber,
  title: homesteads.title,
  quote,
  grade,
})
const queries = [
  rated({
    id: 'first',
    query: '结婚 宅基地 申请',
    relevant: [passage('因结婚等原因 确需分户的')],
    answer_terms: ['分户'],
  }),
  rated({ id: 'number', query: '长文', style: 'docnumber', relevant: [passage('不在任何条款里的话')] }),
  rated({ id: 'grade', query: '结婚 宅基地 申请', hard: true, relevant: [passage('因结婚等原因', 1)] }),
  rated({ id: 'declined', query: '网约车', style: 'unanswerable' }),
  rated({ id: 'not declined', query: '宅基地', style: 'unanswerable' }),
]
const score = scoreSearch(queries, askSearch(corpus.search))

it.each([
  ['中政办发[2022]2号', '中政办发(2022)2'],
  ['中政办发〔2022〕 2 号', '中政办发(2022)2'],
  [null, ''],
])('compares the number %j as %j', (number, key) => {
  expect(comparableNumber(number)).toBe(key)
})

it('compares texts without white space, width and case', () => {
  expect(comparable('Ａ级 景区\n')).toBe('a级景区')
})

it('reads a query a line', () => {
  expect(parseRatedQueries(`${JSON.stringify(queries[0])}\n\n${JSON.stringify(queries[3])}\n`)).toEqual([
    queries[0],
    queries[3],
  ])
})

describe('scoreSearch', () => {
  it('counts answers of grade 2 or 3 by style, over all and over the hard ones', () => {
    expect(score.groups.get('all')).toMatchObject({ questions: 3, hit1: 1, hit5: 1, full1: 1, terms1: 3 })
    expect(score.groups.get('keyword')).toMatchObject({ questions: 2, hit1: 1 })
    expect(score.groups.get('(hard)')).toMatchObject({ questions: 1, hit5: 0 })
    expect([...score.groups.keys()][0]).toBe('all')
  })

  it('counts unanswerable questions apart', () => {
    expect(score).toMatchObject({ unanswerable: 2, declined: 1 })
  })

  it('keeps what came of every question', () => {
    expect(score.asked.map(({ query, answered, confidence }) => [query.id, answered, confidence])).toEqual([
      ['first', true, 0.5],
      ['number', true, 0.5],
      ['grade', true, 0.5],
      ['declined', false, 0.5],
      ['not declined', true, 0.5],
    ])
  })
})

it('takes the confidence of a search that gives one', () => {
  const ask = askSearch((query) => ({ ...corpus.search(query), confidence: 0.4 }))
  expect(ask({ text: '结婚' }).confidence).toBe(0.4)
})

describe('the lists', () => {
  const shown =
    '某政办发〔2022〕2号 (一)村民符合下列条件之一的,可以申请宅基地:1.因结婚等原因确需分户的;2.现住房影响规划,需要搬迁的。'

  it('name what is not in the first place', () => {
    expect(formatMisses(score.asked).map((miss) => miss.split('\n')[0])).toEqual([
      'MISSED number [docnumber] 长文',
      'MISSED grade [keyword] 结婚 宅基地 申请',
    ])
    expect(formatMisses(score.asked)[1]).toBe(
      `MISSED grade [keyword] 结婚 宅基地 申请\n    want 某政办发〔2022〕2号 因结婚等原因\n    got  ${shown}`,
    )
  })

  it('name the place of an answer below the first', () => {
    const [below] = scoreSearch(
      [rated({ id: 'below', query: '宅基地 申请', relevant: [passage('一户多宅')] })],
      askSearch(corpus.search),
    ).asked
    expect(formatMisses([below!])[0]).toMatch(/^AT 2 below /u)
  })

  it('name what was declined wrongly and what was not declined, with the first hit', () => {
    const wrongly = rated({
      id: 'mars',
      query: '结婚 宅基地 申请 火星',
      context: '上一问',
      relevant: [passage('因结婚等原因')],
    })
    const unknown = rated({ id: 'unknown', query: '火星', relevant: [passage('因结婚等原因')] })
    const { asked } = scoreSearch([...queries, wrongly, unknown], askSearch(corpus.search))
    expect(formatWrongDeclining(asked)).toEqual([
      `WRONGLY DECLINED mars [keyword] 上一问 / 结婚 宅基地 申请 火星\n    got  ${shown}`,
      'WRONGLY DECLINED unknown [keyword] 火星\n    got  nothing',
      `NOT DECLINED not declined [unanswerable] 宅基地\n    got  ${shown}`,
    ])
  })
})

describe('scoreStructure', () => {
  const structure: RatedStructure = {
    file: 'mou-2022-1.txt',
    notices: [
      {
        title: homesteads.title,
        docNumber: '某政办发[2022]2号',
        issuer: '某县人民政府办公室',
        issuedOn: '2022-02-11',
        startLine: 1,
        endLine: 198,
        attachments: [{ title: '附件1：某县农村宅基地管理办法' }, { title: '承诺书' }],
      },
      { title: '没有的通知', docNumber: null, issuer: '', issuedOn: null, startLine: 1, endLine: 2 },
    ],
  }

  it('compares a gazette with its structure as read by hand', () => {
    expect(scoreStructure(structure, corpus.gazettes[0]!, queries)).toEqual({
      recall: 0.5,
      precision: 1,
      title: 1,
      dateOfIssue: 0,
      issuingAuthority: 1,
      lines: 0.5,
      attachments: 0.5,
      quotes: 2 / 3, // one of the three stands in no clause
    })
  })

  it('counts quotes of its own notices only, whatever gazette the question was written from', () => {
    const elsewhere = rated({
      relevant: [{ ...passage('长文'), docNumber: '乙政发〔2020〕1号' }],
    })
    const own = rated({ gazette: 'yi-2021-2', relevant: [passage('因结婚等原因')] })
    const score = scoreStructure(structure, corpus.gazettes[0]!, [elsewhere, own])
    expect(score.quotes).toBe(1)
  })

  it('has nothing to say where there was nothing to read', () => {
    const none = scoreStructure({ file: 'mou-2022-1.txt', notices: [] }, corpus.gazettes[0]!, [])
    expect(none).toMatchObject({ title: null, lines: null, quotes: null })
  })
})

describe('the floors', () => {
  const structure = new Map([['a.txt', scoreStructure({ file: 'a', notices: [] }, corpus.gazettes[0]!, [])]])

  it('say nothing when all is well', () => {
    const groups = { all: { hit1: 0.333, wronglyDeclined: 1 } }
    expect(checkSearchFloors({ groups, declined: 0.5 }, score)).toEqual([])
    expect(checkStructureFloors({}, structure)).toEqual([])
  })

  it('name every value under its floor, over its ceiling or not measured', () => {
    const groups = { all: { hit5: 0.9 }, docnumber: { wronglyDeclined: -1 }, absent: { hit1: 0.1 } }
    expect(checkSearchFloors({ groups, declined: 0.75 }, score)).toEqual([
      'all hit5 is 0.333, under 0.9',
      'docnumber wronglyDeclined is 0.000, over -1',
      'absent hit1 is 0.000, under 0.1',
      'declined is 0.500, under 0.75',
    ])
    expect(checkStructureFloors({ 'a.txt': { quotes: 0.9 }, 'b.txt': { recall: 0.9 } }, structure)).toEqual([
      'a.txt quotes is 0.000, under 0.9',
      'b.txt recall is 0.000, under 0.9',
    ])
  })
})

it('prints a table', () => {
  const lines = formatSearchScore({ ...score, times: [1, 2, 3] })
  expect(lines[0]).toBe(
    'group          n     hit@1   hit@3   hit@5   full@1  full@5  terms@1 MRR     wrongly declined',
  )
  expect(lines[1]).toBe('all            3     0.333   0.333   0.333   0.333   0.333   1.000   0.333   0.000')
  expect(lines.at(-1)).toBe('unanswerable 2, declined 0.500; a search takes 2.0 ms (p50), 3.0 ms (p99)')
  const structure = scoreStructure({ file: 'a', notices: [] }, corpus.gazettes[0]!, [])
  expect(formatStructureScores(new Map([['a.txt', structure]]))[0]).toContain('a.txt  recall')
})

it('prints several searches side by side', () => {
  const other = scoreSearch(queries, () => ({ found: [], answered: false, confidence: null }))
  const scores = new Map([
    ['ours', { ...score, times: [1, 2, 3] }],
    ['other', { ...other, times: [0.1] }],
  ])
  expect(formatComparison(scores)).toEqual([
    'hit@1 hit@5    n     ours         other',
    'all            3     0.333 0.333  0.000 0.000',
    'keyword        2     0.500 0.500  0.000 0.000',
    'docnumber      1     0.000 0.000  0.000 0.000',
    '(hard)         1     0.000 0.000  0.000 0.000',
    'ms p50 p99           2.0 3.0      0.1 0.1',
  ])
})
