import { extractText } from '../../../src/gazette/extract/extract-text.js'
import { setParagraphs, writePdf, type DrawnLine, type DrawnPage } from '../../fixture/pdf.js'

/** The non-empty lines of what is read, and the warnings. */
async function read(...pages: readonly DrawnPage[]) {
  const { text, warnings } = await extractText('a.pdf', writePdf(pages))
  return { lines: text.split('\n').filter((line) => line !== ''), warnings }
}
const linesOf = async (...pages: readonly DrawnPage[]) => (await read(...pages)).lines

/** Sentences of some length, each of other characters, so that no line looks like another. */
const sentence = (first: string, length: number) =>
  `${Array.from({ length: length - 1 }, (_, at) => String.fromCodePoint(first.codePointAt(0)! + (at % 97))).join('')}。`
const [A, B, C, D] = [
  sentence('一', 130),
  sentence('劳', 75),
  sentence('宅', 101),
  sentence('政', 60),
] as const

it('reads Chinese fonts that are named and not embedded', async () => {
  const texts = setParagraphs(['中政办发〔2022〕2号文件规定，宅基地面积不超过200平方米。'], {
    x: 60,
    y: 100,
    width: 40,
  })
  expect(await linesOf({ texts })).toEqual(['中政办发〔2022〕2号文件规定，宅基地面积不超过200平方米。'])
})

describe('paragraphs', () => {
  it('are put together by indent and by the short last line', async () => {
    const texts = setParagraphs([A, B, '（一）基本原则', C], { x: 60, y: 100, width: 40 })
    expect(await linesOf({ texts })).toEqual([A, B, '（一）基本原则', C])
  })

  it('go on behind the end of a column and of a page', async () => {
    const texts = setParagraphs([A, B, C, A, D, C], { x: 60, y: 0, width: 20 })
    const column = (from: number, x: number) =>
      texts.slice(from, from + 9).map((text, line) => ({ ...text, x: text.x - 60 + x, y: 100 + line * 17 }))
    const [first, second] = [
      [...column(0, 60), ...column(9, 320)],
      [...column(18, 60), ...column(27, 320)],
    ]
    expect(await linesOf({ texts: first }, { texts: second })).toEqual([A, B, C, A, D, C])
  })

  it('keep titles, numbers, labels and signatures apart', async () => {
    const texts = [
      { text: '中阳县人民政府办公室', x: 187, y: 100, size: 22 },
      { text: '关于印发管理办法的通知', x: 176, y: 135, size: 22 },
      { text: '中政办发〔2022〕2号', x: 238, y: 170, size: 12 },
      { text: '各乡镇：', x: 60, y: 200, size: 12 },
      ...setParagraphs([A, B], { x: 60, y: 220, width: 39, size: 12, leading: 20 }),
      { text: '中阳县人民政府办公室', x: 370, y: 360, size: 12 },
      { text: '2022年2月10日', x: 385, y: 380, size: 12 },
      { text: '（此件公开发布）', x: 84, y: 400, size: 12 },
      { text: '附件1', x: 60, y: 440, size: 12 },
    ]
    expect(await linesOf({ texts })).toEqual([
      '## 中阳县人民政府办公室 关于印发管理办法的通知',
      '中政办发〔2022〕2号',
      '各乡镇：',
      A,
      B,
      '中阳县人民政府办公室',
      '2022年2月10日',
      '（此件公开发布）',
      '附件1',
    ])
  })

  it('are as wide on a page with a signature alone as on the others', async () => {
    const last = [
      { text: '阳泉市人民政府办公室', x: 350, y: 100 },
      { text: '2020年5月25日', x: 352, y: 117 },
    ]
    const texts = setParagraphs([A, B], { x: 60, y: 100, width: 40 })
    expect(await linesOf({ texts }, { texts: last })).toEqual([A, B, ...last.map(({ text }) => text)])
  })

  it('begin with a number behind a full line, where numbers are not indented', async () => {
    const line = (text: string, y: number, x = 60) => ({ text, x, y, size: 10 })
    const texts = [
      line('享受补助的项目应当符合下列各项要求：', 100, 80), // fills the column
      ...[line('（一）四层以上未设电梯的住宅', 117), line('（二）竣工验收合格', 134)],
      ...[line('应当在两个月之内向主管部门提出的：', 151, 80), line('（三）申请', 168)],
    ]
    expect(await linesOf({ texts })).toEqual(texts.map(({ text }) => text))
  })

  it('keep the space behind a name, in a line that fills the column, too', async () => {
    const at = (text: string, x: number, y: number) => ({ text, x, y, size: 10 })
    const texts = [
      ...setParagraphs([A], { x: 60, y: 60, width: 21, size: 10 }),
      ...[at('方勇菊', 80, 300), at('市医保中心阳煤分中心生育保险业务', 113, 300)],
      ...[at('负责人', 60, 317), at('任建忠', 80, 334), at('民政局局长', 112.5, 334)],
    ]
    expect((await linesOf({ texts })).slice(1)).toEqual([
      '方勇菊 市医保中心阳煤分中心生育保险业务负责人',
      '任建忠 民政局局长',
    ])
  })

  it('lose no word to a hyphen, a ligature, a radical, bold overprinting or a second font', async () => {
    const at = (text: string, x: number, y: number) => ({ text, x, y, size: 10 })
    const texts = [
      at('⼈⺠政府―⼟地、oﬃce', 60, 100),
      at('登记机关登记机关', 60, 140),
      at('登记机关登记机关', 60.3, 140),
      at('符合 一户一宅 申请条件', 60, 180), // drawn with gaps for the quotation marks
      at('“', 80, 180),
      at('”', 125, 180),
      at('面积5m', 60, 220),
      { text: '2', x: 85, y: 216, size: 5 },
      at('以内', 87.5, 220),
    ]
    expect(await linesOf({ texts })).toEqual([
      '人民政府—土地、office',
      '登记机关登记机关',
      '符合“一户一宅”申请条件',
      '面积5m2以内',
    ])
  })
})

