import { splitPages } from '../../src/chat/split-pages.js'

describe('splitPages', () => {
  it.each([
    ['', 5, ['']],
    ['一二三。', 5, ['一二三。']],
    ['一二三。四五六。', 5, ['一二三。', '四五六。']],
    ['一。二。三四。五', 5, ['一。二。', '三四。五']],
    ['“一二三。”四五六。', 6, ['“一二三。”', '四五六。']],
    ['甲\n乙\n\n丙丁', 5, ['甲\n乙\n\n', '丙丁']],
    ['没有句号的一长句话', 4, ['没有句号的一长句话']],
  ])('%j by %i', (text, limit, expected) => {
    expect(splitPages(text, limit)).toEqual(expected)
  })

  it('loses nothing', () => {
    const text = '甲乙丙丁。戊己；\n庚辛壬癸！'.repeat(200)
    expect(splitPages(text).join('')).toBe(text)
    expect(splitPages(text).every((page) => page.length <= 1500)).toBe(true)
  })
})
