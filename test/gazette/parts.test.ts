import { splitParts, type NoticeParts } from '../../src/gazette/parts.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { splitNotices } from '../../src/gazette/split-notices.js'
import { between, readLines, type GazetteName } from './quote.js'

function partsAt(name: GazetteName, first: number, last: number): NoticeParts {
  const [notice, ...more] = splitNotices(between(name, first, last))
  if (!notice || more.length > 0) throw new Error(`${name} ${first}: not one notice`)
  return splitParts(notice)
}

/** Label, title, first and last line of each part. */
function outline({ parts }: NoticeParts): (readonly [string, string, number, number])[] {
  return parts.map(({ label, title, head, body }) => {
    const numbers = [...head, ...body].map(({ number }) => number)
    return [label, title, Math.min(...numbers), Math.max(...numbers)]
  })
}

const numbersOf = (lines: NoticeParts['main']): number[] => lines.map(({ number }) => number)

describe('splitParts', () => {
  it('finds the instrument behind signature and mark, and its attachments, of which some are lost', () => {
    const parts = partsAt('zhongyang', 420, 750)
    expect(outline(parts)).toEqual([
      ['', '中阳县农村宅基地审批管理实施办法（试行）', 434, 582],
      ['附件1', '农村宅基地和建房（规划许可）申请表', 584, 602],
      ['附件2', '农村宅基地使用承诺书', 604, 621],
      ['附件4', '中华人民共和国乡村建设规划许可证', 623, 651],
      ['附件5', '农村宅基地批准书', 653, 690],
      ['附件7', '农村宅基地动态巡查制度', 692, 732],
      ['附件8', '农村宅基地协管员制度', 734, 750],
    ])
    expect(parts.instrument).toBe('中阳县农村宅基地审批管理实施办法（试行）')
    expect(numbersOf(parts.main)).toEqual([424, 426, 428, 430, 432])
  })

  it('knows an instrument that is printed as an attachment', () => {
    const parts = partsAt('zhongyang', 752, 899)
    expect(outline(parts)).toEqual([['附件', '中阳县政务信息化项目建设应用管理办法', 767, 899]])
    expect(parts.instrument).toBe('中阳县政务信息化项目建设应用管理办法')
  })

  it('puts a column of articles that stands before the title back behind the inner title', () => {
    const parts = partsAt('jincheng', 2, 641)
    expect(outline(parts)).toEqual([
      ['', '晋城市国有土地上房屋征收与补偿办法', 3, 277],
      ['附表1', '晋城市房屋征收附属物补偿指导价', 278, 514],
      ['附表2', '晋城市房屋征收树木补偿指导价', 516, 641],
    ])
    expect(numbersOf(parts.main)).toEqual([57, 59, 61, 63, 65, 67, 69])
    const [instrument] = parts.parts
    expect(numbersOf(instrument?.head ?? [])).toEqual([55])
    expect(numbersOf(instrument?.body ?? []).slice(0, 25)).toEqual([
      3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 70, 72, 74,
    ])
  })

  it('finds an attachment by its title where the label is lost', () => {
    expect(outline(partsAt('xiaoyi-4', 1, 284))).toEqual([
      ['', '孝义市人民政府赋予经济开发区市级行政管理职权事项清单', 42, 284],
    ])
  })

  it('finds an attachment on a new page whose label and title are both lost', () => {
    expect(outline(partsAt('jincheng', 2963, 3200))).toEqual([
      ['', '晋城市2018年防范化解重大风险工作考核实施细则（试行）', 2985, 3058],
      ['', '防范化解重大风险考核指标及赋分办法', 3059, 3200],
    ])
  })

  it('takes no page for that attachment when text goes on below the list', () => {
    const lines = between('jincheng', 2963, 3200)
    const page = lines.findIndex(({ number }) => number === 3059)
    const text = [
      ...between('jincheng', 3003, 3009),
      ...between('jincheng', 3013, 3019),
      ...between('jincheng', 3022, 3032),
    ]
    const titles = (below: number): string[] => {
      const [notice] = splitNotices([...lines.slice(0, page), ...text.slice(0, below), ...lines.slice(page)])
      return notice ? splitParts(notice).parts.map(({ title }) => title) : []
    }
    expect(titles(10)).toHaveLength(2) // the list itself takes two lines
    expect(titles(11)).toEqual(['晋城市2018年防范化解重大风险工作考核实施细则（试行）'])
  })

  it('finds an attachment whose label and title stand one character a line', () => {
    expect(outline(partsAt('jincheng', 7369, 8598)).slice(1)).toEqual([
      ['附件', '市级重大建设项目批准和实施领域信息公开工作重点任务分工', 7776, 8598],
    ])
  })

  it('does not begin an attachment again at each page that repeats its title', () => {
    expect(
      outline(partsAt('xiaoyi-3', 84, 343)).map(([label, , first, last]) => [label, first, last]),
    ).toEqual([
      ['附件1', 113, 320],
      ['附件2', 324, 342],
    ])
  })

  it('takes the numbered captions of an attachment’s tables for no parts', () => {
    expect(outline(partsAt('xiaoyi-3', 713, 1045))).toEqual([
      ['', '孝义市清理“批而未用”土地专项行动实施方案', 727, 862],
      ['附件1', '2009—2017农转征项目批而未供分类汇总表', 864, 1017],
      ['附件2', '孝义市闲置土地汇总表', 1021, 1044],
    ])
  })

  it('finds the sheets on persons behind a proposal to appoint', () => {
    expect(outline(partsAt('zhongyang', 310, 355))).toEqual([
      ['', '王小红同志简介', 336, 342],
      ['', '肖伟同志简介', 344, 348],
      ['', '刘小强同志简介', 350, 354],
    ])
  })

  it('finds the instrument once, though its title stands again in its text', () => {
    const [notice] = splitNotices(
      splitLines(
        '某市人民政府\n关于印发某市农村宅基地管理办法的通知\n某政发〔2022〕1号\n各县：\n现印发给你们。\n某市人民政府\n2022年2月10日\n' +
          '某市农村宅基地管理办法\n第一条 甲。\n某市农村宅基地管理办法\n第二条 乙。',
      ),
    )
    if (!notice) throw new Error('no notice')
    expect(outline(splitParts(notice))).toEqual([['', '某市农村宅基地管理办法', 8, 11]])
  })

  it('takes a list of attachments that are left out for no attachments', () => {
    const parts = partsAt('yangquan', 503, 628)
    expect(outline(parts)).toEqual([])
    expect(parts.instrument).toBeNull()
    expect(numbersOf(parts.main).at(-1)).toBe(628)
  })

  it.each<[GazetteName, number, number]>([
    ['zhongyang', 420, 750],
    ['jincheng', 2, 641],
    ['xiaoyi-4', 319, 1685],
    ['yangquan', 225, 351],
  ])('loses no line and has none twice: %s %i–%i', (name, first, last) => {
    const [notice] = splitNotices(between(name, first, last))
    const { main, parts } = partsAt(name, first, last)
    const all = [...main, ...parts.flatMap(({ head, body }) => [...head, ...body])].map(
      ({ number }) => number,
    )
    expect(new Set(all).size).toBe(all.length)
    expect(all.toSorted((a, b) => a - b)).toEqual(
      notice?.body.map(({ number }) => number).toSorted((a, b) => a - b),
    )
    expect(all.length).toBeGreaterThan(readLines(name).slice(first, last).length / 3)
  })
})
