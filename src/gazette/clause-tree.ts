import type { Clause } from './notice.js'

/** Lists clauses with all below them, in reading order. */
export function flattenClauses(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...flattenClauses(clause.children)])
}

/** The last source line of a clause and of all below it. */
export function lastLine(clause: Clause): number {
  return Math.max(clause.endLine, ...clause.children.map(lastLine))
}

/** Cuts text into sentences, their stops included. */
export function splitSentences(text: string): string[] {
  return text.match(/[^。！？；;\n]+[。！？；;\n]?/gu) ?? []
}
