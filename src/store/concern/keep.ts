/** Keeps the last `limit` parts of a list; the first fall out. Gives the list itself back when it is short enough. */
export function keepLast<T>(list: readonly T[], limit: number): readonly T[] {
  return list.length <= limit ? list : list.slice(-limit)
}

/**
 * Keeps `limit` parts of a list in their order; those for which `worth` is least fall out, the first of equal ones
 * first. Gives the list itself back when it is short enough.
 *
 * @param worth - numbers or texts, compared in turn
 */
export function keepBest<T>(
  list: readonly T[],
  limit: number,
  worth: (part: T) => readonly (number | string)[],
): readonly T[] {
  if (list.length <= limit) return list
  const ranked = list.map((part, index) => ({ index, worth: worth(part) }))
  ranked.sort((a, b) => compare(b.worth, a.worth) || b.index - a.index)
  const kept = new Set(ranked.slice(0, limit).map(({ index }) => index))
  return list.filter((_, index) => kept.has(index))
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at < 0) return 0
  return a[at]! < b[at]! ? -1 : 1
}
