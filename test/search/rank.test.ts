import { FEATURES, type Features } from '../../src/search/features.js'
import { scoreFeatures } from '../../src/search/rank.js'

const all = (value: number) => Object.fromEntries(FEATURES.map((name) => [name, value])) as Features

it('adds up the features, each by its weight', () => {
  expect(scoreFeatures({ ...all(0), coverage: 0.5, place: 1 }, { ...all(0), coverage: 4, place: -1, length: 9 })).toBe(1) // prettier-ignore
  expect(scoreFeatures(all(0))).toBe(0)
})

it('puts the place asked for above another, and a hit that has more of the question above one that has less', () => {
  const plain = scoreFeatures(all(0.5))
  expect(scoreFeatures({ ...all(0.5), place: 1 })).toBeGreaterThan(plain)
  expect(scoreFeatures({ ...all(0.5), relevance: 1, coverage: 1, pairs: 1 })).toBeGreaterThan(plain)
})
