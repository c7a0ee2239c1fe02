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
  'a notice with tables, expired': '/notices/2018-23-1ave5',
  'a clause to be cited': `${HOMESTEADS}/i-3-1`,
  'results of a search': `/search?q=${QUESTION}&kind=${encodeURIComponent('通知')}`,
  'a search before anything is searched': '/search',
  'a search without results': `/search?q=${encodeURIComponent('火星移民')}`,
  'the gazettes': '/gazettes',
  'a gazette': '/gazettes/jincheng-2018-4',
  'an error': '/nothing',
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
          page.on('console', () => undefined)
          await page.goto(visit.base + path)
          expect(await findViolations(page)).toEqual([])
        })
    },
    60_000,
  )
})
