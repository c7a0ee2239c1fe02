import { descendants, type Element } from './markup-tree.js'
import { readDate } from './source-metadata.js'

/**
 * What a page's head says, by the names that the standard for government websites (政府网站发展指引, annex 2)
 * prescribes, and by those of search engines.
 */
export interface PageMeta {
  readonly title: string | null
  readonly site: string | null
  readonly dateOfPublication: string | null
  readonly url: string | null
}

/** Reads the `<meta>` and `<link>` elements of a page. */
export function readMeta(page: Element): PageMeta {
  const named = new Map<string, string>()
  let canonical: string | null = null
  for (const { name, attributes } of descendants(page)) {
    if (name === 'link' && attributes.rel === 'canonical') canonical ??= attributes.href ?? null
    const key = (attributes.name ?? attributes.property ?? '').toLowerCase()
    const content = attributes.content?.trim() ?? ''
    if (name === 'meta' && key !== '' && content !== '' && !named.has(key)) named.set(key, content)
  }
  const urls = [named.get('url'), canonical, named.get('og:url')]
  return {
    title: named.get('articletitle') ?? null,
    site: named.get('sitename') ?? null,
    dateOfPublication: readDate(named.get('pubdate') ?? ''),
    url: urls.find((url) => /^https?:\/\/\S+$/u.test(url ?? '') && URL.canParse(url!)) ?? null,
  }
}
