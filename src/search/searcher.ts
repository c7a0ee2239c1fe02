import type { Passage } from './passage.js'

/** What is asked. All texts are as the user typed them. */
export interface Query {
  readonly text: string
  /** The previous question, when this one follows it up. */
  readonly context?: string | undefined
  /** The place preferred when the question names none. */
  readonly region?: string | undefined
}

/** How a passage was found: looked up by its number or title, or searched by words. */
export type FoundBy = 'document number' | 'title' | 'article' | 'words'

export interface Hit {
  readonly passage: Passage
  /** Above 0, no upper bound; comparable within one query only. */
  readonly score: number
  /** The query's terms that stand in the passage; what a reply marks. */
  readonly terms: readonly string[]
  readonly foundBy: FoundBy
}

export interface SearchResult {
  /** Best first, at most 100; ties in corpus order. */
  readonly hits: readonly Hit[]
  /** Whether the best hit answers the question; `false` means the reply must say "not found". */
  readonly answered: boolean
  /** Terms of the question that occur nowhere in the corpus, in the order of the question. */
  readonly unknownTerms: readonly string[]
}

/** Never throws, whatever the text; a question without any term gives no hits. */
export type Search = (query: Query) => SearchResult
