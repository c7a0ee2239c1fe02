import type { Corpus } from './corpus.js'

/** Why a new corpus is worse than the one it would replace. */
export type Fault =
  | { readonly kind: 'unreadable'; readonly file: string; /** In English. */ readonly reason: string }
  | { readonly kind: 'fewer notices'; readonly before: number; readonly after: number }
  | {
      /** Too much of a source stands in no clause. */
      readonly kind: 'coverage'
      readonly file: string
      /** Share of its characters that do, 0 to 1. */
      readonly coverage: number
    }

/** Least share of a source's characters that must stand in its clauses. */
export const COVERAGE_FLOOR = 0.995

/**
 * Finds what is worse in a new corpus: files that can no longer be read, or are new and cannot, fewer notices, a file
 * that is read with gaps. A fault that the old corpus has as well is none.
 *
 * @returns `[]` when nothing is worse
 */
export function judgeCorpus(before: Corpus, after: Corpus): Fault[] {
  const faults: Fault[] = []
  const knownBad = new Set(before.skipped.map(({ file }) => file))
  for (const { file, reason } of after.skipped)
    if (!knownBad.has(file)) faults.push({ kind: 'unreadable', file, reason })
  if (after.notices.size < before.notices.size)
    faults.push({ kind: 'fewer notices', before: before.notices.size, after: after.notices.size })
  const former = new Map(before.checks.map(({ file, coverage }) => [file, coverage]))
  for (const { file, coverage } of after.checks) {
    if (coverage < Math.min(COVERAGE_FLOOR, former.get(file) ?? 1))
      faults.push({ kind: 'coverage', file, coverage })
  }
  return faults
}
