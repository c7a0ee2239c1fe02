import type { AnswerKind } from './answer-kind.js'
import type { Concept } from './concept.js'
import type { Translation } from './glossary.js'
import type { Token } from './terms.js'
import type { Expansion } from './thesaurus.js'

/** What a question looks for, read once. Weights are above 0. */
export interface Question {
  /** Folded. */
  readonly text: string
  /** Its words, those that make it a question and the regions' names blanked out. */
  readonly tokens: readonly Token[]
  readonly concepts: readonly Concept[]
  readonly kinds: readonly AnswerKind[]
  /** Everyday expressions found, with their official terms. */
  readonly expansions: readonly Expansion[]
  /** English expressions found, with what they mean. */
  readonly translations: readonly Translation[]
  /** Regions named, by themselves or by one of their towns. */
  readonly regions: readonly string[]
  /** What the index is asked for: words with their weights. */
  readonly words: ReadonlyMap<string, number>
  /** Pairs of neighbouring characters with their weights. */
  readonly pairs: ReadonlyMap<string, number>
  /** How much of what officials would write of it stands nowhere in the corpus, 0 to 1; see `strangeness.ts`. */
  readonly strangeness: number
  /** Single Chinese characters of its content words, with their weights. */
  readonly characters: ReadonlyMap<string, number>
}
