import { readStanding } from '../../src/answer/standing.js'
import type { Effect } from '../../src/gazette/notice.js'
import { homesteads } from '../fixture/corpus.js'

const effect = (fields: Partial<Effect>): Effect => ({
  ...{ from: '2022-03-01', until: '2024-02-29', trial: false, activity: false },
  ...{ text: '自2022年3月1日起施行，有效期两年。', clauseId: 'i-9', ...fields },
})
const at = (today: string, fields: Partial<Effect> = {}) =>
  readStanding({ ...homesteads, effect: effect(fields) }, today)

it.each([
  ['2022-02-28', 'not yet'],
  ['2022-03-01', 'in force'],
  ['2024-02-29', 'in force'], // the last day counts
  ['2024-03-01', 'expired'],
])('on %s a rule of two years is %s', (today, status) => {
  expect(at(today)).toMatchObject({ status, from: '2022-03-01', until: '2024-02-29' })
})

it('names the words and the clause it is drawn from', () => {
  expect(at('2023-01-01').basis).toEqual({ text: '自2022年3月1日起施行，有效期两年。', clauseId: 'i-9' })
  expect(readStanding(homesteads, '2023-01-01').basis).toBeNull()
})

it('is not known where no end is named, whenever it began', () => {
  expect(at('2030-01-01', { until: null })).toMatchObject({ status: 'unknown', from: '2022-03-01' })
})

it('does not take the days of an activity for those of a rule', () => {
  const standing = at('2021-01-01', { activity: true })
  expect(standing).toMatchObject({ status: 'unknown', from: null, until: null })
})

it('is repealed whatever its own days are', () => {
  const repealed = { ...homesteads, effect: effect({}), repealedBy: '某政发〔2021〕1号' }
  expect(readStanding(repealed, '2021-01-01')).toMatchObject({ status: 'repealed', by: '某政发〔2021〕1号' })
})
