import { splitLines } from '../../src/gazette/source-line.js'
import { cite, quote } from './quote.js'

describe('splitLines', () => {
  it('drops empty lines and keeps what they say', () => {
    expect(
      quote('xiaoyi-4', 1, ' 孝义市人民政府', '关于赋予山西孝义经济开发区部分市级', '', '行政管理职权的通知'),
    ).toEqual([
      { number: 1, text: '孝义市人民政府', emphasised: false, afterBlank: true, startsPage: true },
      {
        number: 2,
        text: '关于赋予山西孝义经济开发区部分市级',
        emphasised: false,
        afterBlank: false,
        startsPage: false,
      },
      { number: 4, text: '行政管理职权的通知', emphasised: false, afterBlank: true, startsPage: false },
    ])
  })

  it('takes one leading space for the mark of a page', () => {
    const lines = quote(
      'xiaoyi-4',
      359,
      '重要指示，认真落实省委“四为四高两同步”总',
      ' 体思路和要求、省委十一届十次全会精神，牢牢',
    )
    expect(lines.map(({ startsPage }) => startsPage)).toEqual([false, true])
  })

  it('keeps the empty cells of a row, at its start too', () => {
    const [row] = quote('xiaoyi-3', 122, '\t\t5\t关于老旧小区改造的建议')
    expect(row?.text).toBe('\t\t5\t关于老旧小区改造的建议')
    const [last] = quote('xiaoyi-3', 1044, '合计\t17宗\t\t\t\t60.2062\t\t')
    expect(last?.text).toBe('合计\t17宗\t\t\t\t60.2062\t\t')
  })

  it('undoes doubled bold type that goes on in the next line', () => {
    const lines = quote(
      'jincheng',
      6460,
      '（（一一））推进土壤污染状况调查推进土壤污染状况调查，，强化土壤环境强化土壤环境',
      '',
      '监测网络建设监测网络建设',
    )
    expect(lines.map(({ text }) => text)).toEqual([
      '（一）推进土壤污染状况调查，强化土壤环境',
      '监测网络建设',
    ])
  })

  it('tells headings from text', () => {
    const lines = quote(
      'yangquan',
      225,
      '## 阳泉市人民政府办公室 关于印发阳泉市推进“标准地”改革 实施方案的通知',
      '',
      '阳政办发〔2020〕47号',
    )
    expect(lines.map(({ text, emphasised }) => [text, emphasised])).toEqual([
      ['阳泉市人民政府办公室 关于印发阳泉市推进“标准地”改革 实施方案的通知', true],
      ['阳政办发〔2020〕47号', false],
    ])
  })

  it('numbers lines alike whatever ends them', () => {
    const expected = splitLines('甲\n\n乙\n丙').map(({ number, text }) => [number, text])
    expect(expected).toEqual([
      [1, '甲'],
      [3, '乙'],
      [4, '丙'],
    ])
    for (const end of ['\r\n', '\r']) {
      expect(splitLines(`甲${end}${end}乙${end}丙`).map(({ number, text }) => [number, text])).toEqual(
        expected,
      )
    }
  })

  it('drops what cannot be seen', () => {
    const lines = splitLines('\ufeff一、\u200b目标\u200f\n\f下一页\n \u2060 \n')
    expect(lines.map(({ number, text, startsPage }) => [number, text, startsPage])).toEqual([
      [1, '一、目标', false],
      [2, '下一页', true],
    ])
  })

  it.each([[''], ['\n\n\n'], [' \t \n　\n'], ['\ufeff']])('finds no line in %j', (text) => {
    expect(splitLines(text)).toEqual([])
  })

  it('shows angle brackets as printed', () => {
    const text = cite('xiaoyi-3', 646, '（责任单位：市农经中心、所涉乡镇<街道>、行业主管部门）')
    expect(splitLines(text).map((line) => line.text)).toEqual([text])
  })
})
