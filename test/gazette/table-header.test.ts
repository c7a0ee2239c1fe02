import { measureHeader, nameColumns } from '../../src/gazette/table-header.js'
import { between, type GazetteName } from './quote.js'

const cellsOf = (name: GazetteName, first: number, last: number): string[][] =>
  between(name, first, last).map(({ text }) => text.split('\t').map((cell) => cell.trim()))

describe('measureHeader', () => {
  it.each<[GazetteName, number, number, number, string]>([
    ['xiaoyi-3', 117, 120, 1, 'numbers below 编号'],
    ['xiaoyi-3', 870, 873, 1, '序号'],
    ['xiaoyi-3', 1211, 1214, 1, 'counts below words'],
    ['xiaoyi-3', 1237, 1239, 1, 'the same names twice'],
    ['xiaoyi-3', 710, 711, 2, 'a blank form with spanning names'],
    ['zhongyang', 1185, 1187, 2, 'units below a spanning name'],
    ['zhongyang', 1340, 1341, 2, 'names below some of the names'],
    ['zhongyang', 1565, 1571, 1, 'remarks at the end'],
    ['zhongyang', 588, 602, 0, 'a form to fill in'],
    ['zhongyang', 533, 537, 0, 'a list of people'],
    ['zhongyang', 618, 621, 0, 'a drawing'],
    ['yangquan', 690, 695, 0, 'roles, names, posts'],
    ['yangquan', 482, 487, 0, 'two columns of the page'],
  ])('%s %i–%i: %i (%s, line %s)', (name, first, last, length) => {
    expect(measureHeader(cellsOf(name, first, last))).toBe(length)
  })

  it.each([
    [
      'printed again overleaf',
      [
        ['甲乙', '丙丁'],
        ['一', '二'],
        ['甲乙', '丙丁'],
      ],
      1,
    ],
    [
      'nothing shows it',
      [
        ['甲乙', '丙丁'],
        ['一', '二'],
      ],
      0,
    ],
    [
      'two usual names',
      [
        ['责任单位', '联系电话'],
        ['一', ''],
      ],
      1,
    ],
    [
      'one usual name only',
      [
        ['责任单位', '丙丁'],
        ['一', '二'],
      ],
      0,
    ],
    [
      'shares below',
      [
        ['甲乙', '丙丁'],
        ['一', '12.5%'],
        ['二', '1,200'],
      ],
      1,
    ],
    [
      'not all of them numbers',
      [
        ['甲乙', '丙丁'],
        ['一', '12.5%'],
        ['二', '无'],
      ],
      0,
    ],
    [
      'a gap',
      [
        ['单位', '', '金额'],
        ['一', '', '2'],
      ],
      0,
    ],
    [
      'a label',
      [
        ['单位：', '电话'],
        ['一', '2'],
      ],
      0,
    ],
    [
      'the first row is a row',
      [
        ['1', '单位'],
        ['2', '3'],
      ],
      0,
    ],
    ['one row', [['序号', '单位']], 0],
    ['nothing', [], 0],
  ])('%s', (_, rows, length) => {
    expect(measureHeader(rows)).toBe(length)
  })
})

describe('nameColumns', () => {
  it('puts the spanning name before those below it', () => {
    expect(
      nameColumns([
        ['序号', '产权单位', '', '备注'],
        ['', '级次', '名称'],
      ]),
    ).toEqual(['序号', '产权单位/级次', '产权单位/名称', '备注'])
    expect(nameColumns([['序号', '行业', '']])).toEqual(['序号', '行业'])
    expect(nameColumns([])).toEqual([])
  })
})
