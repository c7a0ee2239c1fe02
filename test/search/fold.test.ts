import { fold } from '../../src/search/fold.js'

describe('fold', () => {
  it.each([
    ['Ａ級景區 ＤＲＧ', 'a级景区 drg', 'full width, traditional, capitals'],
    ['《農村不動產登記》', '《农村不动产登记》', 'marks stay'],
    ['宅\u200b基\u200d地\u202e\ufeff', '宅基地', 'zero-width and right-to-left marks go'],
    ['一\t二\r\n三\u3000四', '一 二  三 四', 'white space becomes spaces, one for each'],
    ['\u0000\u0007宅', '宅', 'control characters go'],
    ['㎡ ① ½', 'm2 1 1⁄2', 'NFKC takes signs apart'],
    ['宅\ud800', '宅\ufffd', 'half of a surrogate pair is replaced'],
    ['制定、公布、里面、后天、著名', '制定、公布、里面、后天、著名', 'simplified characters stay'],
    ['', '', 'the empty text'],
  ])('makes %j %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    const once = fold('關於印發《Ａ級》①的\u200b通知')
    expect(fold(once)).toBe(once)
  })
})
