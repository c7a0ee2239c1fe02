import { cleanQuestion, isTooLong } from '../../src/answer/question-text.js'

describe('cleanQuestion', () => {
  it.each([
    ['', ''],
    [' \t\n\u3000', ''],
    ['\u200b\u200e\u202e\ufeff\u0000\ufe0f', ''],
    ['\u200b宅基\u202e地\n申请 ', '宅基地 申请'],
    ['半个\ud800字', '半个字'],
    ['constructor', 'constructor'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanQuestion(text)).toBe(expected)
  })
})

describe('isTooLong', () => {
  it('counts characters, not UTF-16 units', () => {
    expect([
      isTooLong('𠮷'.repeat(1000)),
      isTooLong('𠮷'.repeat(1001)),
      isTooLong('字'.repeat(1001)),
    ]).toEqual([false, true, true])
  })
})
