import { buildPassages } from '../../src/search/build-passages.js'
import { groupRepeats } from '../../src/search/duplicates.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

const PLAN = '加强散煤治理，严厉打击劣质煤流通销售使用行为，确保洁净煤供应到户。'
const noticeOf = (id: string, ...texts: string[]) =>
  notice({
    id,
    title: '通知',
    clauses: texts.map((text, at) => ({ ...paragraph(`p${at}`, text), kind: 'article' })), // cited alone
  })
const [plan, list, other, short, shortAgain, elsewhere] = buildPassages(
  gazette('jia', '甲县', [
    noticeOf(
      'plan',
      PLAN,
      `1\t${PLAN}\t生态环境局\t12月底`,
      '宅基地面积每户不超过二百平方米，超过部分由村集体收回。',
      '共5户',
      '共5户',
    ),
    noticeOf('other', PLAN),
  ]),
).map((passage) => ({ passage }))
const grouped = (hits: { passage: NonNullable<typeof plan>['passage'] }[], depth = 20) =>
  groupRepeats(hits, depth).map(({ hit, repeats }) => [hit.passage.ref, repeats.map(({ ref }) => ref)])

it('puts what repeats a better hit of its notice beside it', () => {
  expect(grouped([other!, list!, elsewhere!, plan!])).toEqual([
    ['plan#p2', []],
    ['plan#p1', ['plan#p0']], // task list and plan, the better one first
    ['other#p0', []], // another notice's rule is a rule of its own
  ])
})

it('takes no short rows for repeats', () => {
  expect(grouped([short!, shortAgain!])).toEqual([
    ['plan#p3', []],
    ['plan#p4', []],
  ])
})

it('leaves alone what comes after the best', () => {
  expect(grouped([other!, list!, plan!], 2)).toEqual([
    ['plan#p2', []],
    ['plan#p1', []],
    ['plan#p0', []],
  ])
  expect(grouped([], 2)).toEqual([])
})
