import type { Language, Translate } from '../../locale/translations.js'
import type { AssetUrl } from '../assets.js'

/** What a reader chose for all pages; it is carried from page to page in their addresses, because no cookie keeps it. */
export interface Preferences {
  readonly language: Language
  /** Larger type, for those who see poorly. */
  readonly large: boolean
}

/** What every page is written with. */
export interface PageContext extends Preferences {
  readonly t: Translate
  readonly assetUrl: AssetUrl
  /** What absolute addresses begin with. */
  readonly publicUrl: string
  /** Where this page is, without preferences, e.g. `/search?q=水`. */
  readonly address: string
  /** Writes the address of another page with the reader's preferences. */
  readonly href: (address: string) => string
  /** The address of this page with other preferences. */
  readonly switchTo: (change: Partial<Preferences>) => string
}

/** What the address of a page with preferences is made from. */
interface Defaults {
  /** What needs no mention in an address. */
  readonly language: Language
}

/**
 * Adds preferences to an address.
 *
 * @param preferences those that are as by default are left out
 * @example withPreferences('/a?q=1#c', { language: 'en', large: true }, { language: 'zh-CN' }) // => '/a?q=1&lang=en&type=large#c'
 */
export function withPreferences(
  address: string,
  { language, large }: Preferences,
  defaults: Defaults,
): string {
  const set = [language === defaults.language ? '' : `lang=${language}`, large ? 'type=large' : '']
    .filter((part) => part !== '')
    .join('&')
  if (set === '') return address
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/u.exec(address) ?? []
  return `${before}${before.includes('?') ? '&' : '?'}${set}${hash}`
}

/**
 * Adds the question to a clause's address, so that its words are marked there.
 *
 * @example markedUrl('http://host/notices/1#a2', '水') // => 'http://host/notices/1?q=%E6%B0%B4#a2'
 */
export function markedUrl(url: string, question: string): string {
  return url.replace(/(?=#|$)/u, `?q=${encodeURIComponent(question)}`)
}
