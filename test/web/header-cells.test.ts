import { joinHeader } from '../../src/web/pages/header-cells.js'

const shape = (lines: readonly (readonly string[])[], columns: number): string[] =>
  joinHeader(lines, columns).map((line) =>
    line.map(({ name, colSpan, rowSpan }) => `${name} ${colSpan}x${rowSpan}`).join(', '),
  )

it.each([
  ['one line', [['项目', '金额']], 2, ['项目 1x1, 金额 1x1']],
  [
    'names over columns and lines',
    [
      ['序号', '单位', ''],
      ['', '级次', '名称'],
    ],
    3,
    ['序号 1x2, 单位 2x1', '级次 1x1, 名称 1x1'],
  ],
  [
    'a short first line',
    [
      ['序号', '单位'],
      ['', '甲', '乙', '丙'],
    ],
    4,
    ['序号 1x2, 单位 3x1', '甲 1x1, 乙 1x1, 丙 1x1'],
  ],
  ['an empty name', [['', '金额']], 2, [' 1x1, 金额 1x1']],
  ['a missing name', [['项目']], 2, ['项目 1x1,  1x1']],
  ['none', [], 2, []],
])('%s', (_case, lines, columns, expected) => {
  expect(shape(lines, columns)).toEqual(expected)
})
