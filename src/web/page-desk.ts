import type { ContextOf } from './page-context-of.js'
import type { PageContext } from './pages/page-context.js'
import type { PageStock } from './page-stock.js'

/** What all routes of pages share. */
export interface PageDesk extends PageStock {
  readonly contextOf: ContextOf
  /** Names a page together with its reader's preferences. */
  readonly keyOf: (page: PageContext, ...parts: readonly string[]) => string
}

/** @example keyOf(page, 'notice', '2022-2-k3f9x') // => 'http://host\nzh-CN\n\nnotice\n2022-2-k3f9x' */
export function keyOf({ publicUrl, language, large }: PageContext, ...parts: readonly string[]): string {
  return [publicUrl, language, large ? 'large' : '', ...parts].join('\n')
}
