import { buildBlocks } from '../../src/gazette/blocks.js'
import type { Node } from '../../src/gazette/outline-node.js'
import { buildOutline } from '../../src/gazette/outline.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, quote } from './quote.js'

/** Label (or kind) of a node, its text and what stands below it. */
type Tree = readonly [string, string] | readonly [string, string, readonly Tree[]]

function tree(nodes: readonly Node[]): Tree[] {
  return nodes.map(({ label, kind, lead, text, children }) => {
    const own = [label === '' ? kind : label, lead + text] as const
    return children.length === 0 ? own : [...own, tree(children)]
  })
}

/** Labels only: `一、(（一）(1. 2.) （二）)`. */
function labels(nodes: readonly Node[]): string {
  return nodes
    .map(({ label, kind, children }) => {
      const own = label === '' ? kind : label
      return children.length === 0 ? own : `${own}(${labels(children)})`
    })
    .join(' ')
}

const outlineOf = (lines: Parameters<typeof buildBlocks>[0], hard: boolean): Node[] =>
  buildOutline(buildBlocks(lines, hard))

describe('buildOutline', () => {
  it('takes levels from the numbers: 一、 over （一） over 1. over (1), half-width or not', () => {
    expect(tree(outlineOf(between('zhongyang', 278, 289), false))).toEqual([
      [
        '1.',
        '1.对机关干部和事业单位人员的影响及对策',
        [
          [
            '(1)',
            '(1)对原乡行政干部的影响与对策。',
            [['paragraph', '本次行政区划调整后,原行政干部的待遇、级别、编制不受影响。']],
          ],
          [
            '(2)',
            '(2)对事业单位人员的影响与对策。',
            [['paragraph', '本次行政区划调整后,事业人员的待遇、编制、岗位不变,不受影响。']],
          ],
          [
            '(3)',
            '(3)对离退休人员的影响与对策。',
            [['paragraph', '本次行政区划调整后,离退休人员的待遇不变,不受影响。']],
          ],
        ],
      ],
      ['2.', '2.对普通群众的影响与对策'],
    ])
  })

  it('does not look at the depth of a heading: ## 2. stands below ### (三), ## （2） beside ##### (1)', () => {
    expect(labels(outlineOf(between('xiaoyi-3', 632, 650), false))).toBe(
      '(三)(1.(paragraph paragraph) 2.(paragraph paragraph)) （四）',
    )
    expect(labels(outlineOf(between('xiaoyi-3', 750, 800), false))).toBe(
      '四、(paragraph (一)(1.(paragraph (1) (2) (3) (4) (5)) 2.((1)(paragraph) （2）(① ② ③ ④ ⑤ ⑥ ⑦ ⑧))) （二）(1.(paragraph) 2.))',
    )
  })

  it('lets numbers run on over the headings above them', () => {
    expect(labels(outlineOf(between('yangquan', 86, 118), false))).toBe(
      '一、(（一）(1. 2. 3. 4.) （二）(5.) （三）(6.)) 二、(（四）(7. 8.) （五）)',
    )
  })

  it('keeps an item whose number the source skips where it stands', () => {
    expect(labels(outlineOf(between('zhongyang', 708, 720), false))).toBe(
      '三、((一) (二) (四) (五) (六) (七))',
    )
  })

  it('has articles below chapters, and their further paragraphs below them', () => {
    expect(labels(outlineOf(between('zhongyang', 771, 807), false))).toBe(
      '第一章(第一条 第二条 第三条(paragraph paragraph) 第四条 第五条(paragraph paragraph paragraph paragraph paragraph) 第六条) 第二章(第七条 第八条)',
    )
  })

  it('puts an article that a late text box displaced back in its place', () => {
    const nodes = outlineOf(between('jincheng', 8820, 8857), true)
    expect(nodes.map(({ label, startLine }) => [label, startLine])).toEqual([
      ['第十三条', 8820],
      ['第十四条', 8843],
      ['第十五条', 8836],
      ['第十六条', 8842],
    ])
  })

  it('has the subparagraphs （一） of an article below it, and what closes them back at the article', () => {
    expect(labels(outlineOf(between('jincheng', 162, 234), true))).toBe(
      '第十三条(paragraph paragraph) 第十四条 第十五条 第十六条(paragraph （一） （二） （三） paragraph) 第十七条(（一） （二） （三）) 第十八条(paragraph)',
    )
  })

  it('keeps a measure and who is responsible for it together', () => {
    expect(tree(outlineOf(between('xiaoyi-4', 426, 460), true))).toEqual([
      [
        '2.',
        '2.开发区大力实施“6—8”月集中会战季行动，30项重点工作取得阶段性成果，促进各项工作有根本性改观。\n牵头领导：开发区各班子成员；责任人：已明确的开发区各有关单位负责人',
      ],
      [
        '3.',
        '3.总体规划、控制性详细规划、规划环评报告力争9月底获批。\n总体规划、控制性详细规划牵头领导：开发区管委会副主任刘书宏；责任人：开发区基础局杨志伟、国土分局任海鹏\n规划环评牵头领导：开发区管委会副主任朱爱锋；责任人：煤化工园区张树峰、开发区安环局王仁谦',
      ],
      [
        '4.',
        '4.根据重点项目布局适当进行调规，力争9月底完成。\n牵头领导：开发区党工委副书记李映滨；责任人：市自然资源局局长郑洪泉、开发区基础局杨志伟、国土分局任海鹏',
      ],
    ])
  })

  it('joins a note in brackets to the clause it closes, over an empty line', () => {
    const [clause] = outlineOf(
      quote(
        'yangquan',
        1853,
        ...between('yangquan', 1853, 1853).map(({ text }) => text),
        '',
        '（责任单位：市农业农村局）',
      ),
      false,
    )
    expect(clause?.text.split('\n').at(-1)).toBe('（责任单位：市农业农村局）')
    expect(clause?.endLine).toBe(1855)
  })

  it('gives a paragraph without a number of its own the note below it', () => {
    expect(labels(outlineOf(between('jincheng', 2487, 2541), true))).toBe('（一）(1.(paragraph) 2.)')
    const [section] = outlineOf(between('jincheng', 2487, 2541), true)
    expect(section?.children[0]?.children[0]?.text).toBe(
      '审批事项少、日常办件量小的审批机关，可以委托政务大厅管理中心受理本机关的行政审批材料、送达行政审批证（照），也可以依法委托其他行政机关办理本部门的审批事项。\n（市编办牵头，各有关部门配合，7月底前完成）',
    )
  })

  it('reads a line that announces one measure as its beginning', () => {
    const [first] = outlineOf(between('xiaoyi-4', 414, 424), true)
    expect(first?.lead).toBe('整改措施：\n')
    expect(first?.startLine).toBe(414)
  })

  it('has the paragraph behind a list stand beside its items, and the closing formula at the top', () => {
    expect(labels(outlineOf(between('zhongyang', 1829, 1871), false))).toBe(
      '三、(1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. 14. 15. 16. 17. paragraph) paragraph signature',
    )
  })

  it('reads the list of attachments as one paragraph, whatever its numbers look like', () => {
    expect(tree(outlineOf(between('zhongyang', 1543, 1547), false))).toEqual([
      [
        'paragraph',
        '附件：\n1.中阳县冬奥会、冬残奥会空气质量保障工作领导小组\n2.不可中断工序行业企业赛时管控措施及应急强化措施\n3.实施绩效分级且排放量较大的24个重点行业',
      ],
    ])
    // the section above is closed by it, and by whom to ask, which stands behind the last clause
    expect(labels(outlineOf(between('yangquan', 318, 328), false))).toBe('(四) paragraph paragraph')
  })

  it('leaves whom to ask below the heading that announces it, and before another clause', () => {
    expect(labels(outlineOf(between('yangquan', 608, 626), false))).toBe(
      '4. 5. 七、(paragraph) paragraph signature',
    )
    expect(labels(outlineOf(between('zhongyang', 1654, 1660), false))).toBe(
      '（3）(paragraph) （二）(paragraph)',
    )
  })

  it('has a dash above the numbers it heads, and below the number it details', () => {
    expect(labels(outlineOf(between('yangquan', 1612, 1626), false))).toBe(
      '（二）(——(15.) ——(16. 17.) ——(18.))',
    )
    const details = '1.加强管理。\n\n——建立台账。\n\n——定期检查。\n\n2.加强宣传。'
    expect(labels(outlineOf(splitLines(details), false))).toBe('1.(—— ——) 2.')
    expect(labels(outlineOf(splitLines('——建立台账，逐一销号。\n\n1.登记。'), false))).toBe('—— 1.')
  })

  it('puts a paragraph in the place of the item whose number was lost', () => {
    expect(labels(outlineOf(between('zhongyang', 1427, 1437), false))).toBe('(三)(1. 2. paragraph 4.)')
  })

  it('leaves the paragraphs of a long item with it, but in an article behind its list', () => {
    expect(labels(outlineOf(between('zhongyang', 501, 527), false))).toBe(
      '四、(paragraph （一） （二）(paragraph) （三）(paragraph paragraph paragraph paragraph paragraph))',
    )
    const article =
      '第一条　责任人按照下列规定确定：\n\n（一）小区为业主。\n\n业主委托的除外。\n\n（二）道路为管理单位。\n\n不能确定的，由村民委员会负责。'
    expect(labels(outlineOf(splitLines(article), false))).toBe('第一条(（一）(paragraph) （二） paragraph)')
  })

  it('has the items of a flattened table below the label of their row, their narrow cells whole', () => {
    const rows = outlineOf(between('xiaoyi-4', 1138, 1296), true)
    expect(rows.map(({ heading }) => heading)).toEqual(['反馈问题一', '反馈问题二', '反馈问题三'])
    expect(labels(rows)).toBe('section(1. 2. 1. 2. 3. 4.) section(1. 2. 1. 2.) section(1. 2. 1. 2. 3. 4. 5.)')
  })

  it('has a table below the clause that announces it, its caption with it', () => {
    expect(labels(outlineOf(between('zhongyang', 531, 542), false))).toBe(
      '(一)(table(row row row row row row row row row))',
    )
    const [section] = outlineOf(between('xiaoyi-3', 868, 872), false)
    expect(section?.children).toHaveLength(1)
    expect(section?.children[0]).toMatchObject({ kind: 'table', startLine: 870, endLine: 872 })
  })

  it('reads decimals 1, 1.1, 2.2.1 as levels', () => {
    expect(labels(outlineOf(between('yangquan', 2451, 2529), false))).toBe(
      '1(1.1(paragraph) 1.2(paragraph) 1.3(paragraph) 1.4(paragraph) 1.5(paragraph)) ' +
        '2(paragraph 2.1(paragraph paragraph paragraph paragraph paragraph paragraph paragraph paragraph) ' +
        '2.2(paragraph paragraph paragraph 2.2.1(paragraph paragraph paragraph) 2.2.2(paragraph paragraph paragraph) 2.2.3(paragraph paragraph paragraph)))',
    )
  })

  it('makes nothing of nothing', () => {
    expect(buildOutline([])).toEqual([])
  })
})
