import type { Answer, Question } from '../answer/answer.js'
import type { AddedSynonym, SynonymChange, SynonymConflict } from '../search/added-synonyms.js'
import type { LearnedPair } from '../search/learn-pairs.js'
import type { BoundQuestion } from './worker-messages.js'

/** The words taught beside the thesaurus, as the corpus that answers has them. */
export interface LiveWords {
  /** Answers with the words that there are from now on. Every corpus that becomes live later has them by itself. */
  renew(): Promise<void>
  /** Tells why a word pair cannot stand beside those there are; `null` when it can. */
  findConflict(synonym: AddedSynonym): Promise<SynonymConflict | null>
  /** Guesses what the askers' own words stand for, from clauses chosen as answers, see `LearnPairs`. */
  learnPairs(latest: BoundQuestion, others: readonly BoundQuestion[]): Promise<readonly LearnedPair[]>
  /**
   * Answers as if the words were others; `null`: as they are. Waits until no other question is being answered, so that
   * residents come first.
   */
  tryAnswer(question: Question, change: SynonymChange | null): Promise<Answer>
}
