import { findHighlights } from '../../src/answer/highlights.js'

describe('findHighlights', () => {
  it.each([
    ['no terms', '宅基地', [], []],
    [
      'every place',
      '宅基地与宅基地',
      ['宅基地'],
      [
        [0, 3],
        [4, 7],
      ],
    ],
    ['overlaps are merged', '宅基地申请', ['宅基', '基地', '申请'], [[0, 5]]],
    [
      'any order, any width, any case',
      'Ａ级景区，A级',
      ['a级'],
      [
        [0, 2],
        [5, 7],
      ],
    ],
    ['one sign that folds to two', '约５０㎡左右', ['50m2'], [[1, 4]]],
    ['half of a folded sign marks it whole', '５０㎡', ['0m'], [[1, 3]]],
    ['characters beyond the basic plane', '𠮷宅基地', ['宅基地'], [[2, 5]]],
    ['the empty term', '宅基地', [''], []],
    ['signs of regular expressions', '(1+1)*2', ['+1)*'], [[2, 6]]],
  ])('%s', (_case, text, terms, expected) => {
    expect(findHighlights(text, terms)).toEqual(expected)
  })
})
