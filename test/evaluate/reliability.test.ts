import { binByConfidence, estimatesOf, formatReliability } from '../../src/evaluate/reliability.js'
import { NO_SCORE } from '../../src/evaluate/score-query.js'
import type { AskedQuery } from '../../src/evaluate/score-search.js'

const BINS = [
  { from: 0, to: 0.1, questions: 3, first: 0, amongFive: 0, unanswerable: 2, confidence: 0.025 },
  { from: 0.5, to: 0.6, questions: 2, first: 1, amongFive: 2, unanswerable: 0, confidence: 0.525 },
  { from: 0.9, to: 1, questions: 2, first: 1, amongFive: 1, unanswerable: 1, confidence: 0.95 },
]

it('counts outcomes by tenths of confidence, both ends included, empty tenths left out', () => {
  const bins = binByConfidence([
    { confidence: 0, outcome: 'unanswerable' },
    { confidence: 0.025, outcome: 'unanswerable' },
    { confidence: 0.05, outcome: 'missed' },
    { confidence: 0.5, outcome: 'first' },
    { confidence: 0.55, outcome: 'among five' },
    { confidence: 0.9, outcome: 'unanswerable' },
    { confidence: 1, outcome: 'first' },
  ])
  expect(bins).toEqual(
    BINS.map((bin) => ({ ...bin, confidence: expect.closeTo(bin.confidence, 9) as number })),
  )
  expect(binByConfidence([])).toEqual([])
})

it.each([
  ['first', { ...NO_SCORE, questions: 1, hit1: 1, hit5: 1 }],
  ['among five', { ...NO_SCORE, questions: 1, hit5: 1 }],
  ['missed', { ...NO_SCORE, questions: 1 }],
  ['unanswerable', null],
])('sees that the outcome is %s', (outcome, score) => {
  const query = {
    ...{ id: 'q', query: '', style: 'keyword', gazette: '', relevant: [], answer_terms: [], hard: false },
  }
  const asked: AskedQuery = { query, first: undefined, answered: true, confidence: 0.3, score }
  expect(estimatesOf([asked, { ...asked, confidence: null }])).toEqual([{ confidence: 0.3, outcome }])
})

it('prints a line for every tenth, and nothing without any', () => {
  expect(formatReliability(BINS)).toEqual([
    'confidence  n  right first  among five  unanswerable  mean  right',
    '0.0-0.1     3  0            0           2             0.03  0.00',
    '0.5-0.6     2  1            2           0             0.53  1.00',
    '0.9-1.0     2  1            1           1             0.95  0.50',
  ])
  expect(formatReliability([])).toEqual([])
})
