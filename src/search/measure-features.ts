import { CERTAIN_KINDS, givesKind, type AnswerKind } from './answer-kind.js'
import type { Candidate } from './candidate.js'
import type { Concept } from './concept.js'
import type { Features } from './features.js'
import { matchConcept } from './match-concept.js'
import { bestSentence, measureSentences, type MeasuredSentence } from './measure-sentences.js'
import type { Question } from './question.js'
import { readStrengths, type Strengths } from './read-strengths.js'
import { conceptShare, kindShare, longestRun, pieceShare } from './share.js'

/** What the parts of a question are worth in this corpus, 0 or more: rare ones tell most. */
export interface Worth {
  readonly pairs: ReadonlyMap<string, number>
  readonly characters: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<AnswerKind, number>
}

/** What was measured of a candidate. */
export interface Measured {
  readonly features: Features
  /** How surely it speaks of each concept of the question, in text, headings or title, 0 to 1. */
  readonly strengths: readonly number[]
  /** To each kind wanted that a text either gives or not: the share of the concepts about the sentence that gives it. */
  readonly given: Readonly<Partial<Record<AnswerKind, number>>>
}

const BOILERPLATE =
  /附则|加强组织|组织领导|组织保障|保障措施|工作要求|总体要求|指导思想|加强宣传|宣传引导|营造.{0,4}氛围|督查考核|监督检查$|强化.{0,4}领导|提高.{0,4}认识/u
/**
 * Share of the best candidate's BM25 score above which more tells nothing: its lead comes from repeated words. From
 * queries.jsonl and own-queries.jsonl (2026-11): hit@1 0.795 without, 0.821 at 0.7, 0.828 at 0.8, hit@5 the same.
 */
const ENOUGH = 0.7
const FULL_LENGTH = 600
/** Questions are compared for runs up to this length: a pasted page must not stop the service. */
const MAX_RUN = 100

const ownConcept = (concept: Concept): Concept => ({
  ...concept,
  ways: concept.ways.filter(({ from }) => from === 'question'),
})

/**
 * Measures all candidates of a question.
 *
 * @param candidates in any order; those of one notice are compared with each other
 * @returns in the order of the candidates
 */
export function measureFeatures(
  question: Question,
  worth: Worth,
  candidates: readonly Candidate[],
): Measured[] {
  const { concepts, kinds } = question
  const own = concepts.map(ownConcept)
  const bare = question.text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, MAX_RUN)
  const bestRelevance = Math.max(...candidates.map(({ relevance }) => relevance), Number.MIN_VALUE)
  const share = (strengths: readonly number[]): number => conceptShare(concepts, strengths)
  const kindIn = (text: string): number => kindShare(kinds, worth.kinds, text)

  const measure = ({ view, relevance, isPreferred, isTopic }: Candidate, strengths: Strengths): Measured => {
    const sentences = measureSentences(concepts, view.sentences, strengths)
    const best = bestSentence(sentences)
    const bestOf = (value: (one: MeasuredSentence) => number): number => Math.max(0, ...sentences.map(value))
    const noticeCoverage = share(strengths.notice)
    const titleCoverage = share(strengths.title)
    const textKind = kindIn(view.text + view.heading)
    const features: Features = {
      relevance: Math.min(ENOUGH, relevance / bestRelevance),
      coverage: share(strengths.all),
      textCoverage: share(strengths.textWithHeading),
      sentenceCoverage: best.share,
      headingCoverage: share(strengths.headings),
      titleCoverage,
      ownCoverage: conceptShare(
        own,
        own.map((concept) => matchConcept(concept, view.text)),
      ),
      pairs: pieceShare(worth.pairs, view.text + view.headings + view.title),
      sentencePairs: bestOf(({ sentence }) => pieceShare(worth.pairs, sentence)),
      characters: pieceShare(worth.characters, view.text + view.heading),
      sentenceCharacters: bestOf(({ sentence }) => pieceShare(worth.characters, sentence)),
      run: longestRun(bare, view.text),
      sentenceKind: kindIn(best.sentence),
      textKind,
      kindSentence: bestOf((one) => one.share * kindIn(one.sentence)),
      kindInTopic: textKind * noticeCoverage,
      kindInTitle: textKind * titleCoverage,
      place: isPreferred ? 1 : 0,
      topic: isTopic ? 1 : 0,
      noticeCoverage,
      nearCoverage: share(strengths.near),
      boilerplate: BOILERPLATE.test(view.headings) ? 1 : 0,
      head: view.isHead ? 1 : 0,
      length: Math.min(1, view.text.length / FULL_LENGTH),
      row: view.isRow ? 1 : 0,
    }
    const given = CERTAIN_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => [
      kind,
      bestOf(({ sentence, inContext }) => (givesKind(sentence, kind) ? inContext : 0)),
    ])
    return { features, strengths: strengths.all, given: Object.fromEntries(given) as Measured['given'] }
  }
  const strengths = readStrengths(concepts, candidates)
  return candidates.map((candidate, at) => measure(candidate, strengths[at]!))
}
