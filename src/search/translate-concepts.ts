import type { Concept, Way } from './concept.js'
import type { Translation } from './glossary.js'
import { blankQuestionWords } from './question-phrases.js'
import type { Terms } from './terms.js'

/** Weight of each further word that the glossary gives for an English one. */
const NEXT_TRANSLATION = 0.85
/** The rarest words' inverse document frequency in a corpus of some thousand passages. */
const MOST_RARITY = 6

/** Whether a word only makes a question: 多少 for how many. */
function isQuestionWord(term: string): boolean {
  // the stop keeps a term of nothing but such words from being taken for a question of nothing but them
  const whole = `${term}。a`
  return blankQuestionWords(whole) !== whole
}

/**
 * Turns translated expressions into concepts.
 *
 * @param regions names of regions, which say where and not what
 * @param rarityOf inverse document frequency of a word; `null` when no text holds it
 */
export function translateConcepts(
  translations: readonly Translation[],
  terms: Terms,
  regions: readonly string[],
  rarityOf: (word: string) => number | null,
): Concept[] {
  return translations.flatMap(({ from, terms: official }): Concept[] => {
    const ways = official
      .filter((term) => !regions.includes(term) && !isQuestionWord(term))
      .map((term, at): Way => {
        const words = terms.tokens(term).flatMap(({ isContent, text }) => (isContent ? [text] : []))
        return { term, words, weight: NEXT_TRANSLATION ** at, from: 'glossary' }
      })
      .filter(({ words }) => words.length > 0)
    const rarities = ways.flatMap(({ words }) => words.flatMap((word) => rarityOf(word) ?? []))
    return ways.length === 0 ? [] : [{ text: from, weight: Math.max(1, ...rarities) / MOST_RARITY, ways }]
  })
}
