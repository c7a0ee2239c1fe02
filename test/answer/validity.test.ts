import { dayInChina, readValidity } from '../../src/answer/validity.js'
import type { Effect } from '../../src/gazette/notice.js'
import { notice } from '../fixture/corpus.js'

const FIVE_YEARS: Effect = {
  from: '2018-07-16',
  until: '2023-07-15',
  trial: false,
  activity: false,
  text: '本办法自公布之日起施行，有效期五年，期满自行失效。',
  clauseId: 'i-a23',
}
const of = (fields: Partial<Parameters<typeof notice>[0]>) =>
  notice({ id: '2018-23-x', title: '某市房屋征收办法', clauses: [], ...fields })

describe('readValidity', () => {
  it.each([
    ['2023-07-15', 'in force'], // the last day still counts
    ['2023-07-16', 'expired'],
  ])('on %s a rule that holds until 2023-07-15 is %s', (today, status) => {
    expect(readValidity(of({ effect: FIVE_YEARS }), today)).toEqual({ status, until: '2023-07-15', by: null })
  })

  it('names what repeals a notice, whatever its own period', () => {
    const repealed = of({ effect: FIVE_YEARS, repealedBy: '某政发〔2020〕1号' })
    expect(readValidity(repealed, '2019-01-01')).toEqual({
      status: 'repealed',
      until: null,
      by: '某政发〔2020〕1号',
    })
  })

  it.each([
    ['a notice that does not say', null],
    ['one that only begins', { ...FIVE_YEARS, until: null }],
    ['the period of an activity', { ...FIVE_YEARS, activity: true }],
  ])('does not guess for %s', (_, effect) => {
    expect(readValidity(of({ effect }), '2030-01-01').status).toBe('unknown')
  })
})

describe('dayInChina', () => {
  it('begins eight hours before the day in Greenwich', () => {
    expect(dayInChina(Date.UTC(2026, 10, 21, 15, 59))).toBe('2026-11-21')
    expect(dayInChina(Date.UTC(2026, 10, 21, 16, 0))).toBe('2026-11-22')
  })
})
