import { estimateConfidence } from './confidence.js'
import { correctQuestion } from './correct-question.js'
import { groupRepeats } from './duplicates.js'
import { fold } from './fold.js'
import { inOrder, stack, type Found } from './found.js'
import { createGlossary } from './glossary.js'
import { articleOf, buildLookUp, type LookedUp } from './look-up.js'
import type { GlossaryEntry } from './parse-glossary.js'
import type { Passage } from './passage.js'
import { buildPlaces } from './places.js'
import { prepareSearch, type PreparedSearch } from './prepared-search.js'
import type { Question } from './question.js'
import { CONFIDENCE_FLOOR } from './ranking-weights.js'
import { climbRegions } from './region-ladder.js'
import { buildWordSearch } from './search-words.js'
import type { FoundBy, Hit, Query, Search, SearchResult } from './searcher.js'
import type { Terms } from './terms.js'
import type { Thesaurus } from './thesaurus.js'
import { buildTypingCorrector, type Correction } from './typing-errors.js'

/** What questions are understood with. */
export interface SearchTools {
  readonly terms: Terms
  readonly thesaurus: Thesaurus
  readonly glossary: readonly GlossaryEntry[]
  /** Groups of characters that look alike. */
  readonly similarCharacters: readonly string[]
}

/** Reads a question, folded, with the one before; with the thesaurus that is asked for. */
type Read = (folded: string, context: string) => Question

/** Characters of a question that are read. */
const MAX_QUESTION = 1_000
const MAX_HITS = 100
/** Hits among which repeats are put together: more than are ever listed at once. */
const GROUP_DEPTH = 20

/**
 * Builds the search over a corpus's passages; immutable, a changed corpus needs a new one.
 *
 * What a question names outright is looked up: a document number, a title, an article with one of them or with
 * words. Everything else is searched by words; when that finds nothing good, once more without typing errors.
 * A query takes some tens of milliseconds.
 *
 * @param passages in corpus order
 * @param prepared what was prepared of the same passages; prepared now, which takes some seconds, when absent
 */
export function createSearch(
  passages: readonly Passage[],
  tools: SearchTools,
  prepared: PreparedSearch = prepareSearch(passages, tools.terms),
): Search {
  const lookUp = buildLookUp(passages)
  const places = buildPlaces(passages)
  const glossary = createGlossary(tools.glossary, places.names)
  const byWords = buildWordSearch(passages, { ...tools, glossary, places }, prepared)
  const correctTyping = buildTypingCorrector({
    words: byWords.vocabulary,
    sounds: prepared.sounds,
    similar: tools.similarCharacters,
  })

  const describe = (
    question: Question,
    found: readonly Found[],
    foundBy: FoundBy,
    rest: Pick<SearchResult, 'answered' | 'confidence' | 'interpretation'>,
  ): SearchResult => {
    const { regions } = rest.interpretation
    const hits = groupRepeats(found.slice(0, MAX_HITS), GROUP_DEPTH).map(({ hit, repeats }): Hit => {
      return { ...hit, repeats, terms: byWords.termsIn(hit.passage, question), foundBy }
    })
    const first = hits[0]?.passage.gazette.region
    const elsewhere = regions.length > 0 && first !== undefined && !regions.includes(first ?? '')
    return { ...rest, hits, elsewhere, unknownTerms: byWords.unknownIn(question) }
  }

  const interpret = (
    question: Question,
    regions: readonly string[],
    corrections: readonly Correction[] = [],
  ): SearchResult['interpretation'] => ({
    kinds: question.kinds,
    expansions: question.expansions.map(({ from, terms }) => ({ from, terms })),
    translations: question.translations,
    regions,
    corrections,
  })

  const regionsOf = (question: Question, region: string): readonly string[] => {
    const set = places.regionOf(region)
    return question.regions.length > 0 || set === null ? question.regions : [set]
  }

  const searchWords = (text: string, context: string, region: string, read: Read): SearchResult => {
    const topic = context === '' ? null : (byWords.search(read(context, ''), {})[0]?.passage.notice ?? null)
    const attempt = (question: Question, corrections: readonly Correction[]): SearchResult => {
      const regions = regionsOf(question, region)
      const found = climbRegions(byWords.search(question, { regions, topic }), regions)
      const confidence = estimateConfidence(
        question,
        found.map(({ passage, score, measured }) => ({ ...measured, score, notice: passage.notice })),
      )
      const interpretation = interpret(question, regions, corrections)
      return describe(question, found, 'words', {
        ...{ answered: confidence >= CONFIDENCE_FLOOR, confidence, interpretation },
      })
    }
    const question = read(text, context)
    const result = attempt(question, [])
    if (result.answered) return result
    const corrected = correctQuestion(read(text, ''), correctTyping)
    if (corrected === null) return result
    const second = attempt(read(corrected.text, context), corrected.corrections)
    return second.answered && second.confidence > result.confidence ? second : result
  }

  const searchNamed = (named: LookedUp, context: string, region: string, read: Read): SearchResult => {
    const question = read(named.rest, context)
    const regions = regionsOf(question, region)
    const own = read(named.rest, '')
    const scope = new Set(named.passages)
    const inScope = (passage: Passage): boolean => scope.size === 0 || scope.has(passage)
    const search = (accepts: (passage: Passage) => boolean): Found[] =>
      byWords.search(question, { accepts, regions })
    const rest = { answered: true, confidence: 1, interpretation: interpret(question, regions) }
    if (named.article === null) {
      const found = stack(own.concepts.length === 0 ? [] : search(inScope), inOrder(named.passages))
      return describe(question, found, named.foundBy, rest)
    }
    const isArticle = (passage: Passage): boolean => inScope(passage) && articleOf(passage) === named.article
    const articles =
      own.concepts.length === 0 || scope.size > 0 ? inOrder(passages.filter(isArticle)) : search(isArticle)
    const found = stack(articles, search(inScope))
    return describe(question, found, articles.length > 0 ? 'article' : 'words', {
      ...rest,
      answered: found.length > 0,
    })
  }

  return ({ text, context = '', region = '', thesaurus }: Query) => {
    const read: Read = (folded, before) => byWords.read(folded, before, thesaurus)
    const asked = fold(text.slice(0, MAX_QUESTION))
    const previous = fold(context.slice(0, MAX_QUESTION))
    const named = lookUp(asked)
    if (named.article !== null || named.passages.length > 0) return searchNamed(named, previous, region, read)
    const result = searchWords(named.rest, previous, region, read)
    // a number that no loaded document carries: whatever resembles the words around it is no answer
    return named.unknownNumber === null ? result : { ...result, answered: false, confidence: 0 }
  }
}
