import { correctQuestion } from '../../src/search/correct-question.js'
import { parseThesaurus } from '../../src/search/parse-thesaurus.js'
import { buildThesaurus } from '../../src/search/thesaurus.js'
import type { CorrectTyping } from '../../src/search/typing-errors.js'
import { createTerms } from '../fixture/terms.js'

const terms = createTerms({ 申请: 'v' })
const thesaurus = buildThesaurus(parseThesaurus('a.txt', '扒房 = 拆旧'))
/** Takes 鸡 for 基, and 扒 for 把. */
const correctTyping: CorrectTyping = (tokens) =>
  tokens.flatMap(({ text }) => {
    const to = new Map([
      ['鸡', '基'],
      ['扒', '把'],
    ]).get(text)
    return to === undefined ? [] : [{ from: text, to }]
  })
const correct = (text: string) =>
  correctQuestion({ text, tokens: terms.tokens(text), expansions: thesaurus.expand(text) }, correctTyping)

it('replaces each error where it stands', () => {
  const correction = { from: '鸡', to: '基' }
  expect(correct('宅鸡地申请，宅鸡地')).toEqual({
    text: '宅基地申请，宅基地',
    corrections: [correction, correction],
  })
})

it('leaves everyday expressions as they are', () => {
  expect(correct('扒房')).toBeNull()
  expect(correct('扒房，宅鸡地')?.text).toBe('扒房，宅基地')
})

it.each(['', '的吗', ':~^-+*', 'constructor', '__proto__', '地'.repeat(10_000), '\u200b\u202e'])(
  'has nothing to correct in case %#',
  (text) => {
    expect(correct(text)).toBeNull()
  },
)
