import { buildPlaces } from '../../src/search/places.js'
import { createGlossary } from '../../src/search/glossary.js'
import { buildPassages } from '../../src/search/build-passages.js'
import { fold } from '../../src/search/fold.js'
import { parseGlossary } from '../../src/search/parse-glossary.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { readQuestion } from '../../src/search/read-question.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'
import { createTerms } from '../fixture/terms.js'

const places = buildPlaces(
  buildPassages(
    gazette('jia', '甲县', [
      notice({ id: 'n', title: '通知', clauses: [paragraph('p1', '暖泉镇。暖泉镇。')] }),
    ]),
  ),
)
const readers = {
  terms: createTerms({ 放炮: 'v', 罚款: 'n', 烟花爆竹: 'n', 宅基地: 'n', 面积: 'n', 开发区: 'n', 甲县: 'ns', homestead: 'eng', foo: 'eng' }), // prettier-ignore
  thesaurus: buildThesaurus(parseThesaurus('a.txt', '放炮 = 烟花爆竹:0.8\n区里 = 县政府:0.5\n不管 = 不作为')),
  glossary: createGlossary(parseGlossary('b.txt', 'homestead = 宅基地\narea = 面积'), places.names),
  places,
  rarityOf: () => 6,
  strangenessOf: () => 0.3,
}
const read = (text: string, context = '') => readQuestion(fold(text), fold(context), readers)
const names = (text: string) => read(text).concepts.map((concept) => concept.text)

it('reads a question: what it is about, with official words, and what kind of answer it wants', () => {
  expect(read('甲县放炮罚款多少钱')).toEqual({
    text: '甲县放炮罚款多少钱',
    tokens: expect.any(Array) as unknown[],
    concepts: [
      {
        text: '放炮',
        weight: 1,
        ways: [
          { term: '放炮', words: ['放炮'], weight: 1, from: 'question' },
          { term: '烟花爆竹', words: ['烟花爆竹'], weight: 0.8, from: 'thesaurus' },
        ],
      },
      { text: '罚款', weight: 1, ways: [{ term: '罚款', words: ['罚款'], weight: 1, from: 'question' }] },
    ],
    kinds: expect.arrayContaining(['amount', 'penalty']) as unknown[],
    expansions: [
      { from: '放炮', start: 2, ranges: [[2, 4]], terms: [{ term: '烟花爆竹', weight: 0.8 }] }, // prettier-ignore
    ],
    translations: [],
    regions: ['甲县'], // which says where, and is no word to look for
    words: new Map([
      ['放炮', 1],
      ['罚款', 1],
      ['烟花爆竹', expect.any(Number)],
    ]),
    pairs: new Map([
      ['放炮', 1],
      ['罚款', 1],
    ]),
    characters: new Map([...'放炮罚款'].map((character) => [character, 1])),
    strangeness: 0.3,
  })
})

it.each([
  ['咱村谁出罚款', ['谁出罚款']],
  ['罚款到底是多少', ['罚款到底是多少']],
  ['要多少钱', []], // question words alone say what kind of answer is wanted
])('finds in %s the expressions that hold question words beside a word of the matter', (text, found) => {
  const thesaurus = buildThesaurus(
    parseThesaurus('a.txt', '谁出罚款 = 承担\n罚款 多少 = 处罚\n多少钱 = 费用'),
  )
  const { expansions } = readQuestion(text, '', { ...readers, thesaurus })
  expect(expansions.map(({ from }) => from)).toEqual(found)
})

it('reads an English question by its translation, and what the glossary lacks hardly', () => {
  const { concepts, translations } = read('homestead area foo')
  expect(translations.map(({ from, terms }) => [from, terms])).toEqual([
    ['homestead', ['宅基地']],
    ['area', ['面积']],
  ])
  expect(concepts.map(({ text, weight, ways }) => [text, weight, ways[0]?.term])).toEqual([
    ['foo', 0.1, 'foo'],
    ['homestead', 1, '宅基地'],
    ['area', 1, '面积'],
  ])
})

it.each([
  ['暖泉镇的宅基地', ['甲县'], 'a town'],
  ['nuanquan town homestead', ['甲县'], 'a town in pinyin'],
  ['宅基地', [], 'no place'],
])('%s is asked in %j: %s', (question, regions) => {
  expect(read(question).regions).toEqual(regions)
})

it('finds no short expression inside a word', () => {
  expect(names('开发区里')).toEqual(['开发区'])
  expect(names('区里')).toEqual(['区里'])
})

it('finds none that begins at the second half of a verb that asks whether', () => {
  expect(names('管不管放炮')).toEqual(['放炮'])
  expect(names('不管放炮')).toEqual(['放炮', '不管'])
})

it('adds to a follow-up what the question before looked for, weighing less', () => {
  const own = read('面积')
  const { concepts, words, pairs, regions, kinds, text } = read('面积', '甲县的宅基地要多少钱')
  expect([text, kinds]).toEqual([own.text, own.kinds])
  expect(regions).toEqual(['甲县']) // still there
  const [area, before] = concepts
  expect([area?.text, before?.text]).toEqual(['面积', '宅基地'])
  expect(before!.weight).toBeLessThan(area!.weight)
  expect(words.get('宅基地')).toBeLessThan(words.get('面积')!)
  expect(pairs.get('宅基')).toBeLessThan(pairs.get('面积')!)
})

it.each(['', ' ', '的吗呢', ':~^-+*', '\u200b\u202e', '？！'])('looks for nothing in %j', (text) => {
  expect(read(text)).toMatchObject({ concepts: [], expansions: [], translations: [], regions: [] })
  expect([...read(text).words.keys()]).toEqual([])
})

it.each(['constructor', '__proto__', '地'.repeat(10_000)])(
  'has no concept for a word that tells nothing, case %#',
  (text) => {
    expect(read(text).concepts).toEqual([])
  },
)

it('is not disturbed by marks and traditional characters', () => {
  expect(names('宅\u200b基地\u202e面積')).toEqual(['宅基地', '面积'])
})
