import type { Finding, Found } from './ask.js'
import { comparable, comparableNumber } from './compare-texts.js'
import type { RatedQuery } from './rated-query.js'

/** Counts over the questions of one group that have an answer. */
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

/** Hits that are looked at. */
const DEPTH = 5
/** Characters of a hit that the user is shown. */
const SHOWN = 600

export const NO_SCORE: GroupScore = {
  ...{ questions: 0, hit1: 0, hit3: 0, hit5: 0, full1: 0, full5: 0 },
  ...{ terms1: 0, reciprocalRanks: 0, wronglyDeclined: 0 },
}

/** Whether a hit holds a quote of at least that grade; a look-up also counts by the notice's number. */
function holds(query: RatedQuery, found: Found, grade: number): boolean {
  const shown = comparable(found.text.slice(0, SHOWN))
  const number = comparableNumber(found.documentNumber)
  const isLookUp = query.style === 'docnumber' || query.style === 'title'
  return query.relevant.some(
    (rated) =>
      rated.grade >= grade &&
      (shown.includes(comparable(rated.quote)) ||
        (isLookUp && rated.docNumber !== null && comparableNumber(rated.docNumber) === number)),
  )
}

/** Scores the answer to one question, as a user sees it. */
export function scoreQuery(query: RatedQuery, { found, answered }: Finding): GroupScore {
  const hits = found.slice(0, DEPTH)
  const rank = hits.findIndex((hit) => holds(query, hit, 2))
  const full = hits.findIndex((hit) => holds(query, hit, 3))
  const [first] = hits
  const shown = comparable([first?.title ?? '', ...(first?.path ?? []), first?.text ?? ''].join(''))
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

/** Adds up what was counted. */
export function addScores(a: GroupScore, b: GroupScore): GroupScore {
  const keys = Object.keys(NO_SCORE) as (keyof GroupScore)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as GroupScore
}
