/** Which documents hold which terms. Documents are known by their position, 0-based. */
export interface TermRegister {
  readonly size: number
  /** Inverse document frequency as BM25 has it, 0 or more; greatest for a term that no document holds. */
  rarity(term: string): number
  /** Positions of the documents that hold a term, ascending; `[]` when none does. */
  holders(term: string): readonly number[]
}

/** @param documents the terms of each document, doublets allowed */
export function registerTerms(documents: readonly Iterable<string>[]): TermRegister {
  const size = documents.length
  const positions = new Map<string, number[]>()
  documents.forEach((document, position) => {
    for (const term of document) {
      const holders = positions.get(term)
      if (holders === undefined) positions.set(term, [position])
      else if (holders.at(-1) !== position) holders.push(position)
    }
  })
  const holders = (term: string): readonly number[] => positions.get(term) ?? []
  return {
    size,
    rarity(term) {
      const count = holders(term).length
      return Math.log(1 + (size - count + 0.5) / (count + 0.5))
    },
    holders,
  }
}

/**
 * Measures how much of a question each document holds, every term weighted by its rarity.
 *
 * @param terms with their weights, above 0
 * @returns for every document a share, 0 to 1
 */
export function measureCoverage(terms: ReadonlyMap<string, number>, register: TermRegister): Float64Array {
  const shares = new Float64Array(register.size)
  let all = 0
  for (const [term, weight] of terms) {
    const worth = weight * register.rarity(term)
    all += worth
    for (const position of register.holders(term)) shares[position] = (shares[position] ?? 0) + worth
  }
  return all === 0 ? shares : shares.map((share) => Math.min(1, share / all))
}
