import { fold } from './fold.js'
import { createGlossary } from './glossary.js'
import type { SearchTools } from './create-search.js'
import type { Passage } from './passage.js'
import { buildPlaces } from './places.js'
import { searchedWords, type PreparedSearch } from './prepared-search.js'
import { readQuestion, type QuestionReaders } from './read-question.js'
import { registerTerms } from './term-register.js'
import type { Token } from './terms.js'
import type { Thesaurus } from './thesaurus.js'

/** A clause that somebody named as the answer to questions. */
export interface AnsweredBy {
  /** Wordings of what was asked, as they were typed. */
  readonly texts: readonly string[]
  /** All of the clause, read only when it is needed; `[]` when it is gone. */
  readonly passages: () => readonly Passage[]
}

/** A word of askers, and the official one that it seems to stand for. */
export interface LearnedPair {
  readonly everyday: string
  readonly official: string
  /** In how many clauses, named as answers to questions with the one word, the other stands. */
  readonly clauses: number
}

/**
 * Learns from clauses named as answers which official words the askers' own stand for. What comes out is a guess, to be
 * decided by somebody; mostly it is nothing.
 *
 * @param latest only its words are looked at
 * @param others what was named before
 */
export type LearnPairs = (
  latest: AnsweredBy,
  others: readonly AnsweredBy[],
  thesaurus: Thesaurus,
) => LearnedPair[]

/** Wordings of one question that are read. */
const WORDINGS = 3
/** Clauses looked at for one word. */
const MAX_CLAUSES = 20
/** An official word must stand in this share of them; in all when they are few. */
const SHARE = 0.75
const FEW = 3
const MAX_PAIRS = 3

const WORD = /^\p{Script=Han}{2,6}$/u
/** Names of people and places, numbers, times, directions. */
const NO_MATTER = /^(?:nr|ns|nt|m|t|s|f|q)/u
const LEAST_SPECIFICITY = 0.5
/** Inverse document frequency of an official word that is looked at: 2.5 stands in a twelfth of the passages. */
const LEAST_RARITY = 2.5
/** How much more a word counts that has a letter in common with the everyday one: 养猪, 养殖. */
const SHARED_LETTER = 1.4
/**
 * Least surprise, in nats, at finding an official word in all the clauses, and by how much it must exceed that at any
 * other word. From the residents' questions of test/relevance (587, 2026-11), bound one after the other to their clauses,
 * as if the thesaurus were empty: 22 pairs, 16 of them right (茅房 = 厕所, 煤窑 = 矿井), 6 not (下雨 = 清除); with the
 * thesaurus as it is, which knows their words, none. From one question alone, with one word left over in it and in the
 * clause's heading, 3 of 21 were right: that is not done.
 */
const LEAST_SURPRISE = 9
const MARGIN = 1.2
/** Letters of the passage in which a word is as likely as its rarity says. */
const PASSAGE_LENGTH = 250

/** A clause with what is compared. */
interface Read {
  readonly notice: Passage['notice']
  /** Titles, headings and text, folded, without white space. */
  readonly text: string
  /** The questions, folded. */
  readonly asked: string
}

function isTelling({ text, tag, isContent, specificity }: Token): boolean {
  return isContent && WORD.test(text) && !NO_MATTER.test(tag) && specificity >= LEAST_SPECIFICITY
}

function readClause({ texts, passages }: AnsweredBy): Read | null {
  const all = passages()
  const [first] = all
  if (!first) return null
  const { notice, path } = first
  const whole = [notice.title, notice.instrument ?? '', ...path, ...all.map(({ text }) => text)].join('\n')
  return { notice, text: fold(whole).replace(/\s+/gu, ''), asked: fold(texts.join('\n')) }
}