describe('furniture', () => {
  const page = (number: number, text: string): DrawnPage => ({
    texts: [
      { text: `${number}/2022`, x: number % 2 ? 60 : 480, y: 40, size: 9 },
      { text: '中阳县人民政府公报', x: number % 2 ? 440 : 60, y: 40, size: 9 },
      ...setParagraphs([text], { x: 60, y: 90, width: 44 }),
      { text: `- ${number} -`, x: 290, y: 800, size: 9 },
    ],
  })

  it('is left out', async () => {
    expect(await linesOf(page(1, A), page(2, B), page(3, C))).toEqual([A, B, C])
  })

  it('is no serial number at the end of a table, no text that only one page has', async () => {
    const texts = [
      ...setParagraphs([A], { x: 60, y: 700, width: 44 }),
      { text: '12', x: 60, y: 770 },
      { text: '王某', x: 90, y: 770 },
      { text: '13', x: 60, y: 787 },
    ]
    expect(await linesOf({ texts })).toEqual([A, '12 王某', '13'])
  })
})

describe('columns', () => {
  const column = (x: number, text: readonly string[]) => setParagraphs(text, { x, y: 160, width: 22 })

  it('are read one after the other, titles across them in their place', async () => {
    const texts = [
      { text: '关于农村宅基地审批管理工作的通知', x: 170, y: 100, size: 16 },
      { text: '中政办发〔2022〕2号', x: 245, y: 130 },
      ...column(60, [A, B]),
      ...column(305, [C, D]),
    ]
    expect(await linesOf({ texts })).toEqual([
      '## 关于农村宅基地审批管理工作的通知',
      '中政办发〔2022〕2号',
      A,
      B,
      C,
      D,
    ])
  })

  it('are columns on a last page with few lines, too', async () => {
    const full = { texts: [...column(60, [A, B]), ...column(305, [C, D])] }
    expect(await linesOf(full, { texts: column(60, ['特此通知。']) })).toEqual([A, B, C, D, '特此通知。'])
  })
})

