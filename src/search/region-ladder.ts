/** A match with what the ladder needs to know of it. */
interface Placed {
  readonly passage: { readonly gazette: { readonly region: string | null } }
  readonly score: number
}

/**
 * Share of the best score from which on a match of the place asked for goes before a better one of another place.
 * Below it the place has no rule of its own, and another place's is nearer to an answer.
 */
const STEP = 0.75

/**
 * Puts the matches of the places wanted first, as long as they come near the best one; all others keep their order.
 *
 * @param matches best first
 * @param wanted names of regions; none leaves the order as it is
 */
export function climbRegions<M extends Placed>(matches: readonly M[], wanted: readonly string[]): M[] {
  const best = matches[0]?.score ?? 0
  const isFirst = ({ passage, score }: M): boolean =>
    wanted.includes(passage.gazette.region ?? '') && score >= STEP * best
  return [...matches.filter(isFirst), ...matches.filter((match) => !isFirst(match))]
}
