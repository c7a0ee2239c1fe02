import type { Concept, Way } from './concept.js'
import type { Terms, Token } from './terms.js'
import type { Expansion } from './thesaurus.js'

/** What a word of a tag counts beside a noun: names say what is meant, verbs how, numbers little. */
const TAG_WEIGHTS: readonly (readonly [tag: RegExp, weight: number])[] = [
  [/^(?:n|eng|j|i|l)/u, 1],
  [/^v/u, 1],
  [/^[ab]/u, 0.6],
  [/^m/u, 0.5],
  [/^[tfsq]/u, 0.5],
  [/^[rdpcuy]/u, 0.25],
]
const OTHER_TAG = 0.7
const SINGLE = 0.5
/** How surely a word is meant by a part of it. */
const PART = 0.6
const SPECIFICITY_POWER = 0.5
/** Rarity given to a word that no text holds: the asker's own word for something else. */
const UNKNOWN_RARITY = 4
const RARITY_RANGE = [1, 6] as const

function tagWeight(tag: string): number {
  return TAG_WEIGHTS.find(([pattern]) => pattern.test(tag))?.[1] ?? OTHER_TAG
}

function weigh({ text, tag, specificity }: Token, rarityOf: (term: string) => number | null): number {
  const [least, most] = RARITY_RANGE
  const rarity = Math.min(most, Math.max(least, rarityOf(text) ?? UNKNOWN_RARITY))
  const isSingle = [...text].length === 1 && /\p{Script=Han}/u.test(text)
  return tagWeight(tag) * (rarity / most) * (isSingle ? SINGLE : specificity ** SPECIFICITY_POWER)
}

function overlaps({ start, text }: Token, { ranges }: Expansion): boolean {
  return ranges.some(([from, to]) => from < start + text.length && to > start)
}

/**
 * Reads what a question is about: its content words, each with the official words for the expressions it stands in.
 *
 * @param rarityOf inverse document frequency of a word; `null` when no text holds it
 */
export function readConcepts(
  tokens: readonly Token[],
  expansions: readonly Expansion[],
  terms: Terms,
  rarityOf: (term: string) => number | null,
): Concept[] {
  const wordsOf = (term: string): string[] => {
    const words = terms.tokens(term).filter(({ isContent }) => isContent)
    return words.map(({ text }) => text)
  }
  const waysOf = (expansion: Expansion): Way[] =>
    expansion.terms.map(({ term, weight }) => ({ term, words: wordsOf(term), weight, from: 'thesaurus' }))
  const ways = new Map(expansions.map((expansion) => [expansion, waysOf(expansion)]))
  const content = tokens.filter(({ isContent }) => isContent)
  const concepts = content.map((token): Concept => {
    const own = token.terms.map((term): Way => ({ term, words: [term], weight: 1, from: 'question' }))
    // 水泥厂, which no text holds, is also looked for as 水泥
    const parts =
      rarityOf(token.text) === null
        ? terms.words(token.text).filter((word) => word !== token.text && rarityOf(word) !== null)
        : []
    own.push(...parts.map((term): Way => ({ term, words: [term], weight: PART, from: 'question' })))
    const official = expansions.filter((expansion) => overlaps(token, expansion))
    return {
      text: token.text,
      weight: weigh(token, rarityOf),
      ways: [...own, ...official.flatMap((expansion) => ways.get(expansion) ?? [])],
    }
  })
  // an expression of nothing but stop words (没地了) is a concept of its own
  const bare = expansions.filter((expansion) => !content.some((token) => overlaps(token, expansion)))
  return [
    ...concepts,
    ...bare.map(({ from, terms: official }, at): Concept => {
      const rarities = official.map(({ term }) => rarityOf(term) ?? UNKNOWN_RARITY)
      const rarity = Math.min(RARITY_RANGE[1], Math.max(...rarities))
      return { text: from, weight: rarity / RARITY_RANGE[1], ways: ways.get(bare[at]!) ?? [] }
    }),
  ]
}
