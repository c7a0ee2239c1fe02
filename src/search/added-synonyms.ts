import { DEFAULT_WEIGHT } from './parse-thesaurus.js'
import type { Thesaurus } from './thesaurus.js'
import type { Meanings } from './thesaurus-index.js'

/** A word pair taught beside the thesaurus's files. Words are folded. */
export interface AddedSynonym {
  /** The everyday expression, of the form that `EXPRESSION` has. */
  readonly everyday: string
  /** Official words, of the form that `TERM` has, no two alike, none the expression; at least one. */
  readonly official: readonly string[]
  /** How surely they are meant, 0.1 to 1; `null`: as the thesaurus does without a number. */
  readonly weight: number | null
}

/** A change of the words taught. */
export type SynonymChange =
  | { readonly kind: 'add'; readonly synonym: AddedSynonym }
  | { readonly kind: 'remove'; readonly everyday: string }

/** Why a word pair cannot stand beside those there are. */
export type SynonymConflict =
  | {
      readonly kind: 'known'
      /** What the expression stands for already. */ readonly terms: readonly string[]
    }
  | { readonly kind: 'circle'; /** From the expression back to itself. */ readonly path: readonly string[] }

/** A word pair that is not used, and why. */
export interface RefusedSynonym {
  readonly everyday: string
  readonly conflict: SynonymConflict
}

type TermsOf = Thesaurus['termsOf']

function findCircle({ everyday, official }: AddedSynonym, termsOf: TermsOf): readonly string[] | null {
  const seen = new Set<string>()
  const walk = (word: string, path: readonly string[]): readonly string[] | null => {
    if (word === everyday) return [...path, word]
    if (seen.has(word)) return null
    seen.add(word)
    for (const { term } of termsOf(word)) {
      const circle = walk(term, [...path, word])
      if (circle) return circle
    }
    return null
  }
  for (const word of official) {
    const circle = walk(word, [everyday])
    if (circle) return circle
  }
  return null
}

/**
 * Tells why a word pair cannot be added; `null` when it can. One whose expression the thesaurus has already with other
 * words can: they are added to those.
 */
export function findConflict(synonym: AddedSynonym, termsOf: TermsOf): SynonymConflict | null {
  const terms = termsOf(synonym.everyday).map(({ term }) => term)
  if (synonym.official.every((word) => terms.includes(word))) return { kind: 'known', terms }
  const path = findCircle(synonym, termsOf)
  return path && { kind: 'circle', path }
}

/** Adds word pairs to a thesaurus, in their order; those that conflict with what is there are left out. */
export function addSynonyms(
  base: Thesaurus,
  synonyms: readonly AddedSynonym[],
): { readonly thesaurus: Thesaurus; readonly refused: readonly RefusedSynonym[] } {
  const meanings = new Map<string, ReturnType<TermsOf>>()
  const refused: RefusedSynonym[] = []
  const termsOf: TermsOf = (expression) => meanings.get(expression) ?? base.termsOf(expression)
  for (const synonym of synonyms) {
    const conflict = findConflict(synonym, termsOf)
    if (conflict) refused.push({ everyday: synonym.everyday, conflict })
    else meanings.set(synonym.everyday, withWords(termsOf(synonym.everyday), synonym))
  }
  return { thesaurus: synonyms.length === 0 ? base : base.with(meanings satisfies Meanings), refused }
}

function withWords(terms: ReturnType<TermsOf>, { official, weight }: AddedSynonym): ReturnType<TermsOf> {
  const added = official.map((term) => ({ term, weight: weight ?? DEFAULT_WEIGHT }))
  return [...terms, ...added.filter(({ term }) => !terms.some((other) => other.term === term))]
}
