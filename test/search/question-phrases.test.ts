import { blankQuestionWords } from '../../src/search/question-phrases.js'

it.each([
  ['砍树归哪个局批', '砍树|||||'],
  ['请问宅基地怎么申请', '||宅基地||||'], // 申请 says no more than 怎么 here
  ['怎么申请宅基地', '||申请宅基地'],
  ['医保什么时候交', '医保||||交'],
  ['补贴多少钱', '补贴|||'],
  ['能不能养狗', '|||养狗'],
  ['路灯坏了有人管没', '路灯坏了||||'],
  ['养狗归哪个衙门管', '养狗||||||'],
  ['宅基地面积', '宅基地面积'],
  ['什么', '什么'], // nothing but such words: it may stand in a title
  ['', ''],
  [':~^-+*', ':~^-+*'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
  ['地'.repeat(10_000), '地'.repeat(10_000)],
  ['谁\u200b\u202e地', '|\u200b\u202e地'],
])('blanks out what makes a question, case %#', (question, expected) => {
  expect(blankQuestionWords(question)).toBe(expected)
})

it('keeps every position, however long the question is', () => {
  const blanked = blankQuestionWords('请问宅基地怎么申请？'.repeat(1_000))
  expect(blanked === '||宅基地||||？'.repeat(1_000)).toBe(true)
})
