import type { Search } from '../search/searcher.js'

/** What the user is shown of one thing found. */
export interface Found {
  readonly title: string
  readonly documentNumber: string | null
  readonly path: readonly string[]
  readonly text: string
}

export interface Finding {
  /** Best first. */
  readonly found: readonly Found[]
  /** `false` when the reply would say "not found". */
  readonly answered: boolean
  /** Estimated probability that what was found answers, 0 to 1; `null` from a search that estimates none. */
  readonly confidence: number | null
}

/** What is measured: ours and its peers alike. */
export type Ask = (query: { readonly text: string; readonly context?: string | undefined }) => Finding

/** Makes our search measurable. */
export function askSearch(search: Search): Ask {
  return (query) => {
    const result = search(query)
    const found = result.hits.map(({ passage: { notice, path, text } }) => {
      return { title: notice.instrument ?? notice.title, documentNumber: notice.documentNumber, path, text }
    })
    return { found, answered: result.answered, confidence: result.confidence }
  }
}
