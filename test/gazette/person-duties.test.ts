import { buildBlocks } from '../../src/gazette/blocks.js'
import { buildOutline } from '../../src/gazette/outline.js'
import { beginsDuties, continuesDuties } from '../../src/gazette/person-duties.js'
import { splitLines, type SourceLine } from '../../src/gazette/source-line.js'
import { between, cite } from './quote.js'

/** The first characters of each paragraph, what stands below it in brackets. */
function tree(lines: readonly SourceLine[]): string[] {
  return buildOutline(buildBlocks(lines, false)).map(({ text, children }) => {
    const below = children.map((child) => child.text.slice(0, 5)).join(' ')
    return below === '' ? text.slice(0, 5) : `${text.slice(0, 5)} (${below})`
  })
}

describe('beginsDuties', () => {
  it.each([
    [cite('zhongyang', 394, '翟贺平副县长：不再负责金融领域工作。')],
    [cite('zhongyang', 406, '肖伟副县长（挂职）：负责金融领域的工作')],
    ['张三（市长）：主持市政府全面工作。'],
    ['副市长 李四：协助市长负责公安工作。'],
    ['王五同志：分管民政局。'],
  ])('knows %j', (text) => {
    expect(beginsDuties(text)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 1553, '组 长：孙燕飞 县委副书记、政府县长')],
    [cite('xiaoyi-4', 3483, '市财政局：负责将工作经费纳入财政预算并')],
    [cite('zhongyang', 326, '县长：')],
    [''],
  ])('knows that %j is none', (text) => {
    expect(beginsDuties(text)).toBe(false)
  })
})

describe('continuesDuties', () => {
  it.each([
    [cite('zhongyang', 398, '分管：发展和改革局（能源局、粮食局）')],
    [cite('zhongyang', 408, '联系：人行、银保监分局中阳监管组')],
    [cite('zhongyang', 404, '完成县长交办的其他工作。')],
  ])('knows %j', (text) => {
    expect(continuesDuties(text)).toBe(true)
  })

  it.each([
    [cite('zhongyang', 412, '政府各位副县长分管和联系的部门按照')],
    ['联系人：张三'],
    ['联系电话：2296519'],
    ['负责同志要亲自抓。'],
  ])('knows that %j is none', (text) => {
    expect(continuesDuties(text)).toBe(false)
  })
})

describe('the duties of leaders in the tree', () => {
  it('stand below the leader they belong to (zhongyang 394–412)', () => {
    expect(tree(between('zhongyang', 394, 412))).toEqual([
      '翟贺平副县',
      '王小红副县 (分管：发展 联系：地电 完成县长交)',
      '肖伟副县长 (联系：人行 完成县长交)',
      '政府各位副',
    ])
  })

  it('end with a number, a signature or other text', () => {
    const leader = '王勇副市长：负责工业。'
    for (const [text, first] of [
      ['一、工作要求', '一、工作要'],
      ['某市人民政府\n\n2022年1月27日', '某市人民政'],
      ['请各单位遵照执行。', '请各单位遵'],
    ] as const)
      expect(tree(splitLines(`${leader}\n\n${text}\n\n分管：工信局。`))).toEqual([
        '王勇副市长',
        ...(text.startsWith('一') ? [`${first} (分管：工信)`] : [first, '分管：工信']),
      ])
  })
})
