import { findEndingStyles } from '../../src/gazette/ending-styles.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { quote } from './quote.js'

describe('findEndingStyles', () => {
  it('finds the styles whose items end as sentences, and not those of headings', () => {
    const lines = quote(
      'zhongyang',
      470,
      '三、农村宅基地申请条件及建房标准',
      '',
      '申请农村宅基地的申请人,应当是本集体经济组织成员。涉及生态移民(易地扶贫搬迁)户、地质灾害搬迁户和重点工程建设征收搬迁户的,按国家有关规定执行。',
      '',
      '(一)村民符合下列条件之一的,可以向本农村集体经济组织申请使用宅基地:',
      '',
      '1. 因结婚等原因确需分户,且当前户内人均宅基地面积小于50平方米的;',
      '2. 符合政策规定迁入农村集体经济组织,落户成为正式成员且在原籍没有宅基地的;',
    )
    expect(findEndingStyles(lines, false)).toEqual(new Set(['one bracketed', '1']))
  })

  it('takes a note in brackets for an ending', () => {
    const lines = quote('yangquan', 1562, '——培育壮大创新型企业。')
    const measures = splitLines(
      '1. 开展认定培训（责任单位：市科技局）\n2. 制定推进方案\n3. 建立台账(市工信局)',
    )
    expect(findEndingStyles([...lines, ...measures], false)).toEqual(new Set(['dash', '1']))
  })

  it('wants six of ten', () => {
    const half = splitLines('1. 甲。\n2. 乙\n3. 丙。\n4. 丁')
    expect(findEndingStyles(half, false)).toEqual(new Set())
    expect(findEndingStyles([...half, ...splitLines('5. 戊。')], false)).toEqual(new Set(['1']))
  })

  it('finds none in nothing', () => {
    expect(findEndingStyles([], false)).toEqual(new Set())
  })
})
