import { splitGlued } from '../../src/gazette/glued-lines.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { returnPieces } from '../../src/gazette/stray-pieces.js'
import { between, NAMES, readText } from './quote.js'

const numbers = (lines: Parameters<typeof returnPieces>[0]): number[] =>
  returnPieces(lines).map(({ number }) => number)

describe('returnPieces', () => {
  it('takes the end of a sentence back behind its open bracket', () => {
    expect(numbers(splitGlued(between('yangquan', 2926, 2936), null))).toEqual([
      2928, 2930, 2931, 2933, 2926, 2933, 2935, 2936,
    ])
  })

  it('takes the end of the list of attachments back behind the signature', () => {
    expect(numbers(between('yangquan', 214, 223))).toEqual([214, 218, 219, 221, 216, 223])
  })

  it.each([
    ['no bracket is open', '期一年)。\n各有关单位:\n经会议决定,任命:\n张三为副局长。'],
    ['two brackets are', '期一年)。\n张三为副局长(试用\n李四为副局长(试用\n特此通知'],
    ['the sentence has its end', '期一年)。\n张三为副局长(试用\n期一年)。'],
    ['the line before is open itself', '张三为副局长(试用\n期一年)。\n李四为副局长(试用\n特此通知'],
    ['the list is whole', '请贯彻执行。\n附图（略）\n某市人民政府\n2020年5月6日\n附件：责任人汇总表（略）'],
    ['no list follows', '请贯彻执行。\n总表（略）\n某市人民政府\n2020年5月6日\n（此件公开发布）'],
  ])('moves nothing where %s', (_, text) => {
    expect(returnPieces(splitLines(text))).toEqual(splitLines(text))
  })

  it.each(NAMES.filter((name) => name !== 'yangquan'))('moves nothing in %s', (name) => {
    const lines = splitLines(readText(name))
    expect(returnPieces(lines)).toEqual(lines)
  })
})
