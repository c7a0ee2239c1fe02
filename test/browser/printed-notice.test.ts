import type { Browser } from 'playwright-core'
import { extractText } from '../../src/gazette/extract/extract-text.js'
import { parseGazette } from '../../src/gazette/parse-gazette.js'
import { describeInBrowser, launchBrowser } from '../fixture/browser.js'
import { listClauses, loadHomestead, typeHomestead } from '../fixture/homestead.js'
import { printHtml } from '../fixture/print-html.js'

// The notice on homesteads printed in two columns, so that what the PDF says is known.

describeInBrowser('a notice printed in two columns', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  it('has the clauses of its text when the PDF is read', async () => {
    const page = await browser.newPage()
    await page.setContent(printHtml(typeHomestead()))
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate:
        '<div style="font-size:8pt;width:100%;text-align:center">中阳县人民政府公报 2022年第1期</div>',
      footerTemplate:
        '<div style="font-size:8pt;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
    })
    const { text, metadata } = await extractText('homestead.pdf', pdf)
    const { notices } = parseGazette('homestead.pdf', text, metadata)
    const truth = loadHomestead()
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({
      title: truth.title,
      documentNumber: truth.documentNumber,
      dateOfIssue: truth.dateOfIssue,
      issuingAuthority: truth.issuingAuthority,
    })
    expect(listClauses(notices[0]?.clauses ?? [])).toEqual(listClauses(truth.clauses))
  }, 60_000)
})
