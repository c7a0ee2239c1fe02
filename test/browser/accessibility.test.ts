import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'
import { describeInBrowser } from '../fixture/browser.js'
import { beginVisit, DESK, PHONE, type Visit } from '../fixture/visit.js'

// WCAG 2.2 AA as far as a machine can tell, on every kind of page.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const QUESTION = encodeURIComponent('宅基地申请条件')
const HOMESTEADS = '/notices/2022-2-1jr6i'

const KINDS = {
  'the first page': '/',
  'an answer': `/?q=${QUESTION}`,
  'a question without an answer': `/?q=${encodeURIComponent('火星移民')}`,
  'a notice': `${HOMESTEADS}?q=${QUESTION}#i-3-1`,
  'a notice that has expired': '/notices/2018-23-1ave5',
  'a notice with contacts': '/notices/2022-3-cof27',
  'a notice with tables': '/notices/2020-27-2kisv',
  'a notice with uncertain tables': '/notices/2018-26-1c3j8',
  'a clause to be cited': `${HOMESTEADS}/i-3-1`,
  'results of a search': `/search?q=${QUESTION}&kind=${encodeURIComponent('通知')}`,
  'a search before anything is searched': '/search',
  'a search without results': `/search?q=${encodeURIComponent('火星移民')}`,
  'the gazettes': '/gazettes',
  'a gazette': '/gazettes/jincheng-2018-4',
  'an error': '/nothing',
  'the admins’ page': '/admin',
  'how a question is searched': `/admin/inspect?q=${QUESTION}`,
  'a notice in English, in large type': `${HOMESTEADS}?lang=en&type=large`,
} as const

/** Names what is wrong and where. */
async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${String(target)} ${failureSummary}`),
  )
}

/** Names what a finger may miss: less than 44 px high or wide. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    return [...document.querySelectorAll('a:not(.skip), button, summary, input:not([type=hidden])')]
      .filter((target) => target.checkVisibility())
      .map(
        (target) => ({ target, ...target.getBoundingClientRect().toJSON() }) as DOMRect & { target: Element },
      )
      .filter(({ width, height }) => Math.min(width, height) < 43.9)
      .map(({ target, width, height }) => `${target.outerHTML.slice(0, 80)} ${width}x${height}`)
  })
}

describeInBrowser('accessibility', () => {
  let visit: Visit
  beforeAll(async () => void (visit = await beginVisit()), 60_000)
  afterAll(() => visit.end())

  const looks: BrowserContextOptions[] = [PHONE, DESK].flatMap((size) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ ...size, colorScheme })),
  )

  it.each(Object.entries(KINDS))(
    'finds nothing wrong with %s',
    async (_kind, path) => {
      for (const look of looks)
        await visit.withPage(look, async (page) => {
          await page.goto(visit.base + path)
          expect(await findViolations(page)).toEqual([])
          if (look.isMobile === true) expect(await findSmallTargets(page)).toEqual([])
        })
    },
    60_000,
  )
})
