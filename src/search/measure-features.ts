import { givesKind, type AnswerKind } from './answer-kind.js'
import type { Concept } from './concept.js'
import type { Features } from './features.js'
import { matchConcept } from './match-concept.js'
import type { PassageView } from './passage-view.js'
import type { Question } from './question.js'
import { conceptShare, kindShare, longestRun, maxima, pieceShare } from './share.js'

/** A candidate and what the index and the corpus say of it. */
export interface Candidate {
  /** Position of the passage in the corpus, 0-based. */
  readonly position: number
  readonly view: PassageView
  /** The index's score, above 0. */
  readonly relevance: number
  /** Whether it is of a place named or set. */
  readonly isPreferred: boolean
  /** Whether it is of the notice that the question before was about. */
  readonly isTopic: boolean
}

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

/** Kinds of which the form tells whether they are there: no sum of money without a number and 元. */
const CERTAIN_KINDS: readonly AnswerKind[] = ['amount', 'time', 'contact', 'materials']
const BOILERPLATE =
  /附则|加强组织|组织领导|组织保障|保障措施|工作要求|总体要求|指导思想|加强宣传|宣传引导|营造.{0,4}氛围|督查考核|监督检查$|强化.{0,4}领导|提高.{0,4}认识/u
const FULL_LENGTH = 600
/** How much a heading, and a title, speaks for the sentences below it. */
const HEADING_REACH = 0.9
const TITLE_REACH = 0.7
/** Questions are compared for runs up to this length: a pasted page must not stop the service. */
const MAX_RUN = 100

const ownConcept = (concept: Concept): Concept => ({
  ...concept,
  ways: concept.ways.filter(({ from }) => from === 'question'),
})

/**
 * Measures all candidates of a question.
 *
 * @param candidates in any order; those of the corpus's neighbourhood are compared with each other
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
  const strengthsIn = (text: string): number[] => concepts.map((concept) => matchConcept(concept, text))
  const shared = new Map<string, number[]>()
  /** Headings and titles repeat from candidate to candidate. */
  const sharedStrengths = (text: string): number[] => {
    const strengths = shared.get(text) ?? strengthsIn(text)
    shared.set(text, strengths)
    return strengths
  }
  const found = candidates.map(({ view }) => {
    const text = strengthsIn(view.text)
    const headings = sharedStrengths(view.headings)
    const title = sharedStrengths(view.title)
    const inText = maxima([text, sharedStrengths(view.heading)])
    return { text, headings, title, inText, all: maxima([text, headings, title]) }
  })
  const ofNotice = new Map<string, number[]>()
  const indexAt = new Map<number, number>()
  candidates.forEach(({ view, position }, index) => {
    ofNotice.set(view.title, maxima([ofNotice.get(view.title) ?? [], found[index]!.all]))
    indexAt.set(position, index)
  })
  const nearStrengths = (index: number): number[] => {
    const { position, view } = candidates[index]!
    const neighbours = [position - 1, position + 1].flatMap((other) => indexAt.get(other) ?? [])
    const near = neighbours.filter((other) => candidates[other]!.view.title === view.title)
    return maxima([found[index]!.all, ...near.map((other) => found[other]!.text)])
  }
  const bestRelevance = Math.max(...candidates.map(({ relevance }) => relevance), Number.MIN_VALUE)

  return candidates.map(({ view, relevance, isPreferred, isTopic }, index): Measured => {
    const { text, headings, title, inText, all } = found[index]!
    const around = maxima([
      headings.map((strength) => HEADING_REACH * strength),
      title.map((strength) => TITLE_REACH * strength),
    ])
    const sentences = view.sentences.map((sentence) => {
      // what the text lacks, no sentence has
      const strengths = concepts.map((concept, at) => (text[at] ? matchConcept(concept, sentence) : 0))
      const share = conceptShare(concepts, strengths)
      return { sentence, share, inContext: conceptShare(concepts, maxima([strengths, around])) }
    })
    const best = sentences.reduce(
      (leader, one) => (one.share > leader.share ? one : leader),
      sentences[0] ?? { sentence: '', share: 0, inContext: 0 },
    )
    const bestOf = (measure: (one: (typeof sentences)[number]) => number): number =>
      Math.max(0, ...sentences.map(measure))
    const noticeCoverage = conceptShare(concepts, ofNotice.get(view.title) ?? [])
    const titleCoverage = conceptShare(concepts, title)
    const textKind = kindShare(kinds, worth.kinds, view.text + view.heading)
    const given = CERTAIN_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => [
      kind,
      bestOf(({ sentence, inContext }) => (givesKind(sentence, kind) ? inContext : 0)),
    ])
    const features: Features = {
      relevance: relevance / bestRelevance,
      coverage: conceptShare(concepts, all),
      textCoverage: conceptShare(concepts, inText),
      sentenceCoverage: best.share,
      headingCoverage: conceptShare(concepts, headings),
      titleCoverage,
      ownCoverage: conceptShare(own, own.map((concept) => matchConcept(concept, view.text))), // prettier-ignore
      pairs: pieceShare(worth.pairs, view.text + view.headings + view.title),
      sentencePairs: bestOf(({ sentence }) => pieceShare(worth.pairs, sentence)),
      characters: pieceShare(worth.characters, view.text + view.heading),
      sentenceCharacters: bestOf(({ sentence }) => pieceShare(worth.characters, sentence)),
      run: longestRun(bare, view.text),
      sentenceKind: kindShare(kinds, worth.kinds, best.sentence),
      textKind,
      kindSentence: bestOf(({ sentence, share }) => share * kindShare(kinds, worth.kinds, sentence)),
      kindInTopic: textKind * noticeCoverage,
      kindInTitle: textKind * titleCoverage,
      place: isPreferred ? 1 : 0,
      topic: isTopic ? 1 : 0,
      noticeCoverage,
      nearCoverage: conceptShare(concepts, nearStrengths(index)),
      boilerplate: BOILERPLATE.test(view.headings) ? 1 : 0,
      head: view.isHead ? 1 : 0,
      length: Math.min(1, view.text.length / FULL_LENGTH),
      row: view.isRow ? 1 : 0,
    }
    return { features, strengths: all, given: Object.fromEntries(given) as Measured['given'] }
  })
}
