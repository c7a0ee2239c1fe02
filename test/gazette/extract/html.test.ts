import { extractText } from '../../../src/gazette/extract/extract-text.js'
import { parseGazette } from '../../../src/gazette/parse-gazette.js'
import { writeGovernmentPage, type InformationForm } from '../../fixture/government-page.js'
import { listClauses, loadHomestead, typeHomestead } from '../../fixture/homestead.js'

const extract = (html: string) => extractText('page.html', Buffer.from(html))
const body = async (inner: string) =>
  (
    await extract(
      `<html><body>${inner}<p>本办法自印发之日起施行，由县农业农村局负责解释，原有规定同时废止。</p></body></html>`,
    )
  ).text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, -1)

describe('a page as government sites publish it', () => {
  const homestead = loadHomestead()

  it.each<InformationForm>(['table', 'list', 'definitions'])(
    'gives the clauses of the text file, its information being a %s',
    async (form) => {
      const { text, metadata } = await extract(writeGovernmentPage(typeHomestead(), { form }))
      const { notices } = parseGazette('page.html', text)
      expect(notices).toHaveLength(1)
      expect(notices[0]).toMatchObject({
        title: homestead.title,
        documentNumber: '中政办发〔2022〕2号',
        dateOfIssue: '2022-02-10',
      })
      expect(listClauses(notices[0]!.clauses)).toEqual(listClauses(homestead.clauses))
      expect(metadata).toEqual({
        title: '中阳县人民政府办公室关于印发《中阳县农村宅基地审批管理实施办法（试行）》的通知',
        documentNumber: '中政办发〔2022〕2号',
        issuingAuthority: '中阳县人民政府办公室',
        dateOfIssue: '2022-02-10',
        dateOfPublication: '2022-02-14',
        region: '中阳县',
        issue: null,
        validity: '有效',
        indexNumber: '111423LL00100/2022-00021',
        subject: '国土资源、能源／土地',
        officialUrl: 'http://www.zhongyang.gov.cn/zwgk/202202/t20220214_1.html',
      })
    },
  )

  it('is read in GB18030 as the page declares or not', async () => {
    const gbk = Buffer.from(
      '3c68746d6c3e3c6d65746120636861727365743d6762323331323e3c703e' + // <html><meta charset=gb2312><p>
        'b1bebeecb7a8d7d4d3a1b7a2d6aec8d5c6f0cab9d3c3a3ac'.repeat(3) +
        '3c2f703e',
      'hex',
    )
    expect((await extractText('page.htm', gbk)).text).toMatch(/^(?:本.法自印发之日起使用，){3}\n$/u)
  })
})

describe('text', () => {
  it('is cut at paragraphs, line breaks and headings', async () => {
    expect(
      await body(
        '<h2>第一章 总则</h2><p>第一条&emsp;甲<b>乙</b>&lt;丙&gt;</p>丁<br>戊<div>己<span>庚</span></div>',
      ),
    ).toEqual(['## 第一章 总则', '第一条 甲乙<丙>', '丁', '戊', '己庚'])
  })

  it('is whole paragraphs, but not where most lines merely break', async () => {
    const end = '<p>本办法自印发之日起施行，由县农业农村局负责解释，原有规定同时废止。</p>'
    expect((await extract(`<html><body><p>甲</p><p>乙<br>丙</p>${end}`)).whole).toBe(true)
    expect((await extract(`<html><body><p>甲<br>乙<br>丙<br>丁</p>${end}`)).whole).toBe(false)
  })

  it('takes a bold line in the middle for a heading, and no sentence', async () => {
    expect(
      await body('<p align="center"><b>附件目录</b></p><p style="text-align:center">（草案）</p>'),
    ).toEqual(['## 附件目录', '（草案）'])
  })

  it('keeps the numbers that a browser draws, and raised digits', async () => {
    expect(
      await body('<ol start="3"><li>甲</li><li>乙<ol><li>丙</li></ol></li></ol><p>5m<sup>2</sup></p>'),
    ).toEqual(['3. 甲', '4. 乙', '1. 丙', '5m²'])
  })

  it('leaves out scripts, what is hidden, navigation and what is for the reader of the page', async () => {
    expect(
      await body(
        '<script>甲</script><p style="display: none">乙</p><!--丙--><ul><li><a href="/">首页</a></li><li><a>公开</a></li><li><a>服务</a></li></ul>' +
          '<p>【字号：大 中 小】</p><p>打印本页</p><p>上一篇：丁</p><p>来源：县政府办</p><p>戊</p>',
      ),
    ).toEqual(['戊'])
  })

  it('does not turn into mark-up', async () => {
    expect(await body('<p># 不是标题</p><p>**不是粗体**</p>')).toEqual(['\\# 不是标题', '\\**不是粗体\\**'])
  })
})

describe('tables', () => {
  it('become rows, a covered cell being empty', async () => {
    const table = `<table><caption>分解表</caption><tr><th rowspan=2>单位</th><th colspan=2>任务</th></tr>
      <tr><th>数量</th><th>时限</th></tr><tr><td>甲</td><td><p>1</p></td><td>6月<br>底</td></tr></table>`
    expect(await body(table)).toEqual(['分解表', '单位\t任务\t', '\t数量\t时限', '甲\t1\t6月 底'])
  })

  it('that lay out a page are read cell by cell, tables in them stay tables', async () => {
    const inner = '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>'
    expect(await body(`<table><tr><td><p>一、总则</p></td></tr><tr><td>${inner}</td></tr></table>`)).toEqual([
      '一、总则',
      '甲\t1',
      '乙\t2',
    ])
  })
})

it('finds the text by its density where no container is known', async () => {
  const sentence = '各乡镇要合理安排宅基地用地，严格控制新增宅基地占用农用地，不得占用永久基本农田。'
  const { text } = await extract(
    `<html><body><div><p>欢迎访问本站</p></div><div id="x1"><div id="x2"><p>${sentence}</p><p>${sentence}</p></div></div><div>版权</div></body></html>`,
  )
  expect(text).toBe(`${sentence}\n\n${sentence}\n`)
})
