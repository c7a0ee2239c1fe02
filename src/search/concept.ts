/** How one concept of a question may be written in a clause. */
export interface Way {
  readonly term: string
  /** The term's words, for texts that hold them apart from each other; the term alone when it is one word. */
  readonly words: readonly string[]
  /** How surely the concept is meant by it, above 0 and at most 1. */
  readonly weight: number
  /** Where it comes from: the asker's own word, or what officials write for it. */
  readonly from: 'question' | 'thesaurus' | 'glossary' | 'typing'
}

/** One thing that a question is about: a word of it with all the ways in which officials write it. */
export interface Concept {
  /** As it stands in the question. */
  readonly text: string
  /** Its share of the question, above 0: rare nouns weigh most. */
  readonly weight: number
  readonly ways: readonly Way[]
  /** Whether it is of the question before, which this one follows up; `false` when absent. */
  readonly isContext?: boolean
}
