import { liftTerms } from '../../src/search/lift-terms.js'

describe('liftTerms', () => {
  it.each([
    [
      '2018年8月10日至2019年3月31日',
      [
        ['2018年', '8月', '8月10日'],
        ['2019年', '3月', '3月31日'],
      ],
    ],
    ['2018年08月', [['2018年', '8月']]],
    ['年底前,2022年底', [['2022年']]],
    ['9月底', [['9月']]],
    ['国办发〔2019〕54号第十九条', [['国办发〔2019〕54号'], ['第19条']]],
    ['12345热线', []],
    ['', []],
  ])('lifts from %j', (text, terms) => {
    expect(liftTerms(text).map((lifted) => lifted.terms)).toEqual(terms)
  })

  it('tells where the lifted parts stand, without overlap', () => {
    const text = '按孝政发2020年31号文于2020年9月办'
    expect(liftTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '孝政发2020年31号',
      '2020年9月',
    ])
  })
})
