import type { Answer, Citation } from '../../src/answer/answer.js'
import { groupByPlace } from '../../src/answer/group-by-place.js'
import { searchResult } from '../fixture/corpus.js'

const cite = (region: string | null, clauseId: string) => ({ region, clauseId }) as Citation
const citations = [
  cite('乙市', 'a'),
  cite('甲县', 'b'),
  cite(null, 'c'),
  cite('乙市', 'd'),
  cite('甲县', 'e'),
]
const grouped = (regions: readonly string[], of: readonly Citation[] = citations) =>
  groupByPlace({
    ...{ status: 'answered', total: of.length, confidence: 1, missingIn: null, citations: of },
    interpretation: { ...searchResult().interpretation, regions },
  } satisfies Extract<Answer, { status: 'answered' }>).map(({ clauseId }) => clauseId)

it.each([
  [[], ['a', 'b', 'c', 'd', 'e']], // nobody asked for a place
  [['乙市'], ['a', 'd', 'b', 'e', 'c']],
  [['丙区'], ['a', 'd', 'b', 'e', 'c']], // it has no rule: the best one's place stays first
])('groups when %j is asked for', (regions, order) => {
  expect(grouped(regions)).toEqual(order)
})

it('has nothing to group in nothing', () => {
  expect(grouped(['乙市'], [])).toEqual([])
})
