import type { Passage } from '../search/passage.js'
import type { Search } from '../search/searcher.js'
import { comparable, comparableNumber } from './compare-texts.js'
import type { RatedQuery } from './rated-query.js'

/** Counts over the questions of one group. */
export interface GroupScore {
  readonly questions: number
  /** A quote of grade 2 or 3 in the first hit, among the first three, among the first five. */
  readonly hit1: number
  readonly hit3: number
  readonly hit5: number
  /** The same with grade 3 only. */
  readonly full1: number
  readonly full5: number
  /** Every answer term stands in the first hit. */
  readonly terms1: number
  /** Sum of 1/rank over the first five. */
  readonly reciprocalRanks: number
  readonly wronglyDeclined: number
}

export interface SearchScore {
  /** By style, with `all` and `(hard)`; the largest first. */
  readonly groups: ReadonlyMap<string, GroupScore>
  readonly unanswerable: number
  readonly declined: number
  /** Milliseconds of each search, ascending. */
  readonly times: readonly number[]
  /** One entry for every question without its answer in the first place, for people to read. */
  readonly misses: readonly string[]
}

/** Characters of a hit that the user is shown. */
const SHOWN = 600
const DEPTH = 5
const NONE: GroupScore = {
  ...{ questions: 0, hit1: 0, hit3: 0, hit5: 0, full1: 0, full5: 0 },
  ...{ terms1: 0, reciprocalRanks: 0, wronglyDeclined: 0 },
}

/** Whether a passage holds a quote of at least that grade; a look-up also counts by the notice's number. */
function holds(query: RatedQuery, passage: Passage, grade: number): boolean {
  const shown = comparable(passage.text.slice(0, SHOWN))
  const number = comparableNumber(passage.notice.documentNumber)
  const isLookUp = query.style === 'docnumber' || query.style === 'title'
  return query.relevant.some(
    (rated) =>
      rated.grade >= grade &&
      (shown.includes(comparable(rated.quote)) ||
        (isLookUp && rated.docNumber !== null && comparableNumber(rated.docNumber) === number)),
  )
}

function scoreQuery(query: RatedQuery, passages: readonly Passage[], answered: boolean): GroupScore {
  const rank = passages.findIndex((passage) => holds(query, passage, 2))
  const full = passages.findIndex((passage) => holds(query, passage, 3))
  const [first] = passages
  const title = first?.notice.instrument ?? first?.notice.title ?? ''
  const shown = comparable([title, ...(first?.path ?? []), first?.text ?? ''].join(''))
  return {
    questions: 1,
    hit1: Number(rank === 0),
    hit3: Number(rank >= 0 && rank < 3),
    hit5: Number(rank >= 0),
    full1: Number(full === 0),
    full5: Number(full >= 0),
    terms1: Number(query.answer_terms.every((term) => shown.includes(comparable(term)))),
    reciprocalRanks: rank >= 0 ? 1 / (rank + 1) : 0,
    wronglyDeclined: Number(!answered),
  }
}

function add(a: GroupScore, b: GroupScore): GroupScore {
  const keys = Object.keys(NONE) as (keyof GroupScore)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as GroupScore
}

/** Asks every rated question and counts, as a user sees it, whether its answer is among the first five hits. */
export function scoreSearch(queries: readonly RatedQuery[], search: Search): SearchScore {
  const groups = new Map<string, GroupScore>()
  const misses: string[] = []
  const times: number[] = []
  let [unanswerable, declined] = [0, 0]
  for (const query of queries) {
    const start = performance.now()
    const { hits, answered } = search({ text: query.query, context: query.context })
    times.push(performance.now() - start)
    const passages = hits.slice(0, DEPTH).map(({ passage }) => passage)
    const got = `${passages[0]?.notice.documentNumber ?? ''} ${comparable(passages[0]?.text).slice(0, 80)}`
    const asked = `${query.id} [${query.style}] ${query.context === undefined ? '' : `${query.context} / `}${query.query}`
    const [wanted] = query.relevant
    if (wanted === undefined) {
      unanswerable++
      if (answered) misses.push(`NOT DECLINED ${asked}\n    got  ${got}`)
      else declined++
      continue
    }
    const score = scoreQuery(query, passages, answered)
    for (const name of ['all', query.style, ...(query.hard ? ['(hard)'] : [])])
      groups.set(name, add(groups.get(name) ?? NONE, score))
    if (score.hit1 === 1) continue
    const place = score.hit5 === 1 ? `AT ${Math.round(1 / score.reciprocalRanks)}` : 'MISSED'
    misses.push(`${place} ${asked}\n    want ${wanted.docNumber ?? ''} ${wanted.quote}\n    got  ${got}`)
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.questions - a.questions)
  return { groups: new Map(sorted), unanswerable, declined, times: times.sort((a, b) => a - b), misses }
}
