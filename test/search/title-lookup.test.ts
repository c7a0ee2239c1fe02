import { fold } from '../../src/search/fold.js'
import { buildTitleLookup } from '../../src/search/title-lookup.js'
import { notice } from '../fixture/corpus.js'
import { gazette } from '../fixture/gazette.js'

const homesteads = notice({
  id: 'homesteads',
  title: '某县人民政府办公室关于印发《某县农村宅基地审批管理实施办法（试行）》的通知',
  instrument: '某县农村宅基地审批管理实施办法（试行）',
  issuingAuthority: '某县人民政府办公室',
  attachments: [{ title: '农村宅基地使用承诺书', startLine: 40, endLine: 60 }],
  clauses: [],
})
const coal = notice({
  id: 'coal',
  title: '某县人民政府关于印发2020年煤炭消费总量控制行动方案的通知',
  issuingAuthority: '某县人民政府',
  clauses: [],
})
const lookUp = buildTitleLookup([gazette('g', '某县', [homesteads, coal])])
const found = (question: string) => {
  const { notices, rest } = lookUp(fold(question))
  return { notices: [...notices].map(([{ id }, line]) => [id, line]), rest }
}

describe('buildTitleLookup', () => {
  it.each([
    ['某县人民政府办公室关于印发《某县农村宅基地审批管理实施办法（试行）》的通知', 'the whole title'],
    ['某县农村宅基地审批管理实施办法（试行）', 'the instrument'],
    ['《农村宅基地审批管理实施办法》', 'without place and （试行）, in 《》'],
    ['农村 宅基地 审批管理 实施办法', 'with stray spaces'],
    ['農村宅基地審批管理實施辦法', 'in traditional characters'],
    ['宅基地审批管理实施办法', 'the greater part of it'],
    ['请问农村宅基地审批管理实施办法的全文在哪里', 'with politeness around it'],
    ['某县农村宅鸡地审批管理实施办法', 'with a character wrong'],
  ])('finds %s: %s', (question) => {
    expect(found(question)).toEqual({ notices: [['homesteads', 0]], rest: '' })
  })

  it('gives what a question says beyond the title', () => {
    expect(found('农村宅基地审批管理实施办法里申请条件有哪些')).toEqual({
      notices: [['homesteads', 0]],
      rest: '里申请条件有哪些',
    })
  })

  it('leads to the attachment that is named', () => {
    expect(found('农村宅基地使用承诺书')).toEqual({ notices: [['homesteads', 40]], rest: '' })
  })

  it('reads no attachment out of a longer question', () => {
    expect(found('农村宅基地使用承诺书要签几份')).toEqual({
      notices: [],
      rest: '农村宅基地使用承诺书要签几份',
    })
  })

  it.each([
    '',
    '宅基地',
    '农村宅基地管理',
    '煤炭消费',
    '实施办法',
    'constructor',
    '》》《《',
    '管理'.repeat(5_000),
  ])('takes %j for no title', (question) => {
    expect(found(question).notices).toEqual([])
  })
})
