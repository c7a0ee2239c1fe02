import { registerTerms } from '../../src/search/term-register.js'

const register = registerTerms([['宅基地', '申请', '宅基地'], ['申请'], [], ['constructor', '__proto__']])

describe('registerTerms', () => {
  it('lists the documents that hold a term once each, in order', () => {
    expect(register.holders('申请')).toEqual([0, 1])
    expect(register.holders('宅基地')).toEqual([0])
  })

  it.each(['toString', 'hasOwnProperty', ''])('does not know %j', (term) => {
    expect(register.holders(term)).toEqual([])
  })

  it.each(['constructor', '__proto__'])('knows %s as a term like any other', (term) => {
    expect(register.holders(term)).toEqual([3])
  })

  it('calls a term rarer the fewer documents hold it', () => {
    expect(register.rarity('没有的词')).toBeGreaterThan(register.rarity('宅基地'))
    expect(register.rarity('宅基地')).toBeGreaterThan(register.rarity('申请'))
    expect(register.rarity('申请')).toBeGreaterThanOrEqual(0)
  })
})
