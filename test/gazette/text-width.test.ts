import { columnWidths, isHardWrapped, squeezedWidth, textWidth } from '../../src/gazette/text-width.js'
import { cite, NAMES, readLines } from './quote.js'

describe('textWidth', () => {
  it.each([
    [cite('jincheng', 7, '屋所有权人的合法权益，根据国务院《国有土地'), 21],
    [cite('jincheng', 3, '第一条 为切实规范我市国有土地上房屋'), 17.25], // a space counts a quarter
    [cite('jincheng', 67, '2018年7月16日'), 6.5], // a digit counts half
    [cite('zhongyang', 25, 'REN MIN'), 3.25],
    ['“一”', 3], // quotation marks are as wide as characters
    ['  一  ', 1],
    ['𠮷', 1],
    ['', 0],
  ])('%j is %d wide', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })
})

describe('squeezedWidth', () => {
  it.each([
    [cite('jincheng', 6572, '据国家保障工业企业场地再开发利用环境安全'), 20],
    [cite('jincheng', 6570, '行）》（环保部令第 42号），各县（市、区）环保局根'), 20.25], // 24.25 as it stands
    ['“一”', 2],
    ['', 0],
  ])('%j is at least %d wide', (text, width) => {
    expect(squeezedWidth(text)).toBe(width)
  })
})

describe('isHardWrapped', () => {
  it('tells the two gazettes that are wrapped at the column from the three that are not', () => {
    expect(Object.fromEntries(NAMES.map((name) => [name, isHardWrapped(readLines(name))]))).toEqual({
      jincheng: true,
      'xiaoyi-3': false,
      'xiaoyi-4': true,
      yangquan: false,
      zhongyang: false,
    })
  })

  it('says nothing about a few lines', () => {
    expect(isHardWrapped([])).toBe(false)
    expect(isHardWrapped(['一'])).toBe(false)
    expect(isHardWrapped(new Array<string>(19).fill('一二三'))).toBe(false)
    expect(isHardWrapped(new Array<string>(20).fill('一二三'))).toBe(true)
  })
})

describe('columnWidths', () => {
  it('is the second widest line around each, as one may be squeezed', () => {
    const lines = ['一二三四五', '一二三四', '一二', '一二三四五六七八', '一']
    expect(columnWidths(lines)).toEqual([5, 5, 5, 5, 5])
    expect(columnWidths(lines, 1)).toEqual([4, 4, 4, 2, 1])
  })

  it('is not widened by lines that hold more than the column, two of them either', () => {
    const plain = cite('jincheng', 6572, '据国家保障工业企业场地再开发利用环境安全')
    const full = cite('jincheng', 6570, '行）》（环保部令第 42号），各县（市、区）环保局根')
    expect(columnWidths([plain, full, full, plain])).toEqual([20.25, 20.25, 20.25, 20.25])
  })

  it('tells columns of one width from columns of another in the same text', () => {
    const [wide, narrow] = ['一'.repeat(40), '一'.repeat(20)]
    const widths = columnWidths([...new Array<string>(20).fill(wide), ...new Array<string>(20).fill(narrow)])
    expect([widths[0], widths[10], widths[30], widths[39]]).toEqual([40, 40, 20, 20])
  })

  it('takes what there is', () => {
    expect(columnWidths([])).toEqual([])
    expect(columnWidths(['一二'])).toEqual([2])
  })
})
