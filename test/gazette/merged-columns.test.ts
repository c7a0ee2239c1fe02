import { splitMergedColumns } from '../../src/gazette/merged-columns.js'
import { between } from './quote.js'

const texts = (lines: ReturnType<typeof splitMergedColumns>): string[] => lines.map(({ text }) => text)

describe('splitMergedColumns', () => {
  it('reads the left column of a page first, then the right one with its signature (zhongyang 1789–1805)', () => {
    expect(texts(splitMergedColumns(between('zhongyang', 1797, 1805)))).toEqual([
      '徐大钧 县司法局局长',
      '范淑萍 县人社局局长',
      '王志宏 县交通局局长',
      '高三亮 县水利局局长',
      '刘建军 县文旅局局长',
      '刘辉 县应急局局长',
      '史俊生 县公路段段长',
      '刘小勇 团县委书记',
      '张建国 县融媒体中心',
      '县绿化委员会下设办公室，办公室设在',
      '县林业局。办公室主任由张宏伟同志兼任。',
      '所有议事协调机构工作任务完成后',
      '由议事协调机构自行解散，不再另行发文',
      '通知。',
      '中阳县人民政府办公室',
      '2022年2月15日',
      '(此件公开发布)',
    ])
  })

  it('gives the one entry whose post stands at the head of the right column its end (yangquan 334–351)', () => {
    const lines = texts(splitMergedColumns(between('yangquan', 334, 351)))
    expect(lines).toContain('杜平华 市规划和自然资源局局长')
    expect(lines).not.toContain('局长')
    expect(lines.slice(15, 19)).toEqual([
      '主任：肖卯怀 市规划和自然资源局党组成员、副局长',
      '成员：叶文鑫',
      '张忠灵',
      '市发改委副主任',
    ])
  })

  it('leaves each line its number', () => {
    const numbers = splitMergedColumns(between('zhongyang', 1797, 1805)).map(({ number }) => number)
    expect(numbers).toEqual([
      1797, 1798, 1799, 1800, 1801, 1802, 1803, 1804, 1805, 1797, 1798, 1799, 1800, 1801, 1803, 1804, 1805,
    ])
  })

  it('puts the body text back between a list at the left and the groups at the right (yangquan 535–569)', () => {
    const lines = texts(splitMergedColumns(between('yangquan', 535, 569)))
    expect(lines.slice(21, 36)).toEqual([
      '高全红 市科技局副局长',
      '邵喜 市公安局副局长',
      expect.stringMatching(/^领导小组下设办公室，办公室设在市工信局/u),
      '办公室主任：彭国勇 市工信局局长',
      '副主任：徐志红 市工信局四级调研员',
      '成员：李昊 市工信局工业运行科副科长',
      expect.stringMatching(/^各县（区）也要成立相应的组织机构/u),
      '四、入企服务小组',
      '第一组：',
      '组长：黄海涛 常务副市长',
      '副组长：王开英 市工信局副局长',
      '成员：王文平 市发改委科长',
      '武渝 市财政局科长',
      '潘炜峰 市金融办科员',
      '联络员：张聚平 市工信局科长',
    ])
    expect(lines.at(-1)).toBe('服务县区：矿区')
  })

  it.each([
    ['a table with a header', between('xiaoyi-3', 870, 878)],
    ['a list of people in three columns', between('zhongyang', 533, 550)],
    ['a markdown list of people', between('zhongyang', 1758, 1778)],
    ['text', between('zhongyang', 68, 80)],
    ['nothing', []],
  ])('leaves %s alone', (_, lines) => {
    expect(splitMergedColumns(lines)).toEqual(lines)
  })

  it('leaves a table alone where the format itself tells tables', () => {
    const lines = between('zhongyang', 1797, 1805).map((line) => ({ ...line, whole: true as const }))
    expect(splitMergedColumns(lines)).toEqual(lines)
  })
})
