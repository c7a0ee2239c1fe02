import type { WeightedTerm } from './parse-thesaurus.js'
import { bareForm } from './small-words.js'

/** What expressions stand for. */
export type Meanings = ReadonlyMap<string, readonly WeightedTerm[]>

/** Expressions as they are looked for; immutable. */
export interface ThesaurusIndex {
  /** Expressions without a space, and what they stand for. */
  readonly whole: Meanings
  /** The expression for each form without small words; of two with one form the first. */
  readonly bare: ReadonlyMap<string, string>
  /** Expressions with a space by their first part: all their parts, and what they stand for. */
  readonly parted: ReadonlyMap<string, readonly Parted[]>
  /** UTF-16 units of the longest of `whole`, and of the first parts. */
  readonly longest: number
  readonly longestFirst: number
}

/** An expression with a space, with what it stands for. */
export interface Parted {
  readonly parts: readonly string[]
  readonly terms: readonly WeightedTerm[]
}

export const NO_EXPRESSIONS: ThesaurusIndex = {
  ...{ whole: new Map(), bare: new Map(), parted: new Map(), longest: 0, longestFirst: 0 },
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')

/**
 * Adds expressions to an index, at the cost of copying it: some milliseconds for forty thousand.
 *
 * @param meanings of an expression there is already, the terms take the place of those before
 */
export function extendIndex(index: ThesaurusIndex, meanings: Meanings): ThesaurusIndex {
  const whole = new Map(index.whole)
  const bare = new Map(index.bare)
  const parted = new Map(index.parted)
  let { longest, longestFirst } = index
  for (const [expression, terms] of meanings) {
    const parts = expression.split(' ')
    const [first = ''] = parts
    if (parts.length > 1) {
      const others = (parted.get(first) ?? []).filter((other) => !isSame(other.parts, parts))
      parted.set(first, [...others, { parts, terms }])
      longestFirst = Math.max(longestFirst, first.length)
      continue
    }
    whole.set(expression, terms)
    longest = Math.max(longest, expression.length)
    const form = bareForm(expression)
    if (form !== '' && !bare.has(form)) bare.set(form, expression)
  }
  return { whole, bare, parted, longest, longestFirst }
}

/** What an expression stands for; `[]` when it is none. */
export function meaningOf({ whole, parted }: ThesaurusIndex, expression: string): readonly WeightedTerm[] {
  const parts = expression.split(' ')
  if (parts.length === 1) return whole.get(expression) ?? []
  return parted.get(parts[0]!)?.find((other) => isSame(other.parts, parts))?.terms ?? []
}
