import { joinCells, measureCells } from '../../src/gazette/loose-cells.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { quote, readLines } from './quote.js'

const rotated = splitLines(readLines('jincheng').slice(6312, 6349).join('\n'))

describe('measureCells', () => {
  it('measures a column of cells, one a line', () => {
    const column = quote(
      'jincheng',
      314,
      '项 目',
      '',
      '围墙',
      '',
      '地面硬化',
      '',
      '大门',
      '',
      '水井',
      '',
      '水池',
      '',
      '厕所',
      '',
      '影壁',
      '',
      '简易房',
    )
    expect(measureCells(column, 0)).toBe(9)
    expect(measureCells(column, 1)).toBe(8)
    expect(measureCells(column, 2)).toBe(0) // seven may be anything
  })

  it('measures a rotated page, one character a line', () => {
    expect(measureCells(rotated, 0)).toBe(rotated.length)
  })

  it('ends before text', () => {
    const lines = [...rotated.slice(0, 10), ...quote('jincheng', 513, '注：未列项目结合市场实际协商确定。')]
    expect(measureCells(lines, 0)).toBe(10)
  })

  it('takes a paragraph, a signature or nothing for no cells', () => {
    expect(measureCells(quote('jincheng', 90, '选择货币补偿的，被征收房屋的价值，按照'), 0)).toBe(0)
    expect(measureCells(quote('jincheng', 2384, '晋城市人民政府办公厅', '', '2018年7月11日'), 0)).toBe(0)
    expect(measureCells([], 0)).toBe(0)
  })
})

describe('joinCells', () => {
  it('joins the characters of a rotated page to running text', () => {
    // jincheng 6313–6349
    expect(joinCells(rotated)).toBe('3、确保退休人员养老金按时足额发放，不发生拖欠现象。（4分）')
  })

  it('keeps other cells apart', () => {
    expect(joinCells(quote('jincheng', 314, '项 目', '', '围墙', '', '地面硬化', '', '大门'))).toBe(
      '项目\n围墙\n地面硬化\n大门',
    )
  })
})
