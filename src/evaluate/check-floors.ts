import type { GroupScore } from './score-query.js'
import type { SearchScore } from './score-search.js'
import type { StructureScore } from './score-structure.js'

/** What the evaluation must not fall below. All values are shares, 0 to 1. */
export interface Floors {
  /** By file of rated questions, as named under the working directory; a file without an entry has none. */
  readonly queries: Readonly<Record<string, SearchFloors>>
  /** By file name. */
  readonly structure: Readonly<Record<string, Partial<StructureScore>>>
}

export interface SearchFloors {
  /** By group, e.g. `all` or `docnumber`; `wronglyDeclined` is a ceiling. */
  readonly groups: Readonly<Record<string, Partial<Omit<GroupScore, 'questions' | 'reciprocalRanks'>>>>
  /** Of the unanswerable questions. */
  readonly declined: number
}

/** The scores differ from run to run by nothing, so that a floor may be the value reached; this is for rounding. */
const TOLERANCE = 0.0005

function check(name: string, value: number | null | undefined, floor: number, ceiling = false): string[] {
  const reached = value ?? 0
  if (ceiling ? reached <= floor + TOLERANCE : reached >= floor - TOLERANCE) return []
  return [`${name} is ${reached.toFixed(3)}, ${ceiling ? 'over' : 'under'} ${floor}`]
}

/** @returns a line for every value under its floor, or over its ceiling; `[]` when all is well */
export function checkSearchFloors(floors: SearchFloors, search: SearchScore): string[] {
  const failures = Object.entries(floors.groups).flatMap(([group, measures]) => {
    const score = search.groups.get(group)
    return Object.entries(measures).flatMap(([measure, floor]) => {
      const value = score && score[measure as keyof GroupScore] / score.questions
      return check(`${group} ${measure}`, value, floor, measure === 'wronglyDeclined')
    })
  })
  return [...failures, ...check('declined', search.declined / search.unanswerable, floors.declined)]
}

/** The same for the gazettes' structure. */
export function checkStructureFloors(
  floors: Floors['structure'],
  structure: ReadonlyMap<string, StructureScore>,
): string[] {
  return Object.entries(floors).flatMap(([file, measures]) =>
    Object.entries(measures).flatMap(([measure, floor]) =>
      check(`${file} ${measure}`, structure.get(file)?.[measure as keyof StructureScore], floor ?? 0),
    ),
  )
}
