import { buildBlocks } from '../../src/gazette/blocks.js'
import { createNode, createTable, isCaption, type Node } from '../../src/gazette/outline-node.js'
import { quote } from './quote.js'

const [table] = buildBlocks(quote('xiaoyi-3', 1211, '乡镇（街道）\t全民培训', '西辛庄\t187'), false)
if (!table) throw new Error('no table')

function caption(text: string, lines: readonly [number, number] = [1209, 1209]): Node {
  return createNode({ startLine: lines[0], endLine: lines[1] }, 'paragraph', { text })
}

describe('createTable', () => {
  it('makes a table of its header and a row of each line', () => {
    expect(createTable(table, null)).toEqual({
      startLine: 1211,
      endLine: 1212,
      kind: 'table',
      label: '',
      lead: '',
      heading: '',
      text: '乡镇（街道）\t全民培训',
      marker: null,
      cells: ['乡镇（街道）', '全民培训'],
      certain: true,
      children: [
        {
          startLine: 1212,
          endLine: 1212,
          kind: 'row',
          label: '',
          lead: '',
          heading: '',
          text: '西辛庄\t187',
          marker: null,
          cells: ['西辛庄', '187'],
          children: [],
        },
      ],
    })
  })

  it('takes the caption in: as heading, as first line and with its lines', () => {
    const made = createTable(table, caption('2020年职业技能提升培训任务分解表'))
    expect([made.heading, made.text, made.startLine, made.endLine]).toEqual([
      '2020年职业技能提升培训任务分解表',
      '2020年职业技能提升培训任务分解表\n乡镇（街道）\t全民培训',
      1209,
      1212,
    ])
  })

  it('keeps cells without rows as text that is certain of nothing', () => {
    const [cells] = buildBlocks(
      quote(
        'jincheng',
        314,
        '项 目',
        '',
        '围墙',
        '',
        '地面硬化',
        '',
        '大门',
        '',
        '水井',
        '',
        '水池',
        '',
        '厕所',
        '',
        '影壁',
      ),
      true,
    )
    if (!cells) throw new Error('no cells')
    expect(createTable(cells, null)).toMatchObject({
      kind: 'table',
      text: '项目\n围墙\n地面硬化\n大门\n水井\n水池\n厕所\n影壁',
      certain: false,
      children: [],
    })
  })
})

describe('isCaption', () => {
  it('is a short line right above', () => {
    expect(isCaption(caption('2020年职业技能提升培训任务分解表'), table)).toBe(true)
  })

  it.each([
    ['a sentence', caption('现将任务分解如下。')],
    ['a lead-in', caption('组成人员如下：')],
    ['a line far above', caption('2020年职业技能提升培训任务分解表', [1200, 1200])],
    ['a long line', caption('一'.repeat(51))],
    ['a numbered clause', createNode(table, 'section', { text: '一、培训任务' })],
    ['nothing', undefined],
  ])('is not %s', (_, node) => {
    expect(isCaption(node, table)).toBe(false)
  })
})
