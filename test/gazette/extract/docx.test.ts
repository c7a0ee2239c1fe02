import { extractText } from '../../../src/gazette/extract/extract-text.js'
import { parseGazette } from '../../../src/gazette/parse-gazette.js'
import { paragraph, writeDocx, writeTypedDocx, type DocxParts } from '../../fixture/docx.js'
import { listClauses, loadHomestead, typeHomestead } from '../../fixture/homestead.js'

async function linesOf(parts: DocxParts): Promise<string[]> {
  const { text } = await extractText('a.docx', writeDocx(parts))
  return text.split('\n').filter((line) => line !== '')
}

it('gives the clauses of the text file, their numbers being automatic ones', async () => {
  const homestead = loadHomestead()
  const { text } = await extractText('a.docx', writeTypedDocx(typeHomestead()))
  const { notices } = parseGazette('a.docx', text)
  expect(notices).toHaveLength(1)
  expect(notices[0]).toMatchObject({
    title: homestead.title,
    documentNumber: '中政办发〔2022〕2号',
    dateOfIssue: '2022-02-10',
  })
  expect(listClauses(notices[0]!.clauses)).toEqual(listClauses(homestead.clauses))
})

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const outline = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%3.')}</w:abstractNum>`
  const item = (index: number, list = 1) =>
    paragraph('文', `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('go on, and begin anew below a number of a level above', async () => {
    const numbering = `${outline}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = [0, 1, 1, 2, 2, 1, 2, 0, 1].map((index) => item(index)).join('')
    expect(await linesOf({ body, numbering })).toEqual([
      '一、文',
      '（一）文',
      '（二）文',
      '1. 文',
      '2. 文',
      '（三）文',
      '1. 文',
      '二、文',
      '（一）文',
    ])
  })

  it('go on in another list of the same kind unless it says where to begin', async () => {
    const numbering = `${outline}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = [1, 2, 3, 3, 1].map((list) => item(0, list)).join('')
    expect(await linesOf({ body, numbering })).toEqual(['一、文', '二、文', '一、文', '二、文', '三、文'])
  })

  it('come from a style, and are taken away by list 0', async () => {
    const articles = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条', '<w:pStyle w:val="a"/>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>`
    const styles = `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`
    const body = [
      paragraph('甲', '<w:pStyle w:val="a"/>'),
      paragraph('乙', '<w:pStyle w:val="b"/>'),
      paragraph('丙', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    expect(await linesOf({ body, numbering: articles, styles })).toEqual(['第一条 甲', '第二条 乙', '丙'])
  })

  it('show the levels above as their text asks, in plain digits when legal', async () => {
    const legal = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await linesOf({ body: item(0) + item(1) + item(1), numbering: legal })).toEqual([
      '一 文',
      '1.1 文',
      '1.2 文',
    ])
  })

  it.each([
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCounting', 20, '二十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 10, '一〇'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 11, '⑪'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerLetter', 27, 'aa'],
    ['unheardOf', 5, '5'],
  ])('in %s print %i as %s', async (format, start, expected) => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`
    const [line] = await linesOf({ body: item(0), numbering })
    expect(line).toBe(`${expected} 文`)
  })
})

describe('text', () => {
  const run = (inner: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`
  const t = (text: string) => `<w:t>${text}</w:t>`

  it('is what is printed: insertions, results of fields, alternatives once; no deletions, codes, hidden text', async () => {
    const body = `<w:p>${run(t('甲'))}<w:ins>${run(t('乙'))}</w:ins><w:del>${run('<w:delText>丙</w:delText>')}</w:del>
      ${run('<w:fldChar/>')}${run('<w:instrText>PAGE</w:instrText>')}<w:hyperlink>${run(t('丁'))}</w:hyperlink>
      ${run(t('戊'), '<w:vanish/>')}<mc:AlternateContent><mc:Choice>${run(t('己'))}</mc:Choice><mc:Fallback>${run(t('己'))}</mc:Fallback></mc:AlternateContent></w:p>`
    expect(await linesOf({ body })).toEqual(['甲乙丁己'])
  })

  it('is cut at line breaks; tabs part the cells of a list, elsewhere they are spaces', async () => {
    const tab = '<w:tab/>'
    const body = `<w:p>${run(`${t('甲')}<w:br/>${t('乙')}<w:br w:type="page"/>`)}</w:p>
      <w:p>${run(`${t('组长：')}${tab}${t('高青山')}${tab}${t('副县长')}`)}</w:p>
      <w:p>${run(`${t('第一条')}${tab}${t('为了规范。')}`)}</w:p>`
    expect(await linesOf({ body })).toEqual(['甲', '乙', '组长：\t高青山\t副县长', '第一条 为了规范。'])
  })

  it('has its titles by style, by outline level and by size', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    const big = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(t('丙'), '<w:sz w:val="44"/>')}</w:p>`
    const body = `${paragraph('甲', '<w:pStyle w:val="1"/>')}${paragraph('乙', '<w:outlineLvl w:val="0"/>')}${big}${paragraph('丁', '<w:jc w:val="center"/>')}`
    expect(await linesOf({ body, styles })).toEqual(['## 甲', '## 乙', '## 丙', '丁'])
  })

  it('has notes at its end and text boxes behind their paragraph', async () => {
    const box = `<w:drawing><w:txbxContent>${paragraph('框')}</w:txbxContent></w:drawing>`
    const body = `<w:p>${run(t('甲'))}${run('<w:footnoteReference w:id="2"/>')}${run(box)}</w:p>${paragraph('乙')}`
    const footnotes = `<w:footnote w:id="2">${paragraph('注释')}</w:footnote>`
    expect(await linesOf({ body, footnotes })).toEqual(['甲[1]', '框', '乙', '[1] 注释'])
  })
})

it('reads tables with covered cells, numbers in cells and tables in tables', async () => {
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const serial = cell(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`)
  const name = cell(paragraph('甲') + paragraph('乙'))
  const body = `<w:tbl>${row(cell(paragraph('总表'), '<w:gridSpan w:val="2"/>'), cell(paragraph('备注'), '<w:vMerge w:val="restart"/>'))}${row(
    serial,
    name,
    cell('<w:p/>', '<w:vMerge/>'),
  )}${row(serial, name, cell(paragraph('无')))}</w:tbl>${paragraph('后')}<w:tbl>${row(cell(paragraph('外') + `<w:tbl>${row(cell(paragraph('内')), cell(paragraph('表')))}</w:tbl>`))}</w:tbl>`
  expect(await linesOf({ body, numbering })).toEqual([
    '总表\t\t备注',
    '1\t甲 乙\t',
    '2\t甲 乙\t无',
    '后',
    '外',
    '内\t表',
  ])
})
