import type { Answer, Citation } from './answer.js'

/**
 * Puts the citations of each place together when a place was asked for or set, so that a reader sees whose rule is
 * whose; else leaves them in order.
 *
 * @returns places in the order of their best citation, the one asked for first wherever it has a rule
 */
export function groupByPlace({
  citations,
  interpretation,
}: Extract<Answer, { readonly status: 'answered' }>): readonly Citation[] {
  if (interpretation.regions.length === 0) return citations
  const places = [...new Set(citations.map(({ region }) => region))]
  return places.flatMap((place) => citations.filter(({ region }) => region === place))
}
