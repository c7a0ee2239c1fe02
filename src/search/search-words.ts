import { characterPairs } from './character-pairs.js'
import { fold } from './fold.js'
import type { Passage } from './passage.js'
import { rank } from './rank.js'
import type { Question } from './read-question.js'
import { buildSearchIndex } from './search-index.js'
import { registerTerms, type TermRegister } from './term-register.js'
import type { Terms } from './terms.js'

/** A passage found by words. */
export interface Match {
  readonly passage: Passage
  /** Above 0; comparable within one query only. */
  readonly score: number
  /** Share, 0 to 1, of the question that the passage holds. */
  readonly coverage: number
}

export interface WordSearch {
  /**
   * @param accepts whether a passage may be found
   * @param prefers whether a passage is of the place named or set
   * @returns best first, ties in corpus order
   */
  search(
    question: Question,
    accepts: (passage: Passage) => boolean,
    prefers: (passage: Passage) => boolean,
  ): Match[]
  /** Those of the words that stand in the passage's text, in their order. */
  termsIn(passage: Passage, words: Iterable<string>): string[]
  /** Whether any passage holds the word. */
  knows(word: string): boolean
}

/** Terms of a question that are looked up, the rarest first: a pasted page must not stop the service. */
const MAX_TERMS = 60

function rarest(terms: ReadonlyMap<string, number>, register: TermRegister): ReadonlyMap<string, number> {
  if (terms.size <= MAX_TERMS) return terms
  return new Map([...terms].sort(([a], [b]) => register.rarity(b) - register.rarity(a)).slice(0, MAX_TERMS))
}

/** Builds the search by words over all passages: Lunr's BM25 and the ranking on top of it. */
export function buildWordSearch(passages: readonly Passage[], terms: Terms): WordSearch {
  const cutBefore = new Map<string, string[]>()
  /** Titles and headings repeat from passage to passage. */
  const cutOnce = (text: string): string[] => {
    const words = cutBefore.get(text) ?? terms.words(text)
    cutBefore.set(text, words)
    return words
  }
  const documents = passages.map(({ notice, path, text }) => ({
    title: cutOnce(`${notice.title}\n${notice.instrument ?? ''}`),
    headings: cutOnce(path.join('\n')),
    text: terms.words(text),
    authority: cutOnce(notice.issuingAuthority ?? ''),
  }))
  const index = buildSearchIndex(documents)
  const words = registerTerms(documents.map(({ title, headings, text }) => [...title, ...headings, ...text]))
  const texts = new Map(passages.map((passage) => [passage, fold(passage.text)]))
  const pairs = registerTerms(
    passages.map((passage) => {
      const { notice, path } = passage
      const names = fold([notice.title, notice.instrument ?? '', ...path].join('\n'))
      return [...characterPairs(names), ...characterPairs(texts.get(passage)!)]
    }),
  )
  return {
    search(question, accepts, prefers) {
      const asked = { words: rarest(question.words, words), pairs: rarest(question.pairs, pairs) }
      const isPreferred = (position: number): boolean => prefers(passages[position]!)
      return rank(asked, { words, pairs }, index(asked.words), isPreferred).flatMap(
        ({ position, score, coverage }) => {
          const passage = passages[position]!
          return accepts(passage) ? [{ passage, score, coverage }] : []
        },
      )
    },
    termsIn(passage, asked) {
      const text = texts.get(passage) ?? ''
      return [...asked].filter((word) => text.includes(word))
    },
    knows: (word) => words.holders(word).length > 0,
  }
}
