import { countBytes, splitBytes } from '../../../src/channel/wechat/split-bytes.js'

it.each([
  ['一句。两句。三句。', 18, 18, ['一句。两句。', '三句。']],
  ['一句。两句。三句。', 9, 18, ['一句。', '两句。三句。']],
  ['他说：“好。”走了。', 21, 21, ['他说：“好。”', '走了。']],
  ['甲、乙、丙丁戊', 12, 12, ['甲、乙、', '丙丁戊']],
  ['甲乙丙丁戊己', 7, 7, ['甲乙', '丙丁', '戊己']],
  ['𠀀𠀁𠀂', 5, 5, ['𠀀', '𠀁', '𠀂']],
  ['a\nb\n', 2, 2, ['a\n', 'b\n']],
  ['', 9, 9, ['']],
])('splits %j', (text, first, further, expected) => {
  expect(splitBytes(text, first, further)).toEqual(expected)
})

it.each([
  '宅基地申请，条件：符合下列之一。'.repeat(99),
  '字'.repeat(5_000),
  'e\u0301'.repeat(3_000),
  '👨‍👩‍👧'.repeat(500),
])('loses nothing, and no piece is too long (%#)', (text) => {
  const pieces = splitBytes(text, 300, 500)
  expect(pieces.join('')).toBe(text)
  expect(Math.max(...pieces.map(countBytes))).toBeLessThanOrEqual(500)
  expect(countBytes(pieces[0]!)).toBeLessThanOrEqual(300)
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
})
