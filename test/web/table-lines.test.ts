import { splitRow, splitTableHead } from '../../src/web/pages/table-lines.js'

describe('splitTableHead', () => {
  it.each([
    ['收费表\n单位：元\n项目\t金额', ['项目', '金额'], '收费表\n单位：元', [['项目', '金额']]],
    ['项目\t金额', ['项目', '金额'], '', [['项目', '金额']]],
    [
      '项目\t金额\t\n\t上年\t本年',
      ['项目', '金额/上年', '金额/本年'],
      '',
      [
        ['项目', '金额', ''],
        ['', '上年', '本年'],
      ],
    ],
    ['名单\n姓名', ['姓名'], '名单', [['姓名']]],
    ['只有表题', undefined, '只有表题', []],
    ['', undefined, '', []],
  ])('%j', (text, cells, caption, names) => {
    expect(splitTableHead(cells ? { text, cells } : { text })).toEqual({ caption, names })
  })
})

describe('splitRow', () => {
  it('shows what reaches down from above beside what is printed', () => {
    expect(splitRow({ text: '\t财政局\t', cells: ['张某', '财政局', ''] })).toEqual([
      { text: '', above: '张某' },
      { text: '财政局', above: '' },
      { text: '', above: '' },
    ])
  })

  it('does not guess when the cells are not those printed', () => {
    expect(splitRow({ text: '合计\t', cells: ['合计', '5', '6'] })).toEqual([
      { text: '合计', above: '' },
      { text: '', above: '' },
    ])
    expect(splitRow({ text: '备注：略' })).toEqual([{ text: '备注：略', above: '' }])
  })
})
