import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from '../fixture/browser.js'
import { beginVisit, DESK, PHONE, type Visit } from '../fixture/visit.js'

// A resident: asks, reads, follows the link to the clause, copies it, goes back. Real bot, real browser.

const QUESTION = '宅基地申请条件'
const HOMESTEADS = '/notices/2022-2-1jr6i'
const FIRST_ITEM = '因结婚等原因确需分户'

describeInBrowser('in a browser', () => {
  let visit: Visit
  let base: string
  let withPage: Visit['withPage']

  beforeAll(async () => {
    visit = await beginVisit()
    ;({ base, withPage } = visit)
  }, 60_000)

  afterAll(() => visit.end())

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

  const SIZES: [string, BrowserContextOptions][] = [
    ['a phone', PHONE],
    ['a desk', DESK],
  ]
  /** What a resident pastes into a letter. */
  const expectCitation = (citation: string): void => {
    expect(citation).toContain(FIRST_ITEM)
    expect(citation).toContain('（中政办发〔2022〕2号）')
    expect(citation).toMatch(/\/notices\/[\w-]+#[\w-]+$/)
  }

  it.each(SIZES)('is asked, opened, copied from and gone back to on %s', (_size, size) =>
    withPage({ ...size, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(base)
      await ask(page, QUESTION)
      await page.locator('.bot a.open').first().click()
      await expectTarget(page)
      expect(await page.locator('article mark').count()).toBeGreaterThan(0)
      expect(await page.locator('.cite:visible').count()).toBe(0)
      await page.getByRole('button', { name: '复制引文' }).click()
      await page.getByRole('button', { name: '已复制' }).waitFor()
      expectCitation(await page.evaluate(() => navigator.clipboard.readText()))
      await page.goBack()
      expect(await page.locator('.bot').first().innerText()).toContain(FIRST_ITEM)
    }),
  )

  it.each(SIZES)('works without JavaScript on %s', (_size, size) =>
    withPage({ ...size, javaScriptEnabled: false }, async (page) => {
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
      expect(box!.y).toBeLessThan(page.viewportSize()!.height / 2)
      expect(await page.locator('article mark').count()).toBeGreaterThan(0)
      await page.locator('.cite:visible').click()
      expectCitation(await page.locator('.quoted').innerText())
      await page.goBack()
      await page.locator('.top a').click()
      expect(await page.locator('form.ask').isVisible()).toBe(true)
    }),
  )

  it('links every clause, and moves the mark and the bar to the one that is tapped', () =>
    withPage(PHONE, async (page) => {
      await page.goto(`${base}${HOMESTEADS}#i-3-1`)
      await page.locator('[id="i-3-2"] > p > .pin').click()
      await page.waitForURL(/#i-3-2$/)
      expect(await page.locator(':target').getAttribute('id')).toBe('i-3-2')
      expect(await page.locator('.clausebar > span').first().innerText()).toBe('(二)')
      await page.getByRole('button', { name: '关闭' }).click()
      expect(await page.locator('.clausebar').count()).toBe(0)
    }))

  it('remembers large type from page to page, and in the address without JavaScript', async () => {
    const sizeOf = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
    await withPage(PHONE, async (page) => {
      await page.goto(base)
      const usual = await sizeOf(page)
      await page.getByRole('link', { name: '大字' }).click()
      expect(await sizeOf(page)).toBeGreaterThan(usual * 1.25)
      await page.goto(`${base}${HOMESTEADS}`)
      expect(await sizeOf(page)).toBeGreaterThan(usual * 1.25)
      await expectNoSidewaysScroll(page)
      await page.getByRole('link', { name: '标准字号' }).click()
      expect(await sizeOf(page)).toBe(usual)
    })
    await withPage({ ...PHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto(base)
      await page.getByRole('link', { name: '大字' }).click()
      await page.getByRole('link', { name: '公报', exact: true }).click()
      expect(page.url()).toContain('type=large')
      expect(await page.locator('html.large').count()).toBe(1)
    })
  })

  it('speaks English where it is asked to, also in the chat', () =>
    withPage(PHONE, async (page) => {
      await page.goto(base)
      await page.getByRole('link', { name: 'English' }).click()
      await page.fill('#q', QUESTION)
      await page.getByRole('button', { name: 'Send' }).click()
      const answer = page.locator('.bot:not(.waiting)').first()
      expect(await answer.innerText()).toContain('Open the source')
      await answer.locator('a.open').first().click()
      await page.waitForURL(/lang=en.*#/)
      expect(await page.getByRole('button', { name: 'Copy citation' }).isVisible()).toBe(true)
    }))

  it('is used with the keyboard alone', () =>
    withPage(DESK, async (page) => {
      await page.goto(base)
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').innerText()).toBe('跳到正文')
      await page.keyboard.press('Enter')
      await page.locator('#q').focus()
      await page.keyboard.type(QUESTION)
      await page.keyboard.press('Enter')
      await page.locator('.bot a.open').first().focus()
      await page.keyboard.press('Enter')
      await expectTarget(page)
      await page.locator(':target > .headed > .pin, :target > p > .pin').first().focus()
      const outline = await page
        .locator(':focus')
        .evaluate((focused) => getComputedStyle(focused).outlineStyle)
      expect(outline).toBe('solid')
    }))

  it('leaves room for the text where the window is magnified four times', () =>
    withPage({ viewport: { width: 320, height: 200 } }, async (page) => {
      await page.goto(`${base}${HOMESTEADS}#i-3-1`)
      await expectNoSidewaysScroll(page)
      const positions = await page.evaluate(() =>
        [...document.querySelectorAll('.top, .clausebar')].map((bar) => getComputedStyle(bar).position),
      )
      expect(positions).toEqual(['static', 'static'])
    }))

  it('prints the document and nothing of the page', () =>
    withPage(DESK, async (page) => {
      await page.goto(`${base}${HOMESTEADS}`)
      await page.emulateMedia({ media: 'print' })
      for (const gone of ['.site', '.top', '.pin', '.contents', '.forms'])
        expect(await page.locator(`${gone}:visible`).count()).toBe(0)
      expect(await page.locator('h1').isVisible()).toBe(true)
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
