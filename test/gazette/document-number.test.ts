import {
  findDocumentNumbers,
  formatDocumentNumber,
  parseDocumentNumberLine,
} from '../../src/gazette/document-number.js'
import { cite } from './quote.js'

describe('formatDocumentNumber', () => {
  it('drops leading noughts and uses 〔〕', () => {
    expect(formatDocumentNumber('中政办发', '2022', '02')).toBe('中政办发〔2022〕2号')
  })
})

describe('parseDocumentNumberLine', () => {
  it.each([
    [cite('xiaoyi-4', 6, '孝政发〔2020〕12 号'), '孝政发〔2020〕12号'],
    [cite('jincheng', 53, '晋市政发〔2018〕23号'), '晋市政发〔2018〕23号'],
    [cite('jincheng', 2316, '晋市政办〔2018〕53号'), '晋市政办〔2018〕53号'],
    [cite('yangquan', 2850, '阳政任字〔2020〕10号'), '阳政任字〔2020〕10号'],
    [cite('yangquan', 2925, '阳政任字〔2020〕14号  '), '阳政任字〔2020〕14号'], // a markdown line break behind it
    [cite('zhongyang', 62, '中政发〔2022〕1 号'), '中政发〔2022〕1号'],
    ['中政发[2022]1号', '中政发〔2022〕1号'],
    ['中政发（2022）第 1 号', '中政发〔2022〕1号'],
    ['中政发【2022】001号', '中政发〔2022〕1号'],
  ])('reads %j as %s', (line, expected) => {
    expect(parseDocumentNumberLine(line)).toBe(expected)
  })

  it.each([
    // cited numbers stand in a sentence, at a line's start or end
    [cite('yangquan', 180, '办发〔2019〕35号文件的精神')],
    [cite('jincheng', 663, '（晋编办字〔2018〕63号）要求，规范政府部门依法')],
    [cite('xiaoyi-4', 2271, '〔2020〕35 号）文件精神')],
    [cite('xiaoyi-4', 3237, '然资发〔2020〕84 号）和《山西省自然资源厅')],
    [cite('xiaoyi-3', 594, '〔2019〕80号）、')],
    // a table of contents
    [cite('xiaoyi-3', 40, '孝政发〔2020〕10 号……………(3)')],
    [cite('zhongyang', 51, '中阳县人民政府关于做好2022年安全生产工作的通知（中政发〔2022〕1号）\t1')],
    // forms
    [cite('xiaoyi-3', 328, '第 号')],
    [cite('zhongyang', 661, '老宅字____ 号')],
    [cite('zhongyang', 627, '乡字第_____号')],
    ['〔2020〕12号'],
    ['孝政发〔2020〕号'],
    ['孝政发〔1820〕1号'],
    [''],
  ])('%j is not a number that stands alone', (line) => {
    expect(parseDocumentNumberLine(line)).toBeNull()
  })
})

describe('findDocumentNumbers', () => {
  it('finds the numbers a clause cites, with or without spaces', () => {
    expect(findDocumentNumbers(cite('xiaoyi-4', 2444, '（国办发〔2019〕54 号）'))).toEqual([
      '国办发〔2019〕54号',
    ])
    expect(findDocumentNumbers(cite('zhongyang', 168, '意见》(吕震指办发[2021]2号)'))).toEqual([
      '吕震指办发〔2021〕2号',
    ])
  })

  it('keeps order and doublets', () => {
    expect(findDocumentNumbers('（吕政办发〔2020〕24号）和晋政发【2019】1号，吕政办发〔2020〕24号')).toEqual([
      '吕政办发〔2020〕24号',
      '和晋政发〔2019〕1号', // a conjunction cannot be told from the code by its shape
      '吕政办发〔2020〕24号',
    ])
  })

  it('does not take one county for another that shares year and serial', () => {
    // 孝政办发〔2020〕24号 cites 吕政办发〔2020〕24号 of the prefecture
    expect(findDocumentNumbers(cite('xiaoyi-3', 594, '（吕政办发〔2020〕24号）'))).toEqual([
      '吕政办发〔2020〕24号',
    ])
    expect(findDocumentNumbers(cite('xiaoyi-3', 578, '孝政办发〔2020〕24号'))).toEqual([
      '孝政办发〔2020〕24号',
    ])
  })

  it.each([
    [cite('jincheng', 6475, '〔责任单位：市环保局、市农委、市财政局、')], // 〔〕 is a bracket here
    [cite('xiaoyi-3', 872, '2010-5')], // a parcel
    [cite('jincheng', 7366, '18835611841')],
    [''],
    ['constructor'],
  ])('finds none in %j', (text) => {
    expect(findDocumentNumbers(text)).toEqual([])
  })
})
