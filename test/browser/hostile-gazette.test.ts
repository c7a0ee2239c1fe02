import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describeInBrowser } from '../fixture/browser.js'
import { createFolder } from '../fixture/folder.js'
import { beginVisit, PHONE, type Visit } from '../fixture/visit.js'

// What a gazette says is shown, whatever it says; a browser runs nothing of it.

const GAZETTE = `某县人民政府公报
2020年第1期
某县人民政府关于加强网页脚本管理的通知
某政发〔2020〕1号
各乡镇人民政府：
为加强网页脚本管理，现通知如下：
一、网页脚本的登记
网页中有<script>window.ran=1</script>的，应当到县人民政府办公室登记。
二、网页图片的登记
网页中有<img src=x onerror="window.ran=2">的，应当在三日内登记。
三、联系方式
联系人：王某某，联系电话：0358-5022222"><svg onload="window.ran=3">
某县人民政府
2020年1月1日
`

describeInBrowser('a hostile gazette', () => {
  let visit: Visit
  beforeAll(async () => {
    const dataDir = createFolder()
    for (const shipped of ['dictionary', 'thesaurus', 'glossary', 'cmaps'])
      symlinkSync(resolve('data', shipped), join(dataDir, shipped))
    mkdirSync(join(dataDir, 'gazettes'))
    writeFileSync(join(dataDir, 'gazettes', 'mou-2020-1.txt'), GAZETTE)
    visit = await beginVisit({ DATA_DIR: dataDir })
  }, 60_000)
  afterAll(() => visit.end())

  it('is shown and not run, on every page that quotes it', () =>
    visit.withPage(PHONE, async (page) => {
      const { notices } = (await (await fetch(`${visit.base}/api/notices`)).json()) as {
        notices: { id: string; url: string }[]
      }
      const { clauses } = (await (await fetch(`${visit.base}/notices/${notices[0]!.id}.json`)).json()) as {
        clauses: { id: string; text: string }[]
      }
      const hostile = clauses.find(({ text }) => text.includes('<script>'))!
      const question = encodeURIComponent('网页脚本到哪里登记')
      for (const path of [
        `/notices/${notices[0]!.id}?q=${question}`,
        `/notices/${notices[0]!.id}/${hostile.id}`,
        `/search?q=${question}`,
        `/?q=${question}`,
        '/gazettes/mou-2020-1',
        `/admin/inspect?q=${question}`,
      ]) {
        await page.goto(visit.base + path)
        expect(await page.evaluate(() => 'ran' in window)).toBe(false)
        expect(await page.locator('main script, main img, main [onload], main [onerror]').count()).toBe(0)
      }
      await page.goto(notices[0]!.url)
      expect(await page.locator('article').innerText()).toContain('<script>window.ran=1</script>')
      await page.goto(visit.base)
      await page.fill('#q', '网页脚本到哪里登记')
      await page.click('form.ask button')
      expect(await page.locator('.bot:not(.waiting)').first().innerText()).toContain(
        '<script>window.ran=1</script>',
      )
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    }))
})
