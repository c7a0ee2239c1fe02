import { CERTAIN_KINDS, givesKind, type AnswerKind } from './answer-kind.js'
import type { Candidate } from './candidate.js'
import { readCountedUnits } from './counted-units.js'
import type { Features } from './features.js'
import { bestSentence, measureSentences, type MeasuredSentence } from './measure-sentences.js'
import type { Question } from './question.js'
import { readStrengths, type Strengths } from './read-strengths.js'
import { conceptShare, kindShare, pieceShare } from './share.js'

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

/**
 * Share of the best candidate's BM25 score above which more tells nothing: its lead comes from repeated words. From
 * queries.jsonl and own-queries.jsonl (2026-11): hit@1 0.795 without, 0.821 at 0.7, 0.828 at 0.8, hit@5 the same.
 */
const ENOUGH = 0.7
const FULL_LENGTH = 600

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
  const bestRelevance = Math.max(...candidates.map(({ relevance }) => relevance), Number.MIN_VALUE)
  const share = (strengths: readonly number[]): number => conceptShare(concepts, strengths)
  const counted = readCountedUnits(question.text)
  const kindIn = (text: string): number => kindShare(kinds, worth.kinds, text)

  const measure = ({ view, relevance, isPreferred, isTopic }: Candidate, strengths: Strengths): Measured => {
    const sentences = measureSentences(concepts, view.sentences, strengths)
    const best = bestSentence(sentences)
    const bestOf = (value: (one: MeasuredSentence) => number): number => Math.max(0, ...sentences.map(value))
    const textKind = kindIn(view.text + view.heading)
    const features: Features = {
      relevance: Math.min(ENOUGH, relevance / bestRelevance),
      coverage: share(strengths.all),
      sentenceCoverage: best.share,
      sentenceFocus: bestOf(({ focus }) => focus),
      headingCoverage: share(strengths.headings),
      titleCoverage: share(strengths.title),
      pairs: pieceShare(worth.pairs, view.text + view.headings + view.title),
      characters: pieceShare(worth.characters, view.text + view.heading),
      sentenceKind: kindIn(best.sentence),
      textKind,
      counted: bestOf((one) => (counted?.test(one.sentence) ? one.inContext : 0)),
      kindInTopic: textKind * share(strengths.notice),
      place: isPreferred ? 1 : 0,
      topic: isTopic ? 1 : 0,
      aheadOfNotice: share(
        strengths.textWithHeading.map((strength, at) => Math.max(0, strength - strengths.noticeMean[at]!)),
      ),
      nearCoverage: share(strengths.near),
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
