/** What is counted in a question, and how its number looks in an answer. */
const ASKED: readonly (readonly [asked: RegExp, units: string])[] = [
  [/多[大宽]|面积/u, '平方|亩|公顷|公里'],
  [/多[高远长](?!时间)/u, '米|公里'],
  [/百分之|比例|几个(?:百分)?点|几成|占比/u, '%'],
  [/多大岁数|年龄|几岁|多大年纪/u, '周?岁'],
]
/** A number asked for with its unit: 多少亩, 几个工作日. Verbs and particles that follow 多少 are no units. */
const COUNTED =
  /(?:多少|几)(个?工作日|个?小时|个月|公里|平方米?|人次|公顷|[^\P{L}a-z的是能要有才可点钱都算好到合给没不会来时])/gu
const NUMBER = '[\\d一二三四五六七八九十百千万两][多余]?'

/**
 * Reads from a question the units of the numbers it asks for.
 *
 * @param folded the question as `fold` leaves it
 * @returns matches a number with such a unit; `null` when the question names no unit
 * @example readCountedUnits('一户能批多少亩')?.test('每户不超过2亩') // => true
 */
export function readCountedUnits(folded: string): RegExp | null {
  const named = [...folded.matchAll(COUNTED)].map(([, unit = '']) => unit)
  const meant = ASKED.filter(([asked]) => asked.test(folded)).map(([, units]) => units)
  const units = [...named, ...meant]
  return units.length === 0 ? null : new RegExp(`${NUMBER}(?:${units.join('|')})`, 'u')
}
