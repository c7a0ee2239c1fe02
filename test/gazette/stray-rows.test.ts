import { splitNotices } from '../../src/gazette/split-notices.js'
import { returnStrayRows } from '../../src/gazette/stray-rows.js'
import { between } from './quote.js'

describe('returnStrayRows', () => {
  const notices = splitNotices(between('yangquan', 225, 376))

  it('gives a person’s row inside the next notice’s first sentence back to the list before it', () => {
    const [first, second] = returnStrayRows(notices)
    expect(notices.map(({ documentNumber }) => documentNumber)).toEqual([
      '阳政办发〔2020〕47号',
      '阳政办发〔2020〕48号',
    ])
    expect(first?.body.at(-1)).toEqual({
      number: 370,
      text: '魏富民 市规划和自然资源局',
      emphasised: false,
      afterBlank: true,
      startsPage: false,
      strayed: true,
    })
    expect(second?.body.map(({ number }) => number)).toEqual([
      357, 359, 361, 362, 364, 366, 368, 372, 374, 376,
    ])
  })

  it('does not touch what it was given', () => {
    const before = structuredClone(notices)
    returnStrayRows(notices)
    expect(notices).toEqual(before)
  })

  it('leaves notices alone that hold none', () => {
    const whole = splitNotices(between('zhongyang', 57, 450))
    expect(whole).toHaveLength(8)
    expect(returnStrayRows(whole)).toEqual(whole)
    expect(returnStrayRows([])).toEqual([])
  })
})
