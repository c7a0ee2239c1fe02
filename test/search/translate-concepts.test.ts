import { translateConcepts } from '../../src/search/translate-concepts.js'
import { createTerms } from '../fixture/terms.js'

const terms = createTerms({ 烟花: 'n', 爆竹: 'n', 宅基地: 'n', 甲县: 'ns', 多少: 'r' })
const translate = (...translations: { from: string; terms: string[] }[]) =>
  translateConcepts(translations, terms, ['甲县'], (word) => (word === '爆竹' ? 3 : null))

it('makes a concept of an English expression, further translations weighing less', () => {
  expect(translate({ from: 'fireworks', terms: ['烟花爆竹', '爆竹'] })).toEqual([
    {
      text: 'fireworks',
      weight: 0.5, // the rarest word, 3 of 6
      ways: [
        { term: '烟花爆竹', words: ['烟花', '爆竹'], weight: 1, from: 'glossary' },
        { term: '爆竹', words: ['爆竹'], weight: 0.85, from: 'glossary' },
      ],
    },
  ])
})

it('gives a word that stands nowhere the least weight', () => {
  expect(translate({ from: 'homestead', terms: ['宅基地'] })).toMatchObject([{ weight: 1 / 6 }])
})

it.each([
  ['a region, which says where', { from: 'jia county', terms: ['甲县'] }],
  ['a word that only makes a question', { from: 'how many', terms: ['多少'] }],
  ['a translation without a word that tells', { from: 'of', terms: ['的'] }],
  ['a translation into nothing', { from: 'constructor', terms: [] }],
])('makes none of %s', (_case, translation) => {
  expect(translate(translation)).toEqual([])
})

it('makes none of nothing', () => {
  expect(translate()).toEqual([])
})
