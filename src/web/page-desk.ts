import type { ContextOf } from './page-context-of.js'
import type { PageContext } from './pages/page-context.js'
import type { SendPage } from './send-page.js'

/** What all routes of pages share. */
export interface PageDesk {
  readonly contextOf: ContextOf
  readonly send: SendPage
  /** Names a page together with its reader's preferences. */
  readonly keyOf: (page: PageContext, ...parts: readonly string[]) => string
}

/** @example keyOf(page, 'notice', '2022-2-k3f9x') // => 'http://host\nzh-CN\n\nnotice\n2022-2-k3f9x' */
export function keyOf({ publicUrl, language, large }: PageContext, ...parts: readonly string[]): string {
  return [publicUrl, language, large ? 'large' : '', ...parts].join('\n')
}
