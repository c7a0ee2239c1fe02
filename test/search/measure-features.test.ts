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
    isHead: false,
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
    textCoverage: 0.85,
    sentenceCoverage: 0.6, // the first sentence
    headingCoverage: 0.25,
    titleCoverage: 0.6,
    ownCoverage: 0.25, // 罚款 only, in the asker's own words
    pairs: 0.25,
    sentencePairs: 0.25,
    characters: 0.5, // 放 and 罚 of 4
    sentenceCharacters: 0.25,
    run: 0.286, // 罚款, 2 of 7 letters
    sentenceKind: 0, // the sentence with most concepts names no sum
    textKind: 0.5,
    kindSentence: 0.125, // 罚款 stands with the sum: 0.25 × 0.5
    kindInTopic: 0.425, // 0.5 × the coverage of the notice
    kindInTitle: 0.3, // 0.5 × the coverage of the title
    place: 1,
    topic: 0,
    noticeCoverage: 0.85,
    nearCoverage: 0.85,
    boilerplate: 1, // 总体要求
    head: 0,
    length: 0.032, // 19 of 600
    row: 1,
  })
  expect(second?.features).toMatchObject({ relevance: 0.7, place: 0, topic: 1, coverage: 0.25, row: 0 })
})

it('counts what the notice and the neighbours say', () => {
  const [first, second, third, other] = measureFeatures(question, worth, [
    candidate(2, view(['罚款。'], { title: '甲' })),
    candidate(1, view(['放炮。'], { title: '甲' })),
    candidate(9, view(['无。'], { title: '甲' })),
    candidate(3, view(['无。'], { title: '乙' })),
  ])
  expect(first?.features).toMatchObject({ coverage: 0.25, nearCoverage: 1, noticeCoverage: 1 })
  expect(second?.features).toMatchObject({ coverage: 0.75, nearCoverage: 1, noticeCoverage: 1 })
  expect(third?.features).toMatchObject({ coverage: 0, nearCoverage: 0, noticeCoverage: 1 }) // far away
  expect(other?.features).toMatchObject({ coverage: 0, nearCoverage: 0, noticeCoverage: 0 }) // another notice
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
