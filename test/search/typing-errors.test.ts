import { buildTypingCorrector, soundsOf } from '../../src/search/typing-errors.js'
import { createTerms } from '../fixture/terms.js'

const words = new Map([
  ['宅基地', 9],
  ['低保', 5],
  ['低报', 1],
  ['未婚', 2],
  ['医疗保险', 4],
  ['申请', 7],
  ['constructor', 1],
])
const correct = buildTypingCorrector({ words, sounds: soundsOf(words.keys()), similar: ['未末', '己已巳'] })
const terms = createTerms({ 申请: 'v', 医疗: 'n', 三: 'm' })
const corrected = (question: string) =>
  correct(terms.tokens(question)).map(({ from, to }) => `${from} → ${to}`)

it.each([
  ['宅鸡地申请', ['宅鸡地 → 宅基地'], 'the same sound'],
  ['在基地', ['在基地 → 宅基地'], 'zh and z sound alike'],
  ['末婚', ['末婚 → 未婚'], 'the same look'],
  ['底保', ['底保 → 低保'], 'the word that more texts hold'],
  ['医聊保险', ['医聊保险 → 医疗保险'], 'one wrong of four'],
  ['末婚申请底保', ['末婚 → 未婚', '底保 → 低保'], 'in the order of the question'],
])('%s: %j, %s', (question, expected) => {
  expect(corrected(question)).toEqual(expected)
})

it.each([
  ['宅基地', 'a word of the corpus'],
  ['申请', 'a word of the dictionary'],
  ['丙婚', 'another word of two, neither by sound nor by look'],
  ['斋鸡笛', 'no character left of the word'],
  ['宅 鸡地', 'two runs'],
  ['宅三地', 'a number is no slip'],
  ['鸡', 'too short'],
  ['', 'empty'],
  ['的吗', 'small words'],
  [':~^-+*', 'marks'],
  ['constructer', 'Latin letters'],
  ['__proto__', 'Latin letters'],
  ['宅\u200b鸡\u202e地', 'marks that `fold` takes away, before'],
])('leaves %j alone: %s', (question) => {
  expect(corrected(question)).toEqual([])
})

it('corrects nothing without a vocabulary', () => {
  expect(
    buildTypingCorrector({ words: new Map(), sounds: new Map(), similar: [] })(terms.tokens('宅鸡地')),
  ).toEqual([])
})

it.each([
  ['nothing', '鸡笛'.repeat(5_000), 0],
  ['all', '底保'.repeat(500), 500], // a question is read up to 1,000 characters
])('is done in time with a long run in which %s is wrong', (_case, question, count) => {
  const start = performance.now()
  expect(corrected(question)).toHaveLength(count)
  expect(performance.now() - start).toBeLessThan(2_000)
})
