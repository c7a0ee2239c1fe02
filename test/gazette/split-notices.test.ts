import { isFurniture } from '../../src/gazette/furniture.js'
import { splitLines } from '../../src/gazette/source-line.js'
import { splitNotices } from '../../src/gazette/split-notices.js'
import { between, readText, type GazetteName } from './quote.js'

/** Number, first and last line of each notice of a gazette. */
function notices(name: GazetteName): (readonly [string | null, number, number])[] {
  const lines = splitLines(readText(name)).filter(({ text }) => !isFurniture(text))
  return splitNotices(lines).map(({ documentNumber, head, body }) => {
    const numbers = [...head, ...body].map(({ number }) => number)
    return [documentNumber, Math.min(...numbers), Math.max(...numbers)]
  })
}

describe('splitNotices', () => {
  it('of Jincheng: numbers displaced into the text, articles before a title, a chronicle at the end', () => {
    expect(notices('jincheng')).toEqual([
      ['晋市政发〔2018〕23号', 3, 641],
      ['晋市政发〔2018〕26号', 642, 1992],
      ['晋市政发〔2018〕27号', 1993, 2221],
      ['晋市政办〔2018〕53号', 2222, 2365],
      ['晋市政办〔2018〕54号', 2366, 2962],
      ['晋市政办〔2018〕55号', 2963, 6407],
      ['晋市政办〔2018〕57号', 6408, 7123],
      ['晋市政办〔2018〕58号', 7124, 7368],
      ['晋市政办〔2018〕59号', 7369, 8599],
      ['晋市政办〔2018〕60号', 8600, 8857],
    ])
  })

  it('of Xiaoyi, no. 3: six entries in the contents are no notices, nor is an attachment set as large as a title', () => {
    expect(notices('xiaoyi-3')).toEqual([
      ['孝政发〔2020〕10号', 84, 342],
      ['孝政发〔2020〕11号', 344, 456],
      ['孝政办发〔2020〕22号', 458, 574],
      ['孝政办发〔2020〕24号', 576, 711],
      ['孝政办发〔2020〕27号', 713, 1044],
      ['孝政办发〔2020〕31号', 1046, 1254],
    ])
  })

  it('of Xiaoyi, no. 4: authorities are first lines of titles and signatures', () => {
    expect(notices('xiaoyi-4')).toEqual([
      ['孝政发〔2020〕12号', 1, 284],
      ['孝政发〔2020〕13号', 285, 318],
      ['孝政办发〔2020〕15号', 319, 1685],
      ['孝政办发〔2020〕33号', 1686, 2245],
      ['孝政办发〔2020〕34号', 2246, 2418],
      ['孝政办发〔2020〕35号', 2419, 3209],
      ['孝政办发〔2020〕38号', 3212, 3572],
    ])
  })

  it('of Zhongyang: ten notices that the contents do not list', () => {
    expect(notices('zhongyang')).toEqual([
      ['中政发〔2022〕1号', 58, 206],
      ['中政发〔2022〕2号', 208, 224],
      ['中政函〔2022〕5号', 226, 308],
      ['中政函〔2022〕8号', 310, 354],
      ['中政函〔2022〕9号', 356, 369],
      ['中政函〔2022〕18号', 371, 384],
      ['中政办发〔2022〕1号', 386, 418],
      ['中政办发〔2022〕2号', 420, 750],
      ['中政办发〔2022〕3号', 752, 899],
      ['中政办发〔2022〕7号', 901, 1124],
      ['中政办函〔2022〕1号', 1126, 1192],
      ['中政办函〔2022〕3号', 1194, 1349],
      ['中政办函〔2022〕5号', 1351, 1612],
      ['中政办函〔2022〕6号', 1614, 1805],
      ['中政办函〔2022〕7号', 1807, 1873],
      ['中政办函〔2022〕8号', 1875, 1948],
    ])
  })

  it('of Yangquan: titles at any depth of heading, one of them bold, one of them without', () => {
    expect(notices('yangquan').map(([number, first]) => [number, first])).toEqual([
      ['阳政办发〔2020〕44号', 69],
      ['阳政办发〔2020〕46号', 204],
      ['阳政办发〔2020〕47号', 225],
      ['阳政办发〔2020〕48号', 353],
      ['阳政办发〔2020〕49号', 503],
      ['阳政办发〔2020〕50号', 630],
      ['阳政办发〔2020〕51号', 848],
      ['阳政办发〔2020〕52号', 991],
      ['阳政办发〔2020〕54号', 1046],
      ['阳政办发〔2020〕56号', 1198],
      ['阳政办发〔2020〕57号', 1326],
      ['阳政办发〔2020〕59号', 1521],
      ['阳政办发〔2020〕60号', 1684],
      ['阳政办发〔2020〕63号', 1809],
      ['阳政办发〔2020〕64号', 1947],
      ['阳政办发〔2020〕65号', 2030],
      ['阳政办发〔2020〕66号', 2178],
      ['阳政办发〔2020〕67号', 2305],
      ['阳政办发〔2020〕68号', 2435],
      ['阳政办发〔2020〕69号', 2714],
      ['阳政任字〔2020〕10号', 2848],
      ['阳政任字〔2020〕11号', 2864],
      ['阳政任字〔2020〕12号', 2883],
      ['阳政任字〔2020〕13号', 2904],
      ['阳政任字〔2020〕14号', 2923],
      ['阳政任字〔2020〕15号', 2938],
    ])
  })

  it('reads title, number and how much of the text stands before the title', () => {
    const [notice] = splitNotices(between('jincheng', 2, 74))
    expect(notice?.title).toMatchObject({
      text: '晋城市人民政府关于印发晋城市国有土地上房屋征收与补偿办法的通知',
      authority: '晋城市人民政府',
    })
    expect(notice?.head.map(({ number }) => number)).toEqual([47, 49, 51, 53])
    expect(notice?.early).toBe(22)
    expect(notice?.body.slice(21, 24).map(({ number }) => number)).toEqual([45, 55, 57])
  })

  it('gives a displaced number to the title above and takes it out of the sentence', () => {
    const [notice] = splitNotices([...between('jincheng', 2222, 2321), ...between('jincheng', 2366, 2376)])
    expect(notice?.documentNumber).toBe('晋市政办〔2018〕53号')
    expect(notice?.head.map(({ number }) => number)).toEqual([2222, 2224, 2226, 2316])
    expect(notice?.body.map(({ number }) => number)).not.toContain(2316)
  })

  it('does not take a cited number for the notice’s own', () => {
    // 国 / 办发〔2019〕35号文件的精神 is cut at the line's start
    const found = splitNotices(between('yangquan', 69, 202))
    expect(found.map(({ documentNumber }) => documentNumber)).toEqual(['阳政办发〔2020〕44号'])
  })

  it('finds a title that names no authority by the number below it', () => {
    const lines = splitLines(
      '关于做好防汛工作的通知\n\n某防汛办〔2022〕3号\n\n各乡镇：\n\n现将有关事项通知如下。',
    )
    const [notice, ...more] = splitNotices(lines)
    expect(more).toEqual([])
    expect(notice?.documentNumber).toBe('某防汛办〔2022〕3号')
    expect(notice?.title).toEqual({ text: '关于做好防汛工作的通知', authority: null, first: 0, last: 0 })
  })

  it('finds none in a table of contents, in prose and in nothing', () => {
    expect(splitNotices(between('zhongyang', 47, 57))).toEqual([])
    expect(splitNotices(between('yangquan', 50, 68))).toEqual([])
    expect(splitNotices(between('zhongyang', 70, 200))).toEqual([])
    expect(splitNotices([])).toEqual([])
  })
})
