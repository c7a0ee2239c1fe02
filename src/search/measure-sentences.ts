import type { Concept } from './concept.js'
import { matchConcept } from './match-concept.js'
import type { Strengths } from './read-strengths.js'
import { conceptShare, maxima } from './share.js'

/** A sentence or row of a candidate, and the share of the question's concepts it speaks of, 0 to 1. */
export interface MeasuredSentence {
  readonly sentence: string
  readonly share: number
  /** The share, the sentence being short; as much less as it is longer than `FOCUS`. */
  readonly focus: number
  /** The share when the headings and the title above it are counted too, a little less surely. */
  readonly inContext: number
}

/** How much a heading, and a title, speaks for the sentences below it. */
const HEADING_REACH = 0.9
const TITLE_REACH = 0.7
/** Characters of a sentence that may say one thing. */
const FOCUS = 40

/** @returns in the order of the sentences */
export function measureSentences(
  concepts: readonly Concept[],
  sentences: readonly string[],
  { text, headings, title }: Pick<Strengths, 'text' | 'headings' | 'title'>,
): MeasuredSentence[] {
  const around = maxima([
    headings.map((strength) => HEADING_REACH * strength),
    title.map((strength) => TITLE_REACH * strength),
  ])
  return sentences.map((sentence) => {
    // what the text lacks, no sentence has
    const strengths = concepts.map((concept, at) => (text[at] ? matchConcept(concept, sentence) : 0))
    const share = conceptShare(concepts, strengths)
    return {
      sentence,
      share,
      focus: share * Math.min(1, FOCUS / sentence.length),
      inContext: conceptShare(concepts, maxima([strengths, around])),
    }
  })
}

/** The sentence with the greatest share, the first of several; an empty one when there is none. */
export function bestSentence(sentences: readonly MeasuredSentence[]): MeasuredSentence {
  const [first = { sentence: '', share: 0, focus: 0, inContext: 0 }, ...others] = sentences
  return others.reduce((leader, one) => (one.share > leader.share ? one : leader), first)
}
