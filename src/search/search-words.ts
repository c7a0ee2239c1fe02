import { ANSWER_KINDS, givesKind, type AnswerKind } from './answer-kind.js'
import type { Way } from './concept.js'
import { measureFeatures, type Measured } from './measure-features.js'
import type { Passage } from './passage.js'
import type { PassageView } from './passage-view.js'
import { prepareSearch, searchedWords, type PreparedSearch } from './prepared-search.js'
import type { Question } from './question.js'
import { scoreFeatures } from './rank.js'
import { readQuestion, type QuestionReaders } from './read-question.js'
import { readSearchIndex } from './search-index.js'
import { createStanding } from './standing.js'
import { createStrangeness } from './strangeness.js'
import { registerTerms, type TermRegister } from './term-register.js'
import type { Thesaurus } from './thesaurus.js'

/** A passage found by words. */
export interface Match {
  readonly passage: Passage
  /** Comparable within one query only. */
  readonly score: number
  readonly measured: Measured
}

/** What narrows a search, or prefers some passages to others. */
export interface Preferences {
  /** Whether a passage may be found; all may when absent. */
  readonly accepts?: (passage: Passage) => boolean
  /** Regions named or set. */
  readonly regions?: readonly string[]
  /** The notice that the question before was about. */
  readonly topic?: Passage['notice'] | null
}

export interface WordSearch {
  /**
   * @param context the previous question, folded; `''` when this one follows up none
   * @param thesaurus instead of that given when the search was built
   */
  read(folded: string, context: string, thesaurus?: Thesaurus): Question
  /** @returns best first, at most 100, ties in corpus order */
  search(question: Question, preferences: Preferences): Match[]
  /** Words of the question, the asker's own and official ones, that stand in the passage's text. */
  termsIn(passage: Passage, question: Question): string[]
  /** Words of the question that no passage holds, in its order, and for which nothing else was searched. */
  unknownIn(question: Question): string[]
  /** All words with the number of passages that hold each. */
  readonly vocabulary: ReadonlyMap<string, number>
}

/** Terms of a question that are looked up, the rarest first: a pasted page must not stop the service. */
const MAX_TERMS = 80
/** Candidates that are ranked anew. */
const MAX_CANDIDATES = 100

function rarest(terms: ReadonlyMap<string, number>, register: TermRegister): ReadonlyMap<string, number> {
  if (terms.size <= MAX_TERMS) return terms
  return new Map([...terms].sort(([a], [b]) => register.rarity(b) - register.rarity(a)).slice(0, MAX_TERMS))
}

/** Worth of each kind of answer, 0 to 1: rare ones, as telephone numbers, tell most. */
function measureKinds(views: readonly PassageView[]): ReadonlyMap<AnswerKind, number> {
  const most = Math.log(1 + views.length)
  return new Map(
    ANSWER_KINDS.map((kind) => {
      const holders = views.filter(({ text }) => givesKind(text, kind)).length
      return [kind, Math.log((1 + views.length) / (1 + holders)) / most]
    }),
  )
}

/** Builds the search by words over all passages: Lunr's BM25 for candidates, then the ranking. */
export function buildWordSearch(
  passages: readonly Passage[],
  tools: Omit<QuestionReaders, 'rarityOf' | 'strangenessOf'>,
  prepared: PreparedSearch = prepareSearch(passages, tools.terms),
): WordSearch {
  const { documents, views } = prepared
  const index = readSearchIndex(prepared.index)
  const words = registerTerms(documents.map(searchedWords))
  const pairs = registerTerms(documents.map((document) => document.pairs))
  const viewOf = new Map(passages.map((passage, at) => [passage, views[at]!]))
  const characters = registerTerms(views.map(({ text }) => text))
  const kindWorth = measureKinds(views)
  const strangenessOf = createStrangeness(tools.thesaurus, createStanding(views, pairs))
  const rarityOf = (word: string): number | null =>
    words.holders(word).length > 0 ? words.rarity(word) : null
  /** Whether some passage holds it; an official term of several words stands in none of the registers as a whole. */
  const stands = ({ term, words: [first = term] }: Way): boolean =>
    words.holders(term).length > 0 ||
    words.holders(first).some((position) => {
      const { title, headings, text } = views[position]!
      return [title, headings, text].some((part) => part.includes(term))
    })
  const weigh = (terms: ReadonlyMap<string, number>, register: TermRegister): Map<string, number> =>
    new Map([...terms].map(([term, weight]) => [term, weight * register.rarity(term)]))

  return {
    read: (folded, context, thesaurus = tools.thesaurus) =>
      readQuestion(folded, context, { ...tools, thesaurus, rarityOf, strangenessOf }),
    search(question, { accepts = () => true, regions = [], topic = null }) {
      const asked = { words: rarest(question.words, words), pairs: rarest(question.pairs, pairs) }
      const worth = {
        pairs: weigh(asked.pairs, pairs),
        characters: weigh(rarest(question.characters, characters), characters),
        kinds: kindWorth,
      }
      const candidates = [...index(asked.words, asked.pairs)]
        .filter(([position]) => accepts(passages[position]!))
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MAX_CANDIDATES)
        .map(([position, relevance]) => {
          const { notice, gazette } = passages[position]!
          const isPreferred = regions.includes(gazette.region ?? '')
          return { position, view: views[position]!, relevance, isPreferred, isTopic: notice === topic }
        })
      return measureFeatures(question, worth, candidates)
        .map((measured, at) => ({ measured, score: scoreFeatures(measured.features), ...candidates[at]! }))
        .sort((a, b) => b.score - a.score || a.position - b.position)
        .map(({ position, score, measured }) => ({ passage: passages[position]!, score, measured }))
    },
    termsIn(passage, question) {
      const text = viewOf.get(passage)?.text ?? ''
      const ways = question.concepts.flatMap((concept) => concept.ways.map(({ term }) => term))
      return [...new Set(ways)].filter((term) => term.length > 1 && text.includes(term))
    },
    unknownIn({ concepts }) {
      const unknown = concepts.filter(({ ways }) => !ways.some(stands))
      return [...new Set(unknown.map(({ text }) => text))]
    },
    vocabulary: words.counts,
  }
}
