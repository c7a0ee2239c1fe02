import { MARKER_ORDER, readMarker, usesDecimals, type MarkerStyle } from '../../src/gazette/marker.js'
import { cite, readLines } from './quote.js'

type Case = readonly [string, MarkerStyle, string, number, string]

/** What stands behind the number, up to the end of the quotation. */
function read(line: string, decimals = false): Case | null {
  const marker = readMarker(line, decimals)
  return marker && [line, marker.style, marker.label, marker.value, line.slice(marker.end)]
}

describe('readMarker', () => {
  it.each<Case>([
    [cite('zhongyang', 771, '第一章 总 则'), 'chapter', '第一章', 1, ' 总 则'],
    [cite('jincheng', 3, '第一条 为切实规范'), 'article', '第一条', 1, ' 为切实规范'],
    [cite('zhongyang', 899, '第三十九条 本办法'), 'article', '第三十九条', 39, ' 本办法'],
    [cite('zhongyang', 68, '一、工作目标'), 'one', '一、', 1, '工作目标'],
    [cite('yangquan', 1931, '十、保障措施'), 'one', '十、', 10, '保障措施'],
    [cite('zhongyang', 76, '（一）坚持政治引领'), 'one bracketed', '（一）', 1, '坚持政治引领'],
    [cite('zhongyang', 92, '(三) 坚持关口前移'), 'one bracketed', '(三)', 3, ' 坚持关口前移'],
    [cite('yangquan', 1929, '（三十一）'), 'one bracketed', '（三十一）', 31, ''],
    [cite('zhongyang', 82, '1. 强化党政'), '1', '1.', 1, ' 强化党政'],
    [cite('zhongyang', 1052, '17.加强智慧物业'), '1', '17.', 17, '加强智慧物业'],
    [cite('xiaoyi-4', 1788, '3．推动现有工业园区'), '1', '3．', 3, '推动现有工业园区'],
    [cite('zhongyang', 610, '1、本人及家庭成员'), '1', '1、', 1, '本人及家庭成员'],
    [cite('jincheng', 2314, '11.土地储备完成后'), '1', '11.', 11, '土地储备完成后'],
    [cite('xiaoyi-4', 2648, '（1）明确解读主体'), '1 bracketed', '（1）', 1, '明确解读主体'],
    [cite('zhongyang', 280, '(1)对原乡行政干部'), '1 bracketed', '(1)', 1, '对原乡行政干部'],
    [cite('xiaoyi-3', 788, '⑦对将原村庄用地'), '1 circled', '⑦', 7, '对将原村庄用地'],
    [cite('jincheng', 2429, '——坚持以人民为中心'), 'dash', '——', 0, '坚持以人民为中心'],
  ])('%j has the number of a %s', (...expected) => {
    expect(read(expected[0])).toEqual(expected)
  })

  // a list number glued to a numeral looks like a decimal
  it.each<Case>([
    [cite('xiaoyi-4', 489, '1.7 月中旬组织全体干部职工'), '1', '1.', 1, '7 月中旬组织全体干部职工'],
    [cite('xiaoyi-4', 886, '3.2022 年底前，煤化工'), '1', '3.', 3, '2022 年底前，煤化工'],
    [cite('xiaoyi-3', 524, '1.340 省道、梧西线'), '1', '1.', 1, '340 省道、梧西线'],
    [cite('xiaoyi-3', 1139, '2.2020年职业技能'), '1', '2.', 2, '2020年职业技能'],
  ])('%j is a number and a numeral', (...expected) => {
    expect(read(expected[0])).toEqual(expected)
  })

  // wrapped lines that begin with a numeral or a bracket
  it.each([
    [cite('xiaoyi-4', 535, '11.1%，存在项目签约多，落地少，开工率低于')],
    [cite('xiaoyi-4', 1097, '10 月底前基本完成，年底前要全部清零。开发')],
    [cite('xiaoyi-4', 1100, '25 日前上报吕梁开发区建设领导小组办公室和')],
    [cite('xiaoyi-4', 3120, '4%，并将推进基层政务公开标准化规范化工作')],
    [cite('xiaoyi-4', 1990, '2020 年全市煤电机组供电煤耗平均下降 1—2g')],
    [cite('xiaoyi-4', 2338, '7 月 20 日）')],
    [cite('xiaoyi-4', 2320, '— 7 月 10 日）')],
    [cite('xiaoyi-4', 3209, '1141 办公室')],
    [cite('jincheng', 7089, '12月 30日前要将本年度的土壤污染防治工作情')],
    [cite('jincheng', 7464, '1亿元及以上的企业投资项目。')],
    [cite('yangquan', 921, '3 元通用消费券 1 张、满 50 元')],
    [cite('zhongyang', 1292, '13934359379')],
    [cite('jincheng', 293, '6')],
    [cite('xiaoyi-3', 871, '1.5918')],
    [cite('xiaoyi-4', 376, '（市）党政主要领导')],
    [cite('xiaoyi-4', 2795, '（街道）、开发区')],
    [cite('xiaoyi-4', 2860, '（国办发〔2018〕123 号）的规定')],
    [cite('xiaoyi-4', 1961, '（责任单位：冬季清洁取暖工作领导小组成员单')],
    [cite('jincheng', 72, '（构）筑物及超过批准期限的临时建筑')],
    [cite('zhongyang', 909, '第16次常务会议通过')],
    [cite('xiaoyi-3', 328, '第 号')],
    [cite('yangquan', 1994, '一是要突出重点。')],
    [''],
    ['constructor'],
    ['0'.repeat(10_000)],
  ])('%j begins with none', (line) => {
    expect(readMarker(line)).toBeNull()
  })

  // other acts' articles, cited at the start of a wrapped line
  it.each([
    [cite('jincheng', 1210, '第二十七条规定条件的人员担任驾驶')],
    ['第十四条第二款规定的情形'],
    ['第三条和第四条'],
    ['第八条之一'],
    ['第一章程序'],
  ])('%j cites an article and begins none', (line) => {
    expect(readMarker(line)).toBeNull()
  })

  it.each<Case>([
    [cite('yangquan', 2451, '1 总则'), 'decimal 1', '1', 1, '总则'],
    [cite('yangquan', 2453, '1.1 目的'), 'decimal 2', '1.1', 1, '目的'],
    [cite('yangquan', 2507, '2.2.1 综合组'), 'decimal 3', '2.2.1', 1, '综合组'],
    [cite('yangquan', 2581, '2.2.10 宣传报道组'), 'decimal 3', '2.2.10', 10, '宣传报道组'],
    [cite('yangquan', 2627, '（1）市指挥部及时指导'), '1 bracketed', '（1）', 1, '市指挥部及时指导'],
  ])('%j counts in a document numbered 1, 1.1, 1.1.1', (...expected) => {
    expect(read(expected[0], true)).toEqual(expected)
  })

  it('takes decimals for nothing in other documents', () => {
    expect(readMarker(cite('yangquan', 2453, '1.1 目的'))).toBeNull()
    expect(readMarker(cite('xiaoyi-4', 2191, '2 中阳楼 80.8'))).toBeNull()
  })

  it('does not take a sentence that begins with a figure for a heading, where decimals count', () => {
    const line = cite('yangquan', 921, '3 元通用消费券 1 张、满 50 元减 10 元通用消费券 1 张')
    expect(readMarker(line, true)).toBeNull()
  })
})

describe('usesDecimals', () => {
  it('tells the one plan numbered so from all other notices', () => {
    const plan = readLines('yangquan').slice(2448, 2712)
    expect(usesDecimals(plan.map((line) => line.replace(/^#+ /u, '')))).toBe(true)
    expect(usesDecimals(readLines('yangquan').slice(2713))).toBe(false)
    expect(usesDecimals(readLines('xiaoyi-4'))).toBe(false) // rows begin with 1 and 2
    expect(usesDecimals(readLines('xiaoyi-3'))).toBe(false) // 1.340 省道
    expect(usesDecimals([])).toBe(false)
  })
})

it('has each style once in its order of levels, outer ones first', () => {
  expect(MARKER_ORDER).toEqual([
    'chapter',
    'chapter section',
    'article',
    'one',
    'one bracketed',
    'decimal 1',
    'decimal 2',
    'decimal 3',
    'decimal 4',
    '1',
    '1 bracketed',
    '1 circled',
    'dash',
  ])
})
