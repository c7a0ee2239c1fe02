import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createApp, type App } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { describeInBrowser, launchBrowser } from '../fixture/browser.js'
import { createLog } from '../fixture/log.js'

// A resident with a phone: asks, reads, follows the link to the clause. Real bot, real browser.

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const QUESTION = '宅基地申请条件'
const FIRST_ITEM = '因结婚等原因确需分户'

describeInBrowser('in a browser', () => {
  let app: App
  let stateDir: string
  let browser: Browser
  let base: string

  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'state-'))
    app = await createApp(readConfig({ PORT: '0', STATE_DIR: stateDir }), createLog().log, process)
    const [launched] = await Promise.all([launchBrowser(), app.start()])
    browser = launched
    base = app.publicUrl()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await app.stop()
    await rm(stateDir, { recursive: true })
  })

  /** Runs with a fresh page and fails if it complained of anything. */
  async function withPage(
    options: BrowserContextOptions,
    visit: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    try {
      await visit(page)
      expect(complaints).toEqual([])
    } finally {
      await context.close()
    }
  }

  const ask = async (page: Page, question: string): Promise<void> => {
    await page.fill('#q', question)
    await page.click('form.ask button')
  }

  /** The linked clause is marked, holds the text, and its beginning is in view below the bar. */
  async function expectTarget(page: Page): Promise<void> {
    await page.waitForURL(/\/notices\/[^#]+#.+/)
    const target = page.locator(':target')
    expect((await target.innerText()).replace(/\s+/gu, '')).toContain(FIRST_ITEM)
    expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    )
    const box = await target.boundingBox()
    const bar = await page.locator('.top').boundingBox()
    expect(box!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height)
    expect(box!.y).toBeLessThan(page.viewportSize()!.height / 2)
  }

  const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content).toBeLessThanOrEqual(window)
  }

  it('answers in place, opens list items, and leads to the clause', () =>
    withPage(PHONE, async (page) => {
      await page.goto(base)
      await ask(page, QUESTION)
      const answer = page.locator('.bot:not(.waiting)').first()
      expect(await answer.innerText()).toContain(FIRST_ITEM)
      expect(await answer.locator('.head').innerText()).toContain('中政办发〔2022〕2号')
      await expectNoSidewaysScroll(page)
      await answer.locator('button.item').first().click()
      const opened = page.locator('.bot:not(.waiting)').nth(1)
      await opened.waitFor()
      expect(await page.locator('.you').allInnerTexts()).toEqual([QUESTION, '2'])
      await opened.getByRole('button', { name: '返回' }).click()
      expect(await page.locator('.bot:not(.waiting)').nth(2).innerText()).toContain('刚才的结果')
      await answer.locator('a.open').click()
      await expectTarget(page)
      await expectNoSidewaysScroll(page)
      await page.goBack()
      await page.locator('.bot').first().waitFor()
      expect(await page.locator('.bot').first().innerText()).toContain(FIRST_ITEM)
    }))

  it('says so when nothing answers, and links the nearest headings', () =>
    withPage(PHONE, async (page) => {
      await page.goto(base)
      await ask(page, '<b>qwertyuiop</b>')
      const answer = page.locator('.bot:not(.waiting)').first()
      expect(await answer.innerText()).toContain('没有找到能回答“<b>qwertyuiop</b>”的条款')
      expect(await page.locator('.log b').count()).toBe(0)
    }))

  it('offers examples that are answered', () =>
    withPage(PHONE, async (page) => {
      await page.goto(base)
      const examples = await page.locator('.examples a').allInnerTexts()
      expect(examples.length).toBeGreaterThan(1)
      for (const [index, example] of examples.entries()) {
        if (index === 0) await page.locator('.examples a').first().click()
        else await ask(page, example)
        expect(await page.locator('.bot:not(.waiting)').nth(index).innerText()).toContain('查看原文')
      }
    }))

  it('works without JavaScript', () =>
    withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(base)
      await ask(page, QUESTION)
      await page.waitForURL(/\?q=/)
      expect(await page.locator('.bot blockquote').innerText()).toContain(FIRST_ITEM)
      expect(await page.locator('.bot mark').count()).toBeGreaterThan(0)
      await page.locator('a.open').click()
      await page.waitForURL(/#/)
      const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
      expect((await target.innerText()).replace(/\s+/gu, '')).toContain(FIRST_ITEM)
      const box = await target.boundingBox()
      expect(box!.y).toBeGreaterThan(0)
      expect(box!.y).toBeLessThan(422)
      await page.locator('.top a').click()
      expect(await page.locator('form.ask').isVisible()).toBe(true)
    }))

  it('fits every notice to a phone and to a desk', async () => {
    const response = await fetch(`${base}/api/notices?limit=1000`)
    const { notices } = (await response.json()) as { notices: { url: string }[] }
    for (const width of [320, 1280])
      await withPage({ viewport: { width, height: 800 } }, async (page) => {
        for (const { url } of notices) {
          await page.goto(url)
          await expectNoSidewaysScroll(page)
        }
      })
  }, 120_000)

  it('has targets that a finger hits', () =>
    withPage(PHONE, async (page) => {
      await page.goto(base)
      await ask(page, QUESTION)
      await page.locator('.bot:not(.waiting)').first().waitFor()
      for (const target of await page.locator('button:visible, a:visible, input:visible').all()) {
        const box = await target.boundingBox()
        expect(box!.height).toBeGreaterThanOrEqual(44)
      }
    }))
})
