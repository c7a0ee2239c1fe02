import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { readConcepts } from '../../src/search/read-concepts.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'
import { createTerms } from '../fixture/terms.js'

const terms = createTerms({ 村里: 's', 砍树: 'v', 林木: 'n', 采伐: 'v', 树: 'n', 水泥厂: 'n', 三十: 'm' })
const thesaurus = buildThesaurus(
  parseThesaurus('a.txt', '砍树 = 林木采伐:0.9，采伐:0.5\n没地了 = 失地农民:0.7'),
)
const rarities = new Map([
  ['砍树', 6],
  ['采伐', 3],
  ['失地农民', 12],
  ['三十', 0.2],
])
const rarityOf = (word: string): number | null => rarities.get(word) ?? null
const read = (question: string) =>
  readConcepts(terms.tokens(question), thesaurus.expand(question), terms, rarityOf)
const own = (term: string) => ({ term, words: [term], weight: 1, from: 'question' })

it('reads a word with the official words for the expression it stands in', () => {
  expect(read('砍树')).toEqual([
    {
      text: '砍树',
      weight: 1, // as rare as can be
      ways: [
        own('砍树'),
        { term: '林木采伐', words: ['林木', '采伐'], weight: 0.9, from: 'thesaurus' },
        { term: '采伐', words: ['采伐'], weight: 0.5, from: 'thesaurus' },
      ],
    },
  ])
})

it('makes a concept of an expression that holds no word', () => {
  expect(read('没地了')).toEqual([
    {
      text: '没地了',
      weight: 1, // 12 counts as 6
      ways: [{ term: '失地农民', words: [], weight: 0.7, from: 'thesaurus' }],
    },
  ])
})

it('weighs nouns and verbs most, places and numbers less, single characters half', () => {
  expect(read('村里树三十砍树').map(({ text, weight }) => [text, Number(weight.toFixed(3))])).toEqual([
    ['村里', 0.333], // said nowhere: 4 of 6, half for a place
    ['树', 0.333], // 4 of 6, half for a single character
    ['三十', 0.083], // 1 of 6 at least, half for a number
    ['砍树', 1],
  ])
})

it('looks for the parts of a word that stands nowhere', () => {
  const parted = { ...terms, words: () => ['水泥厂', '水泥', '泥厂'] }
  const [concept] = readConcepts(terms.tokens('水泥厂'), [], parted, (word) => (word === '水泥' ? 2 : null))
  expect(concept?.ways).toEqual([
    own('水泥厂'),
    { term: '水泥', words: ['水泥'], weight: 0.6, from: 'question' },
  ])
})

it.each(['', '的吗呢', ':~^-+*', 'constructor', '__proto__', '地'.repeat(10_000), '\u200b\u202e'])(
  'reads none in case %#',
  (question) => {
    expect(read(question)).toEqual([])
  },
)
