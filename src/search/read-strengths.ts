import type { Candidate } from './candidate.js'
import type { Concept } from './concept.js'
import { matchConcept } from './match-concept.js'
import { maxima, means } from './share.js'

/** How surely parts of a candidate speak of each concept of a question, 0 to 1, in the order of the concepts. */
export interface Strengths {
  readonly text: readonly number[]
  readonly headings: readonly number[]
  readonly title: readonly number[]
  /** The text and its nearest heading. */
  readonly textWithHeading: readonly number[]
  /** Text, headings and title. */
  readonly all: readonly number[]
  /** All candidates of the same notice. */
  readonly notice: readonly number[]
  /** Text and nearest heading on average of all candidates of the same notice. */
  readonly noticeMean: readonly number[]
  /** All of it, and the texts before and after it in the same notice, if they are candidates. */
  readonly near: readonly number[]
}

/**
 * Compares all candidates of a question with its concepts.
 *
 * @param candidates in any order
 * @returns in the order of the candidates
 */
export function readStrengths(concepts: readonly Concept[], candidates: readonly Candidate[]): Strengths[] {
  const strengthsIn = (text: string): number[] => concepts.map((concept) => matchConcept(concept, text))
  const shared = new Map<string, number[]>()
  /** Headings and titles repeat from candidate to candidate. */
  const sharedStrengths = (text: string): number[] => {
    const strengths = shared.get(text) ?? strengthsIn(text)
    shared.set(text, strengths)
    return strengths
  }
  const alone = candidates.map(({ view }) => {
    const text = strengthsIn(view.text)
    const headings = sharedStrengths(view.headings)
    const title = sharedStrengths(view.title)
    const textWithHeading = maxima([text, sharedStrengths(view.heading)])
    return { text, headings, title, textWithHeading, all: maxima([text, headings, title]) }
  })
  const indicesOf = new Map<string, number[]>()
  const indexAt = new Map<number, number>()
  candidates.forEach(({ view, position }, index) => {
    indicesOf.set(view.title, [...(indicesOf.get(view.title) ?? []), index])
    indexAt.set(position, index)
  })
  const ofNotice = new Map(
    [...indicesOf].map(([title, indices]) => {
      const notice = maxima(indices.map((index) => alone[index]!.all))
      const noticeMean = means(indices.map((index) => alone[index]!.textWithHeading))
      return [title, { notice, noticeMean }]
    }),
  )
  return candidates.map(({ view, position }, index) => {
    const neighbours = [position - 1, position + 1]
      .flatMap((other) => indexAt.get(other) ?? [])
      .filter((other) => candidates[other]!.view.title === view.title)
    return {
      ...alone[index]!,
      ...ofNotice.get(view.title)!,
      near: maxima([alone[index]!.all, ...neighbours.map((other) => alone[other]!.text)]),
    }
  })
}
