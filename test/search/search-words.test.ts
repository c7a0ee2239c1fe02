import { buildPassages } from '../../src/search/build-passages.js'
import { createGlossary } from '../../src/search/glossary.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { buildPlaces } from '../../src/search/places.js'
import { buildWordSearch } from '../../src/search/search-words.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'
import type { Clause } from '../../src/gazette/notice.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'
import { createTerms } from '../fixture/terms.js'

const article = (id: string, text: string): Clause => ({ ...paragraph(id, text), kind: 'article' })
const passages = [
  gazette('jia', '甲县', [
    notice({
      id: 'homes',
      title: '甲县通知',
      clauses: [article('a1', '宅基地面积不超过200平方米。'), article('a2', '宅基地的申请。')],
    }),
  ]),
  gazette('yi', '乙市', [
    notice({
      id: 'plan',
      title: '乙市通知',
      clauses: [article('a1', '宅基地面积不超过200平方米。'), article('a2', '宅基地的申请。')],
    }),
    notice({ id: 'fire', title: '乙市通告', clauses: [article('a1', '不得燃放烟花爆竹。')] }),
  ]),
].flatMap(buildPassages)
const search = buildWordSearch(passages, {
  terms: createTerms({ 宅基地: 'n', 面积: 'n', 申请: 'v', 烟花爆竹: 'n', 放炮: 'v', 网约车: 'n' }),
  thesaurus: buildThesaurus(
    parseThesaurus('a.txt', '放炮 = 烟花爆竹:0.8\n好盖 = 宅基地面积\n乱盖 = 面积宅基地'),
  ),
  glossary: createGlossary([], []),
  places: buildPlaces(passages),
})
const refs = (text: string, preferences = {}) =>
  search.search(search.read(text, ''), preferences).map(({ passage }) => passage.ref)

it('finds what holds the words, ties in corpus order', () => {
  expect(refs('宅基地面积')).toEqual([
    'homes#a1', // both words, and first in the corpus
    'plan#a1', // the same words
    'homes#a2', // one word
    'plan#a2', // the same word
  ])
})

it('prefers a place and a notice, and takes only what is accepted', () => {
  expect(refs('宅基地面积', { regions: ['乙市'] })[0]).toBe('plan#a1')
  expect(refs('宅基地面积', { topic: passages[2]!.notice })[0]).toBe('plan#a1')
  expect(refs('宅基地面积', { accepts: ({ ref }: { ref: string }) => ref === 'homes#a2' })).toEqual([
    'homes#a2',
  ])
})

it('finds by the official word for an everyday expression, and marks that word', () => {
  const question = search.read('放炮', '')
  const [match] = search.search(question, {})
  expect([match?.passage.ref, search.termsIn(match!.passage, question)]).toEqual(['fire#a1', ['烟花爆竹']])
})

it('names words that stand nowhere, once each, and none for which an official word was searched', () => {
  expect(search.unknownIn(search.read('网约车放炮网约车', ''))).toEqual(['网约车'])
})

it('knows an official term of several words where they stand together', () => {
  expect(search.unknownIn(search.read('好盖', ''))).toEqual([]) // 宅基地面积 is written
  expect(search.unknownIn(search.read('乱盖', ''))).toEqual(['乱盖']) // 面积宅基地 is not
})

it('counts its words', () => {
  expect([...search.vocabulary]).toEqual([
    ['宅基地', 4],
    ['面积', 2],
    ['申请', 2],
    ['烟花爆竹', 1],
  ])
})

it.each(['', '的吗', ':~^-+*', 'constructor', '__proto__', '\u200b\u202e', '网约车'])(
  'finds nothing for %j',
  (text) => {
    expect(refs(text)).toEqual([])
  },
)

it('reads of a page the rarest words, and is done in time', () => {
  const start = performance.now()
  expect(refs('宅基地面积烟花爆竹网约车'.repeat(800)).length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(2_000)
})

it('searches an empty corpus', () => {
  const empty = buildWordSearch([], { terms: createTerms({ 宅基地: 'n' }), thesaurus: buildThesaurus([]), glossary: createGlossary([], []), places: buildPlaces([]) }) // prettier-ignore
  expect(empty.search(empty.read('宅基地', ''), {})).toEqual([])
})
