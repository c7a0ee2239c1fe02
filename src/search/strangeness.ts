import type { WeightedTerm } from './parse-thesaurus.js'
import type { Question } from './question.js'
import type { Stands } from './standing.js'
import type { Thesaurus } from './thesaurus.js'

/** Tells how strange the matter of a question is to the corpus, 0 to 1. */
export type StrangenessOf = (question: Pick<Question, 'expansions' | 'translations' | 'concepts'>) => number

/** Expressions of the thesaurus by which it is measured how much of official wording the corpus has at all. */
const SAMPLE = 1_000
/** A question is as strange as can be when it lacks so many times what the corpus lacks at large. */
const UTMOST = 2
/** Taken as lacking at large when it is less: a corpus of everything lacks nothing but by chance. */
const LEAST_LACKING = 0.1

/** Share of the terms' weight that stands nowhere; `null` when there are none. */
function lackingShare(terms: readonly WeightedTerm[], stands: Stands): number | null {
  const all = terms.reduce((sum, { weight }) => sum + weight, 0)
  const lacking = terms.reduce((sum, { term, weight }) => sum + (stands(term) ? 0 : weight), 0)
  return all === 0 ? null : lacking / all
}

/**
 * Builds the measure: what officials would write for the question's expressions is looked for in all gazettes, and
 * what is lacking is compared with what they lack of the whole thesaurus, so that the measure means the same in one
 * gazette and in fifty. When the snow on the pavement is no matter of theirs, 清雪除冰, 扫雪 and 除雪 stand nowhere, even
 * if another term for 下雪 does. A question without expressions is measured by its own words.
 */
export function createStrangeness(thesaurus: Thesaurus, stands: Stands): StrangenessOf {
  const lacking = thesaurus.sample(SAMPLE).map((terms) => lackingShare(terms, stands) ?? 0)
  const atLarge = lacking.reduce((sum, share) => sum + share, 0) / Math.max(1, lacking.length)
  return ({ expansions, translations, concepts }) => {
    const official = [
      ...expansions.flatMap(({ terms }) => terms),
      ...translations.flatMap(({ terms }) => terms.map((term) => ({ term, weight: 1 }))),
    ]
    const own = concepts.map(({ text, weight }) => ({ term: text, weight }))
    const share = lackingShare(official, stands) ?? lackingShare(own, stands) ?? 1
    return Math.min(1, share / (UTMOST * Math.max(LEAST_LACKING, atLarge)))
  }
}
