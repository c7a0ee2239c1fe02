import type { Block } from '../../src/gazette/block.js'
import { buildBlocks } from '../../src/gazette/blocks.js'
import { announcesBelow, joinListHead } from '../../src/gazette/lead-line.js'
import { buildOutline } from '../../src/gazette/outline.js'
import { between, cite } from './quote.js'

const block = (text: string, kind: Block['kind'] = 'text'): Block => ({
  kind,
  text,
  marker: null,
  emphasised: false,
  startLine: 1,
  endLine: 1,
})
const list = block('张小艳 18035824282', 'roster')

describe('announcesBelow', () => {
  it.each([
    [cite('xiaoyi-4', 414, '整改措施：'), undefined],
    [cite('yangquan', 571, '第五组:'), list],
    [cite('zhongyang', 1252, '工信局(商务局)联系人:'), list],
  ])('takes %j for an announcement', (text, next) => {
    expect(announcesBelow(block(text), next)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 1252, '工信局(商务局)联系人:'), block('各乡镇要高度重视。')], // no list follows
    [cite('zhongyang', 1252, '工信局(商务局)联系人:'), undefined],
    [cite('zhongyang', 531, '组成人员如下：'), list], // the end of a sentence
    ['县政府决定成立领导小组，组成人员：', list],
    ['附件：', list],
    ['', list],
  ])('takes %j for none', (text, next) => {
    expect(announcesBelow(block(text), next)).toBe(false)
  })
})

describe('joinListHead', () => {
  it('puts the name of a list above it', () => {
    const head = { ...block('第五组:'), startLine: 571, endLine: 571 }
    const members = { ...block('组 长: 李文兵 副市长', 'roster'), startLine: 573, endLine: 581 }
    expect(joinListHead(head, members)).toEqual({
      ...members,
      text: '第五组:\n组 长: 李文兵 副市长',
      startLine: 571,
    })
  })

  it('keeps each group of a notice one paragraph with its name (yangquan 571–594)', () => {
    const groups = buildOutline(buildBlocks(between('yangquan', 571, 594), false))
    expect(groups.map(({ text, startLine }) => [text.split('\n').slice(0, 2), startLine])).toEqual([
      [['第五组:', '组 长: 李文兵 副市长'], 571],
      [['第六组:', '组 长: 王明厚 副市长'], 583],
    ])
  })

  it('keeps whom to ask with their numbers (zhongyang 1252–1258)', () => {
    const [contact, ...others] = buildOutline(buildBlocks(between('zhongyang', 1252, 1258), false))
    expect(others).toEqual([])
    expect(contact?.text).toBe(
      '工信局(商务局)联系人:\n张小艳 18035824282\n段如霞 15035896214\n邮箱: sxzyswj@163.com',
    )
  })
})
