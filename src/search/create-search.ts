import { fold } from './fold.js'
import { articleOf, buildLookUp } from './look-up.js'
import type { Passage } from './passage.js'
import { readQuestion } from './read-question.js'
import { buildWordSearch, type Match } from './search-words.js'
import type { FoundBy, Query, Search } from './searcher.js'
import type { Terms } from './terms.js'
import { readWantedFigure } from './wanted-figure.js'

/** Characters of a question that are read. */
const MAX_QUESTION = 1_000
const MAX_HITS = 100
/**
 * Share of a question's words and character pairs below which nothing is called an answer. From
 * queries.dev.jsonl (2026-11): no question below it had its answer found. Residents' questions share so little
 * with the clauses that answer them that a higher one declines more answers than errors: at 0.1, 22 of 151.
 */
const MIN_COVERAGE = 0.02

/** Scores that keep the order of what was looked up. */
function inOrder(passages: readonly Passage[]): Match[] {
  return passages.map((passage, at) => ({ passage, score: passages.length - at, coverage: 1 }))
}

/** Puts the first list before the second one, without doublets, with scores that fall. */
function stack(first: readonly Match[], second: readonly Match[]): Match[] {
  const known = new Set(first.map(({ passage }) => passage))
  const below = second.filter(({ passage }) => !known.has(passage))
  const above = Math.ceil(below[0]?.score ?? 0)
  return [...first.map((match) => ({ ...match, score: match.score + above })), ...below]
}

/**
 * Builds the search over a corpus's passages; immutable, a changed corpus needs a new one.
 *
 * What a question names outright is looked up: a document number, a title, an article with one of them or with
 * words. Everything else is searched by words. Building takes two seconds for 1,000 passages, a query a few
 * milliseconds.
 *
 * @param passages in corpus order
 */
export function createSearch(passages: readonly Passage[], terms: Terms): Search {
  const lookUp = buildLookUp(passages)
  const byWords = buildWordSearch(passages, terms)
  const places = [...new Set(passages.flatMap(({ gazette }) => gazette.region ?? []))]

  /** The places a question names, with or without 市 or 县; else the one set. */
  const readPlaces = (question: string, set: string): readonly string[] => {
    const named = places.filter((place) => question.includes(fold(place).replace(/(?<=..)[市县区]$/u, '')))
    return named.length > 0 ? named : places.filter((place) => set.includes(fold(place)))
  }

  return ({ text, context = '', region = '' }: Query) => {
    const asked = fold(text.slice(0, MAX_QUESTION))
    const named = lookUp(asked)
    const own = readQuestion(named.rest, '', terms)
    const question = readQuestion(named.rest, context.slice(0, MAX_QUESTION), terms)
    const wanted = readPlaces(asked, fold(region))
    const holdsFigure = readWantedFigure(asked)
    const search = (accepts: (passage: Passage) => boolean): Match[] =>
      byWords.search(question, accepts, ({ gazette }) => wanted.includes(gazette.region ?? ''))

    const scope = new Set(named.passages)
    const inScope = (passage: Passage): boolean => scope.size === 0 || scope.has(passage)
    let found: Match[]
    let foundBy: FoundBy = 'words'
    if (named.article !== null) {
      const isArticle = (passage: Passage): boolean =>
        inScope(passage) && articleOf(passage) === named.article
      const articles =
        own.words.size === 0 || scope.size > 0 ? inOrder(passages.filter(isArticle)) : search(isArticle)
      if (articles.length > 0) foundBy = 'article'
      found = stack(articles, search(inScope))
    } else if (scope.size > 0) {
      foundBy = named.foundBy
      found = stack(own.words.size === 0 ? [] : search(inScope), inOrder(named.passages))
    } else found = search(() => true)

    const [best] = found
    const answered =
      best !== undefined &&
      named.unknownNumber === null &&
      best.coverage >= MIN_COVERAGE &&
      (foundBy !== 'words' || (holdsFigure?.(fold(best.passage.text)) ?? true))
    return {
      hits: found.slice(0, MAX_HITS).map(({ passage, score }) => {
        return { passage, score, terms: byWords.termsIn(passage, question.words.keys()), foundBy }
      }),
      answered,
      unknownTerms: [...own.words.keys()].filter((word) => !byWords.knows(word)),
    }
  }
}
