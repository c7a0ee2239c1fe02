import type { Concept } from '../../src/search/concept.js'
import { estimateConfidence, readSigns, type Ranked } from '../../src/search/confidence.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Question } from '../../src/search/question.js'

const question = (kinds: Question['kinds'] = [], weights: readonly number[] = [3, 1]): Question => ({
  ...{ text: '放炮罚款', tokens: [], expansions: [], translations: [], regions: [], strangeness: 0.3 },
  ...{ words: new Map(), pairs: new Map(), characters: new Map() },
  concepts: weights.map((weight): Concept => ({ text: '', weight, ways: [] })),
  kinds,
})
const features = (value: number, more: Partial<Features> = {}): Features => ({
  ...(Object.fromEntries(FEATURES.map((feature) => [feature, value])) as Features),
  ...more,
})
const ranked = (
  score: number,
  value: number,
  more: Partial<Omit<Ranked, 'notice'>> = {},
  notice = '甲',
): Ranked => ({
  ...{ score, notice, features: features(value), strengths: [value, value], given: {} },
  ...more,
})

it('reads what the best hits say of the question', () => {
  const signs = readSigns(question(['amount', 'unit']), [
    ranked(10, 0.5, { strengths: [0.5, 0], given: { amount: 0.2 } }),
    ranked(9, 0.4, { strengths: [0.6, 0], given: { amount: 0.9 } }, '乙'),
    ranked(8, 0.4),
  ])
  expect(signs).toEqual({
    missing: expect.closeTo(0.3, 10) as number, // of the second: 3 × 0.4 of 4, more than all of the concept of 1
    lead: 0.2, // 1 of 5
    kindGiven: 0.5, // by the first
    certainWanted: 1,
    certainGiven: 0.9 ** 2, // of the second
    amountWanted: 1,
    strange: 0.3,
    agreement: expect.closeTo(2 / 3, 10) as number, // one is of another notice
  })
})

it('looks at the first five only', () => {
  const five = [10, 9, 8, 7, 6].map((score) => ranked(score, 0.2, { strengths: [0, 0, 0] }))
  const sixth = ranked(5, 0.9, { strengths: [1, 1, 1], given: { date: 1 } })
  const signs = readSigns(question(['date'], [1, 1, 2]), [five[0]!, ...five.slice(1), sixth])
  expect(signs).toMatchObject({ missing: 0.5, certainGiven: 0 })
})

it.each([
  ['far', 20, 1, 1],
  ['behind, as one of another place may be', 8, 9, 0],
])('reads the lead of a best hit that is %s', (_, first, second, lead) => {
  expect(readSigns(question(), [ranked(first, 0), ranked(second, 0)]).lead).toBe(lead)
})

it('asks nothing of the question before, unless there is nothing else to go by', () => {
  const before: Concept = { text: '', weight: 4, ways: [], isContext: true }
  const own = question([], [1])
  const hit = ranked(1, 0, { strengths: [0.5, 0] })
  expect(readSigns({ ...own, concepts: [...own.concepts, before] }, [hit]).missing).toBe(0.5)
  expect(readSigns({ ...own, concepts: [before] }, [hit]).missing).toBe(0.5)
})

it('knows nothing of a question without concepts, and has no lead without a rival', () => {
  expect(readSigns(question([], []), [ranked(1, 0)])).toMatchObject({ missing: 1, lead: 0, certainWanted: 0 })
})

describe('estimateConfidence', () => {
  it('is 0 without hits', () => {
    expect(estimateConfidence(question(), [])).toBe(0)
  })

  it('is a probability, greater when the best hit holds all of the question', () => {
    const poor = estimateConfidence(question(), [ranked(1, 0), ranked(1, 0)])
    const rich = estimateConfidence(question(), [ranked(10, 1), ranked(2, 0)])
    expect(poor).toBeGreaterThan(0)
    expect(rich).toBeGreaterThan(poor)
    expect(rich).toBeLessThan(1)
  })

  it.each(['amount', 'date', 'duration', 'contact', 'materials'] as const)(
    'is greater when the %s asked for is given',
    (kind) => {
      const without = estimateConfidence(question([kind]), [ranked(5, 0.5)])
      expect(
        estimateConfidence(question([kind]), [ranked(5, 0.5, { given: { [kind]: 1 } })]),
      ).toBeGreaterThan(without)
    },
  )
})
