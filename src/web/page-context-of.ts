import type { FastifyRequest } from 'fastify'
import { LANGUAGES, type Language, type Translations } from '../locale/translations.js'
import type { AssetUrl } from './assets.js'
import { withPreferences, type PageContext, type Preferences } from './pages/page-context.js'

/** What makes a page's context of a request. */
export type ContextOf = (request: Pick<FastifyRequest, 'url'>) => PageContext

interface ContextOptions {
  readonly translations: Translations
  /** The language of whoever chose none. */
  readonly language: Language
  readonly assetUrl: AssetUrl
  readonly publicUrl: () => string
}

/** Parameters that carry preferences; the page itself does not know them. */
const PREFERENCES = ['lang', 'type']

/** Reads an address; a broken one counts as that of the first page. */
function readAddress(url: string): { readonly address: string; readonly parameters: URLSearchParams } {
  const parsed = URL.canParse(url, 'http://page') ? new URL(url, 'http://page') : new URL('http://page/')
  const parameters = new URLSearchParams(parsed.search)
  for (const name of PREFERENCES) parsed.searchParams.delete(name)
  return { address: parsed.pathname + parsed.search, parameters }
}

/** Makes what reads a page's context from its address: `lang=en` and `type=large` are the reader's preferences. */
export function createContextOf(options: ContextOptions): ContextOf {
  const { translations, assetUrl, publicUrl } = options
  return ({ url }) => {
    const { address, parameters } = readAddress(url)
    const language = LANGUAGES.find((each) => each === parameters.get('lang')) ?? options.language
    const large = parameters.get('type') === 'large'
    const preferences: Preferences = { language, large }
    const write = (to: string, chosen: Preferences) => withPreferences(to, chosen, options)
    return {
      ...preferences,
      t: translations[language],
      assetUrl,
      publicUrl: publicUrl().replace(/\/+$/u, ''),
      address,
      href: (to) => write(to, preferences),
      switchTo: (change) => write(address, { ...preferences, ...change }),
    }
  }
}
