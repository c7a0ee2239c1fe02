import type { Concept, Way } from '../../src/search/concept.js'
import { matchConcept } from '../../src/search/match-concept.js'

const way = (term: string, words: readonly string[] = [term], weight = 1): Way => ({
  ...{ term, words, weight },
  from: 'question',
})
const concept = (...ways: readonly Way[]): Concept => ({ text: '砍树', weight: 1, ways })

it.each([
  ['the word itself', [way('砍树')], '不得砍树', 1],
  ['the official word, by its weight', [way('砍树'), way('采伐', ['采伐'], 0.8)], '林木采伐许可', 0.8],
  ['the better of both', [way('采伐', ['采伐'], 0.8), way('砍树')], '砍树即采伐', 1],
  ['a single character less', [way('树')], '植树造林', 0.5],
  ['all words, apart', [way('林木采伐', ['林木', '采伐'])], '采伐他人林木', 0.7],
  ['one word of two', [way('林木采伐', ['林木', '采伐'])], '林木', 0.225],
  ['nothing of it', [way('砍树')], '宅基地', 0],
  ['no way at all', [], '宅基地', 0],
  ['an empty text', [way('砍树')], '', 0],
  ['names that objects carry', [way('constructor'), way('__proto__')], '砍树', 0],
])('matches %s', (_case, ways, text, strength) => {
  expect(matchConcept(concept(...ways), text)).toBeCloseTo(strength, 10)
})
