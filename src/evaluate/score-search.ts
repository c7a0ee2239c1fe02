import type { Ask, Found } from './ask.js'
import type { RatedQuery } from './rated-query.js'
import { addScores, NO_SCORE, scoreQuery, type GroupScore } from './score-query.js'

/** One question and what came of it. */
export interface AskedQuery {
  readonly query: RatedQuery
  readonly first: Found | undefined
  readonly answered: boolean
  readonly confidence: number | null
  /** `null` for a question that nothing answers. */
  readonly score: GroupScore | null
}

export interface SearchScore {
  /** By style, with `all` and `(hard)`; the largest first. */
  readonly groups: ReadonlyMap<string, GroupScore>
  readonly unanswerable: number
  readonly declined: number
  /** Milliseconds of each search, ascending. */
  readonly times: readonly number[]
  /** In the order of the queries. */
  readonly asked: readonly AskedQuery[]
}

function groupScores(asked: readonly AskedQuery[]): ReadonlyMap<string, GroupScore> {
  const groups = new Map<string, GroupScore>()
  for (const { query, score } of asked) {
    if (score === null) continue
    for (const name of ['all', query.style, ...(query.hard ? ['(hard)'] : [])])
      groups.set(name, addScores(groups.get(name) ?? NO_SCORE, score))
  }
  return new Map([...groups].sort(([, a], [, b]) => b.questions - a.questions))
}

/** Asks every rated question and counts, as a user sees it, whether its answer is among the first five hits. */
export function scoreSearch(queries: readonly RatedQuery[], ask: Ask): SearchScore {
  const times: number[] = []
  const asked = queries.map((query): AskedQuery => {
    const start = performance.now()
    const finding = ask({ text: query.query, context: query.context })
    times.push(performance.now() - start)
    const { found, answered, confidence } = finding
    const score = query.relevant.length === 0 ? null : scoreQuery(query, finding)
    return { query, first: found[0], answered, confidence, score }
  })
  const unanswerable = asked.filter(({ score }) => score === null)
  return {
    groups: groupScores(asked),
    unanswerable: unanswerable.length,
    declined: unanswerable.filter(({ answered }) => !answered).length,
    times: times.sort((a, b) => a - b),
    asked,
  }
}
