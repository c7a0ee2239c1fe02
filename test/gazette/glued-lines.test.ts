import { splitGlued } from '../../src/gazette/glued-lines.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between } from './quote.js'

const rows = (lines: Parameters<typeof splitGlued>[0], authority: string | null): [number, string][] =>
  splitGlued(lines, authority).map(({ number, text }) => [number, text])

describe('splitGlued', () => {
  it('parts text and disclosure mark', () => {
    expect(rows(between('yangquan', 2933, 2936), '阳泉市人民政府')).toEqual([
      [2933, '董增寿为阳泉市科学技术局副局长(试用'],
      [2933, '(此件公开发布)'],
      [2935, '阳泉市人民政府'],
      [2936, '2020年6月30日'],
    ])
  })

  it('parts the last sentence and the signature above the date', () => {
    expect(rows(between('yangquan', 1204, 1206), '阳泉市人民政府办公室')).toEqual([
      [
        1204,
        '《阳泉市重点区域大气污染热点网格精细化管控方案》已经市人民政府同意，现印发给你们，请认真遵照执行',
      ],
      [1204, '阳泉市人民政府办公室'],
      [1206, '2020年6月1日'],
    ])
  })

  it.each([
    ['no date stands below', '请认真贯彻执行阳泉市人民政府\n特此通知', '阳泉市人民政府'],
    ['the body is part of the sentence', '有关情况及时报阳泉市人民政府\n2020年6月1日', '阳泉市人民政府'],
    ['nobody is known to sign', '请认真贯彻执行阳泉市人民政府\n2020年6月1日', null],
    ['the signature stands alone', '阳泉市人民政府\n2020年6月1日', '阳泉市人民政府'],
    ['the mark stands alone', '（此件公开发布）', null],
    ['a heading ends with a way of disclosure', '3.确定公开属性（依申请公开）', null],
    ['a sentence speaks of publication', '按规定标注（此件公开发布）。', null],
  ])('leaves lines as they are where %s', (_, text, authority) => {
    expect(splitGlued(splitLines(text), authority)).toEqual(splitLines(text))
  })
})
