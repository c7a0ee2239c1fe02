import { readCountedUnits } from '../../src/search/counted-units.js'

it.each([
  ['一户能批多少亩', '每户不超过2亩', '共2户'],
  ['几个工作日办完', '5个工作日内办结', '5日内办结'],
  ['批地要几户人同意', '经三户以上同意', '村民同意'],
  ['宅基地多大', '不超过200平方米', '200元'],
  ['离公路多远才能盖', '不少于20米', '20户'],
  ['住院报百分之几', '报销70%', '报销70元'],
  ['当兵要多大岁数', '年满18周岁', '满18个月'],
])('%s wants a number as in %s, not as in %s', (question, given, other) => {
  const units = readCountedUnits(question)
  expect([units?.test(given), units?.test(other)]).toEqual([true, false])
})

it.each([
  '',
  '宅基地怎么申请',
  '多少钱',
  '罚款是多少',
  '多少才算大户',
  '多长时间',
  'constructor',
  '.*',
  '几',
  '多少(',
])('reads no unit of %j', (question) => {
  expect(readCountedUnits(question)).toBeNull()
})

it('reads 10,000 characters in time', () => {
  const start = performance.now()
  expect(readCountedUnits('几亩多少户'.repeat(2_000))?.test('共3户')).toBe(true)
  expect(performance.now() - start).toBeLessThan(500)
})
