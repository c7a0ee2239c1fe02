import { FEATURES, type Feature } from '../search/features.js'
import { RANKING_WEIGHTS } from '../search/ranking-weights.js'
import type { FoundBy, Hit, Interpretation, Search } from '../search/searcher.js'
import { cleanQuestion, isTooLong } from './question-text.js'

/** A feature of a candidate: what was measured, 0 to 1, and what that adds to its score. */
export interface Share {
  readonly feature: Feature
  readonly value: number
  readonly share: number
}

/** A passage that was found, and why it stands where it stands. */
export interface InspectedCandidate {
  readonly noticeId: string
  readonly clauseId: string
  readonly title: string
  readonly path: readonly string[]
  readonly score: number
  readonly foundBy: FoundBy
  /** The question's terms that stand in it. */
  readonly terms: readonly string[]
  /** In the order of {@link FEATURES}; empty for what was looked up. */
  readonly shares: readonly Share[]
}

/** How a question is searched, for people who want to know why an answer is what it is. */
export interface Inspection {
  /** The question's words as they are looked for. */
  readonly terms: readonly string[]
  readonly unknownTerms: readonly string[]
  readonly interpretation: Interpretation
  readonly answered: boolean
  /** Estimated probability that the best candidates answer, 0 to 1. */
  readonly confidence: number
  /** Best first, at most 100. */
  readonly candidates: readonly InspectedCandidate[]
}

/** What is inspected; texts as somebody typed them. */
export interface InspectedQuestion {
  readonly text: string
  readonly region?: string | undefined
}

/** The port through which searches are looked into; `null` for a text that is no question. */
export type Inspect = (question: InspectedQuestion) => Promise<Inspection | null>

function inspectHit({ passage, score, foundBy, terms, measured }: Hit): InspectedCandidate {
  const { notice, clause, path } = passage
  const shares = FEATURES.map((feature) => {
    const value = measured?.features[feature] ?? 0
    return { feature, value, share: value * RANKING_WEIGHTS[feature] }
  })
  return {
    ...{ noticeId: notice.id, clauseId: clause.id, title: notice.title, path, score, foundBy, terms },
    shares: measured === null ? [] : shares,
  }
}

/**
 * Searches and tells how.
 *
 * @param words cuts a text into the words that are looked for
 */
export function inspectQuestion(
  { text, region }: InspectedQuestion,
  search: Search,
  words: (text: string) => readonly string[],
): Inspection | null {
  const question = cleanQuestion(text)
  if (question === '' || isTooLong(question)) return null
  const { hits, answered, confidence, unknownTerms, interpretation } = search({ text: question, region })
  return {
    ...{ answered, confidence, unknownTerms, interpretation },
    terms: [...new Set(words(question))],
    candidates: hits.map(inspectHit),
  }
}
