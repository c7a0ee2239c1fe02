import { readWantedFigure } from '../../src/search/wanted-figure.js'

it.each([
  ['每户补多少钱', '每户补助2万元。', true],
  ['每户补多少钱', '每户给予补助。', false],
  ['罚多少', '处500元罚款', true],
  ['办公电话是多少', '联系电话:7837712', true],
  ['办公电话是多少', '办公室设在二楼', false],
  ['电话多少,要交多少钱', '电话7837712', false],
])('%s: %j answers it: %s', (question, text, answers) => {
  expect(readWantedFigure(question)?.(text)).toBe(answers)
})

it.each(['', '宅基地申请条件', '最多批多少平方米'])('wants no figure: %j', (question) => {
  expect(readWantedFigure(question)).toBeNull()
})
