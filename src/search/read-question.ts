import { readAnswerKinds } from './answer-kind.js'
import { characterPairs } from './character-pairs.js'
import type { Concept } from './concept.js'
import type { Glossary } from './glossary.js'
import type { Places } from './places.js'
import { blankQuestionWords } from './question-phrases.js'
import type { Question } from './question.js'
import { readConcepts } from './read-concepts.js'
import type { StrangenessOf } from './strangeness.js'
import type { Terms, Token } from './terms.js'
import type { Expansion, Thesaurus } from './thesaurus.js'
import { translateConcepts } from './translate-concepts.js'

/** What questions are read with. */
export interface QuestionReaders {
  readonly terms: Terms
  readonly thesaurus: Thesaurus
  readonly glossary: Glossary
  readonly places: Places
  /** Inverse document frequency of a word; `null` when no text holds it. */
  readonly rarityOf: (word: string) => number | null
  readonly strangenessOf: StrangenessOf
}

/**
 * Weight of the previous question's terms in a follow-up. With 0.4 all four follow-ups of queries.dev.jsonl
 * are found among five (2026-11); at 1 the old question drowns the new one.
 */
const CONTEXT_WEIGHT = 0.4
/**
 * Weight of an official word in the index's question, beside 1 for the asker's own. From queries.jsonl and
 * own-queries.jsonl, one gazette left out (2026-11): hit@1 0.657 at 0.6, 0.670 at 1, 0.673 at 2.
 */
const OFFICIAL_WEIGHT = 1.5
/** The same for a word that stands in the corpus itself: 加油站 means 加油站 before it means 成品油. */
const KNOWN_WEIGHT = 1.1
/** Weight of an English word that the glossary does not know, in a question of which it knows others. */
const UNTRANSLATED = 0.1
/** Expressions up to this length must not begin or end within a word: 区里 is none in 开发区里. */
const SHORT = 3

/** The second half of a verb that asks whether: 管不管, of which 不管 says something else. */
const WHETHER = /(?<=(?<verb>\p{Script=Han}))[不没]\k<verb>/gu

function createBoundaryTest(
  matter: string,
  tokens: readonly Token[],
): (start: number, end: number) => boolean {
  const inside = new Set([
    ...tokens.flatMap(({ text, start }) =>
      Array.from({ length: text.length - 1 }, (_, at) => start + at + 1),
    ),
    ...[...matter.matchAll(WHETHER)].map(({ index }) => index),
  ])
  return (start, end) => end - start > SHORT || (!inside.has(start) && !inside.has(end))
}

/**
 * Finds expressions in what a question is about, and those that hold question words beside a word of the matter: 钱谁出,
 * 咋塌的.
 */
function findExpansions(folded: string, matter: string, readers: QuestionReaders): Expansion[] {
  const { terms, thesaurus, places } = readers
  const whole = places.blankRegions(folded)
  const find = (text: string) => thesaurus.expand(text, createBoundaryTest(text, terms.tokens(text)))
  const within = ({ ranges }: Expansion, isWanted: (at: number) => boolean): boolean =>
    ranges.some(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at).some(isWanted))
  const asked = find(whole).filter(
    (expansion) =>
      within(expansion, (at) => matter[at] !== whole[at]) &&
      within(expansion, (at) => matter[at] === whole[at]),
  )
  return [...find(matter), ...asked].sort((a, b) => a.start - b.start)
}

function indexWords(
  concepts: readonly Concept[],
  words: readonly string[],
  rarityOf: QuestionReaders['rarityOf'],
): Map<string, number> {
  const weights = new Map<string, number>(words.map((word) => [word, 1]))
  for (const { text, ways } of concepts) {
    const official = rarityOf(text) === null ? OFFICIAL_WEIGHT : KNOWN_WEIGHT
    for (const way of ways) {
      if (way.from === 'question') continue
      for (const word of [way.term, ...way.words])
        weights.set(word, Math.max(weights.get(word) ?? 0, official * way.weight))
    }
  }
  return weights
}

const countOnce = (values: readonly string[]): Map<string, number> =>
  new Map(values.map((value) => [value, 1]))

type ReadQuestion = Omit<Question, 'strangeness'>

function readOne(folded: string, readers: QuestionReaders): ReadQuestion {
  const { terms, glossary, places, rarityOf } = readers
  const translations = glossary.translate(folded)
  const matter = places.blankRegions(blankQuestionWords(folded))
  const tokens = terms.tokens(matter)
  const expansions = findExpansions(folded, matter, readers)
  const english = new Set(translations.flatMap(({ from }) => from.split(/\s+/u)))
  const isEnglish = ({ text }: { readonly text: string }): boolean => /^[a-z]/u.test(text)
  const concepts = [
    ...readConcepts(
      tokens.filter((token) => !isEnglish(token) || !english.has(token.text)),
      expansions,
      terms,
      rarityOf,
    ).map((concept) =>
      english.size > 0 && isEnglish(concept) ? { ...concept, weight: UNTRANSLATED } : concept,
    ),
    ...translateConcepts(translations, terms, places.regions, rarityOf),
  ]
  const translated = translations.map((translation) => translation.terms[0] ?? '').join(' ')
  const content = tokens.flatMap(({ isContent, text }) => (isContent ? [text] : [])).join('')
  return {
    text: folded,
    tokens,
    concepts,
    kinds: readAnswerKinds(folded),
    expansions,
    translations,
    regions: places.namedIn([folded, translated].join(' ')),
    words: indexWords(
      concepts,
      [...terms.words(matter), ...tokens.flatMap((token) => token.terms)],
      rarityOf,
    ),
    pairs: countOnce(characterPairs(`${terms.content(matter)} ${translated}`)),
    characters: countOnce(content.match(/\p{Script=Han}/gu) ?? []),
  }
}

/** Adds what the previous question looked for, weighing less. */
function blend(
  weights: ReadonlyMap<string, number>,
  previous: ReadonlyMap<string, number>,
): Map<string, number> {
  const blended = new Map([...previous].map(([term, weight]) => [term, weight * CONTEXT_WEIGHT]))
  for (const [term, weight] of weights) blended.set(term, weight)
  return blended
}

/** Completes a question by what the one before asked. */
function followUp(own: ReadQuestion, previous: ReadQuestion): ReadQuestion {
  const before = previous.concepts.map((concept) => ({
    ...concept,
    weight: concept.weight * CONTEXT_WEIGHT,
    isContext: true,
  }))
  return {
    ...own,
    concepts: [...own.concepts, ...before],
    expansions: [...own.expansions, ...previous.expansions],
    regions: own.regions.length > 0 ? own.regions : previous.regions,
    words: blend(own.words, previous.words),
    pairs: blend(own.pairs, previous.pairs),
  }
}

/**
 * Reads what a question looks for.
 *
 * @param folded as `fold` leaves it
 * @param context the previous question, folded; `''` when this one follows up none
 */
export function readQuestion(folded: string, context: string, readers: QuestionReaders): Question {
  const own = readOne(folded, readers)
  const question = context === '' ? own : followUp(own, readOne(context, readers))
  return { ...question, strangeness: readers.strangenessOf(question) }
}
