import type { GroupScore, SearchScore } from './score-search.js'
import type { StructureScore } from './score-structure.js'

/** What the evaluation must not fall below. All values are shares, 0 to 1. */
export interface Floors {
  /** By group, e.g. `all` or `docnumber`; `wronglyDeclined` is a ceiling. */
  readonly groups: Readonly<Record<string, Partial<Omit<GroupScore, 'questions' | 'reciprocalRanks'>>>>
  /** Of the unanswerable questions. */
  readonly declined: number
  /** By file name. */
  readonly structure: Readonly<Record<string, Partial<StructureScore>>>
}

/** The scores differ from run to run by nothing, so that a floor may be the value reached; this is for rounding. */
const TOLERANCE = 0.0005

/** @returns a line for every value under its floor, or over its ceiling; `[]` when all is well */
export function checkFloors(
  floors: Floors,
  search: SearchScore,
  structure: ReadonlyMap<string, StructureScore>,
): string[] {
  const failures: string[] = []
  const check = (name: string, value: number | null | undefined, floor: number, ceiling = false): void => {
    const reached = value ?? 0
    if (ceiling ? reached <= floor + TOLERANCE : reached >= floor - TOLERANCE) return
    failures.push(`${name} is ${reached.toFixed(3)}, ${ceiling ? 'over' : 'under'} ${floor}`)
  }
  for (const [group, measures] of Object.entries(floors.groups)) {
    const score = search.groups.get(group)
    for (const [measure, floor] of Object.entries(measures)) {
      const value = score && score[measure as keyof GroupScore] / score.questions
      check(`${group} ${measure}`, value, floor, measure === 'wronglyDeclined')
    }
  }
  check('declined', search.declined / search.unanswerable, floors.declined)
  for (const [file, measures] of Object.entries(floors.structure)) {
    for (const [measure, floor] of Object.entries(measures))
      check(`${file} ${measure}`, structure.get(file)?.[measure as keyof StructureScore], floor ?? 0)
  }
  return failures
}
