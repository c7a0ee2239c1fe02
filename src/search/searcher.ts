import type { AnswerKind } from './answer-kind.js'
import type { Translation } from './glossary.js'
import type { Measured } from './measure-features.js'
import type { WeightedTerm } from './parse-thesaurus.js'
import type { Passage } from './passage.js'
import type { Thesaurus } from './thesaurus.js'
import type { Correction } from './typing-errors.js'

/** What is asked. All texts are as the user typed them. */
export interface Query {
  readonly text: string
  /** The previous question, when this one follows it up. */
  readonly context?: string | undefined
  /** The place preferred when the question names none. */
  readonly region?: string | undefined
  /** What it is understood with instead of the search's own. */
  readonly thesaurus?: Thesaurus | undefined
}

/** How a passage was found: looked up by its number or title, or searched by words. */
export type FoundBy = 'document number' | 'title' | 'article' | 'words'

export interface Hit {
  readonly passage: Passage
  /** No upper bound; comparable within one query only. */
  readonly score: number
  /** The query's terms that stand in the passage; what a reply marks. */
  readonly terms: readonly string[]
  readonly foundBy: FoundBy
  /** Passages of the same notice that say the same, as a task list repeats its plan; best first. */
  readonly repeats: readonly Passage[]
  /** What the ranking measured; `null` for what was looked up. */
  readonly measured: Measured | null
}

/** How a question was understood, for people who want to know why. */
export interface Interpretation {
  readonly kinds: readonly AnswerKind[]
  /** Everyday expressions, and the official words that were searched for as well. */
  readonly expansions: readonly { readonly from: string; readonly terms: readonly WeightedTerm[] }[]
  readonly translations: readonly Translation[]
  /** Places asked for, by name or by one of their towns, else the one set; what comes from there ranks first. */
  readonly regions: readonly string[]
  /** Words taken for typing errors; a guess, to be shown as one. */
  readonly corrections: readonly Correction[]
}

export interface SearchResult {
  /** Best first, at most 100; ties in corpus order. */
  readonly hits: readonly Hit[]
  /** Whether the best hits answer the question; `false` means the reply must say "not found". */
  readonly answered: boolean
  /** Estimated probability that they do, 0 to 1; 1 for what was named and is there. */
  readonly confidence: number
  /** Whether a place was asked for or set, and what was found comes from elsewhere. */
  readonly elsewhere: boolean
  /** Terms of the question that occur nowhere in the corpus, in the order of the question. */
  readonly unknownTerms: readonly string[]
  readonly interpretation: Interpretation
}

/** Never throws, whatever the text; a question without any term gives no hits. */
export type Search = (query: Query) => SearchResult
