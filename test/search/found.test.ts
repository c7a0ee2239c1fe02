import { buildPassages } from '../../src/search/build-passages.js'
import { inOrder, stack } from '../../src/search/found.js'
import { notice } from '../fixture/corpus.js'
import { gazette, paragraph } from '../fixture/gazette.js'

const passages = buildPassages(
  gazette('jia', '甲县', [
    notice({
      id: 'n',
      title: '通知',
      clauses: ['a', 'b', 'c'].map((id) => ({ ...paragraph(id, id), kind: 'article' })),
    }),
  ]),
)
const found = inOrder(passages)
const [a, b, c] = found
const shown = (list: readonly (typeof found)[number][]) =>
  list.map(({ passage, score }) => [passage.clause.id, score])

it('keeps an order in falling scores', () => {
  expect(shown(found)).toEqual([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ])
})

it('stacks two lists without doublets, the scores of the first above those of the second', () => {
  expect(shown(stack([{ ...c!, score: 0.5 }], [{ ...a!, score: 7.2 }, { ...c!, score: 6 }, b!]))).toEqual([
    ['c', 8.5],
    ['a', 7.2],
    ['b', 2],
  ])
  expect(shown(stack([], [b!]))).toEqual([['b', 2]])
  expect(shown(stack([b!], []))).toEqual([['b', 2]])
  expect(stack([], [])).toEqual([])
})
