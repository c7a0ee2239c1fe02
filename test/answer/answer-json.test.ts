import { formatAnswerJson, type SearchedAnswer } from '../../src/answer/answer-json.js'
import type { Citation } from '../../src/answer/answer.js'
import { searchResult } from '../fixture/corpus.js'

const { interpretation } = searchResult()
const citation = { clauseId: 'a' } as Citation
const common = { total: 7, confidence: 0.123456, interpretation }

it.each<[string, SearchedAnswer, object]>([
  [
    'an answer',
    { status: 'answered', ...common, citations: [citation], missingIn: '乙市' },
    { answered: true, hits: [citation], missingIn: '乙市' },
  ],
  [
    'no answer',
    { status: 'not found', ...common, nearest: [citation], unknownTerms: ['火星'], contact: null },
    { answered: false, hits: [citation], message: '没有', unknownTerms: ['火星'], contact: null },
  ],
])('writes %s', (_case, answer, expected) => {
  expect(formatAnswerJson('问题', answer, 1.23456, '没有')).toEqual({
    ...{ query: '问题', total: 7, tookMs: 1.23, confidence: 0.123, interpretation },
    ...expected,
  })
})
