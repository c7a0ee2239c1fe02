import { readMeasureRows } from '../../src/gazette/measure-rows.js'
import { readTableRows } from '../../src/gazette/table.js'
import { splitLines, type SourceLine } from '../../src/gazette/source-line.js'
import { between } from './quote.js'

describe('readMeasureRows', () => {
  const list = between('xiaoyi-4', 1131, 1685)
  const table = readMeasureRows(list, 0)
  const read = table && readTableRows(table)

  it('reads 41 measures of nine problems, each with who answers for it (xiaoyi-4 1131–1685)', () => {
    expect(read?.columns).toEqual(['序号', '对照督导反馈问题我市梳理出的问题', '整改措施', '责任单位'])
    expect([read?.certain, read?.rows.length, table?.length]).toEqual([true, 41, list.length])
    const labels = read?.rows.map(({ cells }) => cells[0]) ?? []
    const counts = [...new Set(labels)].map((label) => labels.filter((other) => other === label).length)
    expect(counts).toEqual([4, 2, 5, 4, 7, 4, 6, 3, 6])
  })

  it('fills label and problem down and keeps what was printed', () => {
    const row = read?.rows[1]
    expect(row?.cells).toEqual([
      '反馈问题一',
      '1.开发区“主引擎、主阵地、主战场”的意义、地位和作用认识还不够。\n2.总体规划、控制性详细规划、规划环评报告虽已编制完成，但仍然尚未完成批复，盯得不牢不紧。',
      '2.开发区大力实施“6—8”月集中会战季行动，30项重点工作取得阶段性成果，促进各项工作有根本性改观。',
      '牵头领导：开发区各班子成员；责任人：已明确的开发区各有关单位负责人',
    ])
    expect([row?.printed.slice(0, 2), row?.startLine, row?.endLine]).toEqual([['', ''], 1166, 1172])
    expect(read?.rows[0]?.cells[3]).toBe('市委、市政府')
  })

  it('goes on overleaf, where label and problems are printed again', () => {
    const seventh = read?.rows.filter(({ cells }) => cells[0] === '反馈问题七') ?? []
    expect(seventh.map(({ cells }) => cells[2]?.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
    expect(seventh.map(({ printed }) => printed[0])).toEqual(['反馈问题七', '', '反馈问题七', '', '', ''])
    expect(new Set(seventh.map(({ cells }) => cells[1])).size).toBe(1)
  })

  it('takes a problem without a number for one', () => {
    const fourth = read?.rows.find(({ cells }) => cells[0] === '反馈问题四')
    expect(fourth?.cells[1]).toMatch(/^开发区在项目数量只多不少.*不及时、不到位。$/u)
    expect(fourth?.cells[2]).toMatch(/^1\.孝义经济开发区近期/u)
  })

  it.each<[string, (lines: SourceLine[]) => SourceLine[]]>([
    ['a number is missing', (lines) => lines.filter(({ number }) => number !== 1166)],
    ['nobody answers for a measure', (lines) => lines.filter(({ number }) => number !== 1211)],
    ['the names of the columns are not known', (lines) => lines.filter(({ number }) => number !== 1136)],
    ['text follows', (lines) => [...lines, ...splitLines('以上责任清单由市督查室督办落实。')]],
    ['there are no labels', (lines) => lines.filter(({ text }) => !/反馈问$|^题/u.test(text.trim()))],
  ])('leaves the text alone where %s', (_, change) => {
    expect(readMeasureRows(change([...list]), 0)).toBeNull()
  })

  it('begins at 序号 alone', () => {
    expect(readMeasureRows(list, 1)).toBeNull()
    expect(readMeasureRows([], 0)).toBeNull()
    expect(readMeasureRows(between('jincheng', 520, 635), 0)).toBeNull()
  })
})
