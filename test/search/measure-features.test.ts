import type { Candidate } from '../../src/search/candidate.js'
import type { Concept } from '../../src/search/concept.js'
import { FEATURES } from '../../src/search/features.js'
import { measureFeatures, type Worth } from '../../src/search/measure-features.js'
import type { PassageView } from '../../src/search/passage-view.js'
import type { Question } from '../../src/search/question.js'

const concept = (text: string, weight: number, ...official: string[]): Concept => ({
  text,
  weight,
  ways: [
    { term: text, words: [text], weight: 1, from: 'question' },
    ...official.map((term) => ({ term, words: [term], weight: 0.8, from: 'thesaurus' as const })),
  ],
})
const question: Question = {
  text: '放炮罚款多少钱?',
  tokens: [],
  concepts: [concept('放炮', 3, '烟花爆竹'), concept('罚款', 1)],
  kinds: ['amount'],
  expansions: [],
  translations: [],
  regions: [],
  words: new Map(),
  pairs: new Map(),
  characters: new Map(),
  strangeness: 0,
}
const worth: Worth = {
  pairs: new Map([
    ['放炮', 3],
    ['罚款', 1],
  ]),
  characters: new Map([
    ['放', 1],
    ['炮', 2],
    ['罚', 1],
  ]),
  kinds: new Map([['amount', 0.5]]),
}
const view = (sentences: readonly string[], more: Partial<PassageView> = {}): PassageView => ({
  ...{
    text: sentences.join(''),
    sentences,
    heading: '',
    headings: '',
    title: '',
    isRow: false,
  },
  ...more,
})
const candidate = (position: number, shown: PassageView, more: Partial<Candidate> = {}): Candidate => ({
  ...{ position, view: shown, relevance: 1, isPreferred: false, isTopic: false },
  ...more,
})
const zero = Object.fromEntries(FEATURES.map((feature) => [feature, 0]))
const rounded = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Math.round((value as number) * 1000) / 1000]),
  )

it('measures all of a candidate', () => {
  const found = [
    candidate(
      4,
      view(['不得燃放烟花爆竹。', '违者处500元罚款。'], {
        heading: '三、罚款',
        headings: '一、总体要求三、罚款',
        title: '关于烟花爆竹的通告',
        isRow: true,
      }),
      { relevance: 3, isPreferred: true },
    ),
    candidate(7, view(['罚款。'], { title: '别的' }), { relevance: 6, isTopic: true }),
  ]
  const [first, second] = measureFeatures(question, worth, found)
  expect(first?.strengths).toEqual([0.8, 1])
  // the sentence with the sum speaks of 罚款, the title above it of 烟花爆竹: 0.8 × 0.7
  expect(rounded(first!.given)).toEqual({ amount: 0.67 })
  expect(rounded(first!.features)).toEqual({
    relevance: 0.5, // 3 of 6
    coverage: 0.85, // (3 × 0.8 + 1) of 4
    sentenceCoverage: 0.6, // the first sentence
    sentenceFocus: 0.6, // it is short
    headingCoverage: 0.25,
    titleCoverage: 0.6,
    pairs: 0.25,
    characters: 0.5, // 放 and 罚 of 4
    sentenceKind: 0, // the sentence with most concepts names no sum
    textKind: 0.5,
    counted: 0, // no unit is asked for
    kindInTopic: 0.425, // 0.5 × the coverage of the notice
    place: 1,
    topic: 0,
    aheadOfNotice: 0, // it is the notice's only one
    nearCoverage: 0.85,
    length: 0.032, // 19 of 600
    row: 1,
  })
  expect(second?.features).toMatchObject({ relevance: 0.7, place: 0, topic: 1, coverage: 0.25, row: 0 })
})

it('counts how much more a candidate says than its notice does on average', () => {
  const found = measureFeatures(question, worth, [
    candidate(1, view(['放炮。'], { title: '甲' })),
    candidate(2, view(['放炮罚款。'], { title: '甲' })),
    candidate(3, view(['罚款。'], { title: '乙' })),
  ])
  expect(found.map(({ features }) => features.aheadOfNotice)).toEqual([0, 0.125, 0]) // 罚款, 1 of 4, in one of two
})

it('looks for a number with the unit asked for', () => {
  const many = { ...question, text: '放炮罚多少天' }
  const [days, none] = measureFeatures(many, worth, [
    candidate(1, view(['放炮的拘留5天。'])),
    candidate(5, view(['放炮的罚款5元。'])),
  ])
  expect([days?.features.counted, none?.features.counted]).toEqual([0.75, 0]) // 放炮, 3 of 4
})

it('counts what the notice and the neighbours say', () => {
  const [first, second, third, other] = measureFeatures(question, worth, [
    candidate(2, view(['罚款。'], { title: '甲' })),
    candidate(1, view(['放炮。'], { title: '甲' })),
    candidate(9, view(['无。'], { title: '甲' })),
    candidate(3, view(['无。'], { title: '乙' })),
  ])
  expect(first?.features).toMatchObject({ coverage: 0.25, nearCoverage: 1 })
  expect(second?.features).toMatchObject({ coverage: 0.75, nearCoverage: 1 })
  expect(third?.features).toMatchObject({ coverage: 0, nearCoverage: 0 }) // far away
  expect(other?.features).toMatchObject({ coverage: 0, nearCoverage: 0 }) // another notice
})

it('gives 0 for a question and a passage of nothing', () => {
  const nothing: Question = { ...question, text: '', concepts: [], kinds: [] }
  const none: Worth = { pairs: new Map(), characters: new Map(), kinds: new Map() }
  expect(measureFeatures(nothing, none, [])).toEqual([])
  expect(measureFeatures(nothing, none, [candidate(0, view([]))])).toEqual([
    { features: { ...zero, relevance: 0.7 }, strengths: [], given: {} },
  ])
})

it.each([':~^-+*', 'constructor', '__proto__', '\u200b\u202e'])(
  'keeps to 0 to 1 for the question %j',
  (text) => {
    const [measured] = measureFeatures({ ...question, text }, worth, [candidate(0, view([text]))])
    const values = Object.values(measured!.features)
    expect([Math.min(...values) >= 0, Math.max(...values) <= 1]).toEqual([true, true])
  },
)

it('measures a question of 10,000 characters against a hundred long passages in time', () => {
  const long = view(Array.from({ length: 30 }, () => '不得燃放烟花爆竹宅基地面积罚款。'))
  const found = Array.from({ length: 100 }, (_, at) => candidate(at, long))
  const start = performance.now()
  measureFeatures({ ...question, text: '宅基地面积'.repeat(2_000) }, worth, found)
  expect(performance.now() - start).toBeLessThan(1_000)
})
