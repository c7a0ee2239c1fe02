import { joinText, startText } from '../../src/gazette/block-text.js'
import { readMarker } from '../../src/gazette/marker.js'
import { between } from './quote.js'

describe('startText', () => {
  it('keeps the space behind 第一条 and 1.1 and no other', () => {
    expect(startText('第一条　为了 规范', readMarker('第一条　为了 规范'))).toBe('第一条 为了规范')
    expect(startText('1.1 目 的', readMarker('1.1 目 的', true))).toBe('1.1 目的')
    expect(startText('1. 目 的', readMarker('1. 目 的'))).toBe('1.目的')
  })
})

describe('joinText', () => {
  it('leaves no space but between two Latin words', () => {
    expect(joinText('25000平方', ' 米。')).toBe('25000平方米。')
    expect(joinText('Windows', 'Server')).toBe('Windows Server')
  })

  it('writes once what a column printed again at its head', () => {
    const [head, tail] = between('yangquan', 210, 212).map(({ text }) => text)
    const joined = joinText(head ?? '', tail ?? '')
    expect(joined).toContain('挂牌责任人进行调整。现将调整后的全市煤矿企业安全生产挂牌责任人名单印发给你们')
    expect(joined.match(/现将调整后的/gu)).toHaveLength(1)
  })

  it('leaves a short repetition that is meant', () => {
    expect(joinText('资格预审', '资格预审文件')).toBe('资格预审资格预审文件')
    expect(joinText('', '市政府')).toBe('市政府')
  })
})
