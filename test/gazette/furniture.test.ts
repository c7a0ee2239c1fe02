import { findBackMatter, findContentsEnd, isFurniture } from '../../src/gazette/furniture.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { between, cite, quote, readText } from './quote.js'

describe('isFurniture', () => {
  it.each([
    [cite('xiaoyi-4', 38, '4/2020 孝义市人民政府公报 ·市政府文件·')],
    [cite('xiaoyi-4', 40, '- 4 -')],
    [cite('jincheng', 1, ' 晋城市人民政府公报（2018. 4） 市政府文件')],
    [cite('jincheng', 4017, '市政府办公厅文件 晋城市人民政府公报（2018. 4）')],
    [cite('jincheng', 9126, '大事记 晋城市人民政府公报（2018. 4）')],
    [cite('jincheng', 4013, '·· 29')],
    [cite('xiaoyi-4', 3211, 'mailto:605816211@qq.com')], // the address stands in the text
    ['第 3 页 共 12 页'],
    ['—12—'],
  ])('%j is a running head, a page number or a link', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each([
    [cite('xiaoyi-4', 99, ' 18')], // the serial number of a row
    [cite('xiaoyi-4', 260, '64')],
    [cite('jincheng', 293, '6')],
    [cite('xiaoyi-4', 2320, '— 7 月 10 日）')],
    [cite('jincheng', 727, '-140500')],
    [cite('xiaoyi-3', 5, '孝义市人民政府公报')],
    [cite('xiaoyi-3', 68, '《孝义市人民政府公报》赠阅范围：')],
    [cite('xiaoyi-3', 82, '如发现本刊印装质量问题，请与政府公报办公室联系调换。')],
    [cite('xiaoyi-3', 871, '2017-31')], // a parcel
    [cite('zhongyang', 1292, '13934359379')],
    ['经研究，2020年第3期《孝义市人民政府公报》刊登的文件继续有效。'],
    [''],
  ])('%j is text', (line) => {
    expect(isFurniture(line)).toBe(false)
  })
})

describe('findContentsEnd', () => {
  const endOf = (lines: ReturnType<typeof splitLines>): number | undefined =>
    lines[findContentsEnd(lines) - 1]?.number

  it('ends behind the last entry, of whatever form', () => {
    expect(endOf(splitLines(readText('zhongyang')))).toBe(56) // title（number）tab page
    expect(endOf(splitLines(readText('xiaoyi-3')))).toBe(64) // leader dots, a masthead line among the entries
    expect(endOf(splitLines(readText('yangquan')))).toBe(67) // bullets with dots, then tabs
  })

  it('finds none where none is printed', () => {
    expect(findContentsEnd(splitLines(readText('jincheng')))).toBe(0)
    expect(findContentsEnd(splitLines(readText('xiaoyi-4')))).toBe(0)
    expect(findContentsEnd([])).toBe(0)
  })

  it('does not take two lines for a table of contents', () => {
    const [first, second, third] = [
      '中阳县人民政府关于提请王小红等同志职务任免的议案（中政函〔2022〕8号）\t13',
      '中阳县人民政府关于同意刘应文同志任职的批复（中政函〔2022〕9号）\t15',
      '中阳县人民政府关于申办“中阳柏籽羊”地理标志商标的批复（中政函〔2022〕18号）\t15',
    ]
    expect(findContentsEnd(quote('zhongyang', 54, first, second))).toBe(0)
    expect(findContentsEnd(quote('zhongyang', 54, first, second, third))).toBe(3)
  })

  it('takes no table of figures for a table of contents', () => {
    const rows = ['西辛庄\t187', '阳泉曲\t181', '振 兴\t159', '柱 濮\t204']
    expect(findContentsEnd(quote('xiaoyi-3', 1212, ...rows))).toBe(0)
  })
})

describe('findBackMatter', () => {
  const beginOf = (name: Parameters<typeof readText>[0], after: number): number | undefined => {
    const lines = splitLines(readText(name))
    const from = lines.findIndex(({ number }) => number > after)
    return lines[findBackMatter(lines, from)]?.number
  }

  it('begins at the first day of the chronicle, whose title is displaced', () => {
    expect(beginOf('jincheng', 8658)).toBe(8858) // the title 晋城市人民政府7月大事记 stands on line 8982
  })

  it('begins at the mottoes of the back cover', () => {
    expect(beginOf('zhongyang', 1877)).toBe(1952)
  })

  it('is at the end where a gazette has none', () => {
    expect(beginOf('xiaoyi-4', 3217)).toBeUndefined()
    expect(beginOf('xiaoyi-3', 1048)).toBeUndefined()
    expect(beginOf('yangquan', 2940)).toBeUndefined()
  })

  it('does not begin with who organises an event: numbered text follows', () => {
    expect(cite('yangquan', 876, '主办单位：')).toBe('主办单位：')
    expect(findBackMatter(between('yangquan', 864, 900), 0)).toBe(between('yangquan', 864, 900).length)
  })
})
