import { joinCutCells, joinSplitRows } from '../../src/gazette/split-rows.js'

const rowsOf = (...rows: readonly string[][]): { cells: string[]; startLine: number; endLine: number }[] =>
  rows.map((cells, index) => ({ cells, startLine: index + 1, endLine: index + 1 }))

describe('joinSplitRows', () => {
  const numbered = ['序号', '事项', '单位', '数量', '金额']
  const named = ['行业', '环节', '措施', '备注']
  const joined = (header: string[], ...rows: readonly string[][]): (readonly string[])[] =>
    joinSplitRows(rowsOf(header, ...rows), [header], header).map(({ cells }) => cells)

  it('joins a row without a number that holds amounts alone, or the end of one cell', () => {
    expect(joined(numbered, ['1', '甲', '乙', '2', '3'], ['', '', '', '4', '5'])).toEqual([
      ['1', '甲', '乙', '2\n4', '3\n5'],
    ])
    expect(joined(numbered, ['1', '甲', '市人民', '2', '3'], ['', '', '政府', '', ''])).toEqual([
      ['1', '甲', '市人民\n政府', '2', '3'],
    ])
  })

  it('leaves a row alone that is about something else, or has a number', () => {
    for (const row of [
      ['', '丙', '', '', ''],
      ['', '', '丁', '4', ''],
      ['2', '', '', '4', '5'],
      ['', '', '', '', ''],
    ])
      expect(joined(numbered, ['1', '甲', '乙', '2', '3'], row)).toHaveLength(2)
  })

  it('joins a row overleaf, whose first two cells are missing, and no other', () => {
    const rest = ['', '', '停产', '']
    expect(joined(named, ['钢铁', '高炉', '减排', ''], named, rest)).toEqual([
      ['钢铁', '高炉', '减排\n停产', ''],
    ])
    expect(joined(named, ['钢铁', '高炉', '减排', ''], rest)).toHaveLength(2) // on the same page
    expect(joined(named, ['钢铁', '高炉', '减排', ''], named, ['', '烧结', '停产', ''])).toHaveLength(2)
    expect(joined(named, rest)).toEqual([rest]) // nothing stands above it
  })
})

describe('joinCutCells', () => {
  it('gives the whole to every row of the group, if the first piece ends inside a sentence', () => {
    expect(
      joinCutCells([
        ['甲', '焦化、'],
        ['', '烧结'],
        ['乙', '无'],
      ]),
    ).toEqual([
      ['甲', '焦化、烧结'],
      ['', '焦化、烧结'],
      ['乙', '无'],
    ])
  })

  it.each([
    [
      [
        ['甲', '焦化'],
        ['', '烧结'],
      ],
    ], // two remarks
    [
      [
        ['甲', '焦化、'],
        ['乙', '烧结'],
      ],
    ], // two groups
    [
      [
        ['甲', '焦化、'],
        ['', ''],
      ],
    ], // a missing piece
  ])('leaves %j', (rows) => {
    expect(joinCutCells(rows)).toEqual(rows)
  })
})
