/** Which documents hold which terms. Documents are known by their position, 0-based. */
export interface TermRegister {
  /** Inverse document frequency as BM25 has it, 0 or more; greatest for a term that no document holds. */
  rarity(term: string): number
  /** Positions of the documents that hold a term, ascending; `[]` when none does. */
  holders(term: string): readonly number[]
  /** All terms with the number of documents that hold each. */
  readonly counts: ReadonlyMap<string, number>
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
    rarity(term) {
      const count = holders(term).length
      return Math.log(1 + (size - count + 0.5) / (count + 0.5))
    },
    holders,
    counts: new Map([...positions].map(([term, { length }]) => [term, length])),
  }
}
