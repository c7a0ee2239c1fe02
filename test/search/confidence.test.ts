import type { Concept } from '../../src/search/concept.js'
import { estimateConfidence, readSigns, type Ranked } from '../../src/search/confidence.js'
import { FEATURES, type Features } from '../../src/search/features.js'
import type { Question } from '../../src/search/question.js'

const question = (kinds: Question['kinds'] = [], weights: readonly number[] = [3, 1]): Question => ({
  ...{ text: '放炮罚款', tokens: [], expansions: [], translations: [], regions: [] },
  ...{ words: new Map(), pairs: new Map(), characters: new Map() },
  concepts: weights.map((weight): Concept => ({ text: '', weight, ways: [] })),
  kinds,
})
const features = (value: number, more: Partial<Features> = {}): Features => ({
  ...(Object.fromEntries(FEATURES.map((feature) => [feature, value])) as Features),
  ...more,
})
const ranked = (score: number, value: number, more: Partial<Ranked> = {}): Ranked => ({
  ...{ score, features: features(value), strengths: [value, value], given: {} },
  ...more,
})

it('reads what the best hits say of the question', () => {
  const signs = readSigns(question(['amount', 'unit']), [
    ranked(10, 0.5, { strengths: [0.5, 0], given: { amount: 0.2 } }),
    ranked(9, 0.4, {
      features: features(0.4, { coverage: 0.7 }),
      strengths: [0.6, 0],
      given: { amount: 0.9 },
    }),
  ])
  expect(signs).toMatchObject({
    coverage: 0.5,
    bestCoverage: 0.7, // of the second
    unknown: 0.55, // (3 × 0.4 + 1) of 4: nobody speaks of the second concept
    margin: 0.1,
    short: 1,
    kindMissing: 0,
    amountWanted: 1,
    certainWanted: 1,
    certainGiven: 0.9,
    amountGiven: 0.9, // of the second
  })
})

it('looks at the first five only, and at the lead over the sixth', () => {
  const five = [10, 9, 8, 7, 6].map((score) => ranked(score, 0.2))
  const sixth = ranked(5, 0.9, { given: { date: 1 } })
  const signs = readSigns(question(['date'], [1, 1, 1]), [five[0]!, ...five.slice(1), sixth])
  expect(signs).toMatchObject({ bestCoverage: 0.2, certainGiven: 0, margin: 0.5, short: 0 })
})

it('knows nothing of a question without concepts, and has no lead without a score', () => {
  expect(readSigns(question([], []), [ranked(0, 0)])).toMatchObject({ unknown: 1, margin: 0, kindMissing: 0 })
  expect(readSigns(question(['contact']), [ranked(-1, 0)])).toMatchObject({ margin: 0, kindMissing: 1 })
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