/** The words of a question that neither stand in the clause nor mean anything to the thesaurus. */
function findOwnWords(question: string, { text: clause }: Read, readers: QuestionReaders): string[] {
  const { tokens, concepts, expansions } = readQuestion(fold(question), '', readers)
  const isKnown = ({ start, text }: Token): boolean =>
    expansions.some(({ ranges }) => ranges.some(([from, to]) => from < start + text.length && to > start))
  const isShared = ({ text }: Token): boolean =>
    concepts.some(
      (concept) => concept.text === text && concept.ways.some(({ term }) => clause.includes(term)),
    )
  return tokens
    .filter((token) => isTelling(token) && !isKnown(token) && !isShared(token))
    .map(({ text }) => text)
}

/** How surprising it is that a word stands in a text of that length, in nats. */
function surprise(rarity: number, length: number): number {
  return -Math.log(1 - (1 - Math.exp(-rarity)) ** (length / PASSAGE_LENGTH))
}

/** Finds the official word for an everyday one in clauses; `null` unless one stands out. */
function findOfficial(
  everyday: string,
  clauses: readonly Read[],
  readers: QuestionReaders,
): LearnedPair | null {
  const { terms, places, rarityOf } = readers
  const least = clauses.length <= FEW ? clauses.length : Math.ceil(clauses.length * SHARE)
  const wordsOf = ({ text }: Read): string[] =>
    terms
      .tokens(places.blankRegions(text))
      .filter((token) => isTelling(token) && (rarityOf(token.text) ?? 0) >= LEAST_RARITY)
      .map(({ text: word }) => word)
  const ranked = [...new Set(clauses.flatMap(wordsOf))]
    .map((word) => ({ word, holders: clauses.filter(({ text }) => text.includes(word)) }))
    .filter(({ holders }) => holders.length >= least && new Set(holders.map(({ notice }) => notice)).size > 1)
    .filter(({ word }) => !clauses.some(({ asked }) => asked.includes(word)))
    .map(({ word, holders }) => {
      const sum = holders.reduce((sum, { text }) => sum + surprise(rarityOf(word) ?? 0, text.length), 0)
      const isNear = [...word].some((letter) => everyday.includes(letter))
      return { word, clauses: holders.length, worth: sum * (isNear ? SHARED_LETTER : 1) }
    })
    .sort((a, b) => b.worth - a.worth)
  const [best, ...rest] = ranked
  if (!best || best.worth < LEAST_SURPRISE) return null
  // 职业技能 and 技能 are one word for this
  const second = rest.find(({ word }) => !word.includes(best.word) && !best.word.includes(word))
  if (second && best.worth < MARGIN * second.worth) return null
  return { everyday, official: best.word, clauses: best.clauses }
}

/** Makes a learner for what is searched. */
export function createPairLearner(
  passages: readonly Passage[],
  tools: SearchTools,
  { documents }: PreparedSearch,
): LearnPairs {
  const places = buildPlaces(passages)
  const register = registerTerms(documents.map(searchedWords))
  const common = {
    ...{ terms: tools.terms, places, glossary: createGlossary(tools.glossary, places.names) },
    rarityOf: (word: string) => (register.holders(word).length > 0 ? register.rarity(word) : null),
    strangenessOf: () => 0, // nothing is answered or declined here
  }
  return (latest, others, thesaurus) => {
    const readers: QuestionReaders = { ...common, thesaurus }
    const own = readClause(latest)
    if (own === null) return []
    const ownWordsOf = (bound: AnsweredBy, read: Read): string[] =>
      bound.texts.slice(0, WORDINGS).flatMap((text) => findOwnWords(text, read, readers))
    const learn = (everyday: string): LearnedPair | null => {
      const clauses = new Map([[own.text, own]])
      for (const other of others) {
        if (clauses.size >= MAX_CLAUSES) break
        if (!other.texts.some((text) => fold(text).includes(everyday))) continue
        const read = readClause(other)
        if (read && ownWordsOf(other, read).includes(everyday)) clauses.set(read.text, read)
      }
      return clauses.size < 2 ? null : findOfficial(everyday, [...clauses.values()], readers)
    }
    const found = [...new Set(ownWordsOf(latest, own))].map(learn)
    return found.filter((pair) => pair !== null).slice(0, MAX_PAIRS)
  }
}