describe('tables', () => {
  const above = setParagraphs([D], { x: 60, y: 50, width: 44 })
  const cells = (rows: readonly (readonly string[])[], xs: readonly number[], y = 100) =>
    rows.flatMap((row, at) =>
      row.flatMap((text, column) => (text === '' ? [] : [{ text, x: xs[column]!, y: y + at * 20 }])),
    )
  const grid = (xs: readonly number[], ys: readonly number[]): DrawnLine[] => [
    ...xs.map((x): DrawnLine => [x, ys[0]!, x, ys.at(-1)!]),
    ...ys.map((y): DrawnLine => [xs[0]!, y, xs.at(-1)!, y]),
  ]
  const rows = [
    ['序号', '乡镇', '面积（亩）'],
    ['1', '宁乡镇', '120'],
    ['2', '金罗镇', ''],
  ]

  it('with drawn lines are read cell by cell, wrapped cells and empty ones included', async () => {
    const xs = [65, 125, 245]
    const wrapped = { text: '及以下', x: 125, y: 134 }
    const texts = [...above, ...cells(rows.slice(0, 2), xs), wrapped, ...cells(rows.slice(2), xs, 155)]
    const lines = grid([60, 120, 240, 360], [85, 107, 142, 165])
    expect((await linesOf({ texts, lines })).slice(1)).toEqual([
      '序号\t乡镇\t面积（亩）',
      '1\t宁乡镇及以下\t120',
      '2\t金罗镇\t',
    ])
  })

  it('with a cell that covers others leave those empty', async () => {
    const sums = [
      ['总计', '', '240'],
      ['', '120', '120'],
    ]
    const texts = [...above, ...cells(sums, [65, 125, 245])]
    const lines: DrawnLine[] = [...grid([60, 240, 360], [85, 107]), ...grid([60, 120, 240, 360], [107, 130])]
    expect((await linesOf({ texts, lines })).slice(1)).toEqual(['总计\t\t240', '\t120\t120'])
  })

  it('put a row together that the end of a page cuts, though lines are drawn there: it has no number', async () => {
    const xs = [65, 125, 245]
    const [first, second] = [
      { texts: [...above, ...cells(rows, xs)], lines: grid([60, 120, 240, 360], [85, 107, 129, 150]) },
      { texts: cells([['', '及周边', '']], xs), lines: grid([60, 120, 240, 360], [85, 107]) },
    ]
    expect((await linesOf(first, second)).slice(1)).toEqual([
      '序号\t乡镇\t面积（亩）',
      '1\t宁乡镇\t120',
      '2\t金罗镇及周边\t',
    ])
  })

  it('go on behind the end of a page: the repeated header goes, a row that was cut is whole', async () => {
    const xs = [60, 120, 240]
    const open = (ys: readonly number[], from: number, to: number): DrawnLine[] => [
      ...xs.map((x): DrawnLine => [x, from, x, to]),
      ...ys.map((y): DrawnLine => [60, y, 240, y]),
    ]
    const first = {
      texts: [
        ...above,
        ...cells(
          [
            ['序号', '措施'],
            ['1', '加强领导，'],
          ],
          [65, 125],
          760,
        ),
      ],
      lines: open([745, 767], 745, 800),
    }
    const second = {
      texts: cells(
        [
          ['', '落实责任。'],
          ['2', '加强宣传。'],
        ],
        [65, 125],
        60,
      ),
      lines: open([67, 90], 40, 90),
    }
    expect(await linesOf(first, second)).toEqual([
      D,
      '序号\t措施',
      '1\t加强领导，落实责任。',
      '2\t加强宣传。',
    ])
  })

  it('without lines are tables where every row is one line of cells below each other', async () => {
    const people = [
      ['组长：', '高青山', '政府副县长'],
      ['副组长：', '孟小军', '县政府办副主任'],
      ['', '刘伟', '县农业农村局局长'],
    ]
    expect(await linesOf({ texts: cells(people, [60, 120, 180]) })).toEqual([
      '组长：\t高青山\t政府副县长',
      '副组长：\t孟小军\t县政府办副主任',
      '\t刘伟\t县农业农村局局长',
    ])
  })

  it('without lines are left as lines where a cell may go on in the next', async () => {
    const wrapped = [
      ['单位名称', '责任内容'],
      ['县自然资源', '国土空间规划'],
      ['局办公室', '用地审批'],
      ['（牵头）', ''],
    ]
    expect((await linesOf({ texts: cells(wrapped, [60, 160]) })).some((line) => line.includes('\t'))).toBe(
      false,
    )
  })

  describe('without lines', () => {
    const print = async (rows: readonly (readonly string[])[], xs: readonly number[], from = 100) =>
      (await linesOf({ texts: [...above, ...cells(rows, xs, from)] })).slice(1)
    const hasRows = (lines: readonly string[]) => lines.some((line) => line.includes('\t'))

    it('are rows where each line leaves room in a cell, one cell empty', async () => {
      const standards = [
        ['地区', '补偿标准', '备注'],
        ['城区街道', '每亩三千元', '含青苗费'],
        ['平川乡镇', '每亩二千六百元', ''],
        ['山区', '每亩二千元', '含青苗费'],
      ]
      expect(await print(standards, [60, 160, 290])).toEqual(standards.map((row) => row.join('\t')))
    })

    it.each([
      [
        'all cells of a line go on',
        [
          ['牵头单位名称', '完成时限'],
          ['县住房和城乡建', '二〇二二年六'],
          ['设管理局工程股', '月三十日以前'],
          ['县财政局', '长期'],
        ],
      ],
      [
        'two of three cells go on, below a number',
        [
          ['序号', '单位', '职责'],
          ['1', '县财政局', '负责资金'],
          ['2', '县民政局信息', '负责统筹协调'],
          ['', '化中心', '各有关部门'],
          ['3', '县水利局', '负责饮水'],
        ],
      ],
      [
        'the cell above the rows belongs to the first',
        [
          ['', '负责统筹协调'],
          ['县民政局', '各有关部门做'],
          ['县水利局', '负责饮水'],
          ['县财政局', '负责资金'],
        ],
      ],
      [
        'a cell between the rows belongs to one of them',
        [
          ['单位', '职责'],
          ['县民政局', '负责统筹'],
          ['县审计局', '负责统筹协调'],
          ['', '各有关部门'],
          ['县水利局', '负责饮水'],
          ['县财政局', '负责资金'],
          ['县林业局', '负责林地'],
        ],
      ],
    ])('are left as lines where %s', async (_, wrapped) => {
      const xs = wrapped[0]!.length === 3 ? [60, 100, 180] : [60, 160]
      const lines = await print(wrapped, xs)
      expect(hasRows(lines)).toBe(false)
      // line by line, nothing joined across the gap
      expect(lines).toEqual(wrapped.map((row) => row.filter((cell) => cell !== '').join(' ')))
    })
  })
})

describe('pages that lie or carry a watermark', () => {
  it('are turned upright', async () => {
    const texts = setParagraphs([A], { x: 60, y: 100, width: 30 })
    expect(await linesOf({ texts, rotate: 90 })).toEqual([A])
  })

  it('are named when they hold no text', async () => {
    const page = { texts: setParagraphs([A], { x: 60, y: 100, width: 30 }) }
    expect((await read(page, {}, page)).warnings).toEqual(['no text on page 2: pictures, or empty'])
  })
})
