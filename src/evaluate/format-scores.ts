import type { GroupScore, SearchScore } from './score-search.js'
import { STRUCTURE_MEASURES, type StructureScore } from './score-structure.js'

const COLUMNS: readonly (readonly [string, keyof GroupScore])[] = [
  ['hit@1', 'hit1'],
  ['hit@3', 'hit3'],
  ['hit@5', 'hit5'],
  ['full@1', 'full1'],
  ['full@5', 'full5'],
  ['terms@1', 'terms1'],
  ['MRR', 'reciprocalRanks'],
  ['wrongly declined', 'wronglyDeclined'],
]

function formatShare(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3)
}

/** Writes the table of the search, a line a group. */
export function formatSearchScore({ groups, unanswerable, declined, times }: SearchScore): string[] {
  const head = ['group'.padEnd(14), 'n'.padEnd(5), ...COLUMNS.map(([name]) => name.padEnd(7))]
  const rows = [...groups].map(([name, score]) => [
    name.padEnd(14),
    String(score.questions).padEnd(5),
    ...COLUMNS.map(([, measure]) => formatShare(score[measure], score.questions).padEnd(7)),
  ])
  const at = (quantile: number): string => (times[Math.floor(times.length * quantile)] ?? 0).toFixed(1)
  return [
    ...[head, ...rows].map((cells) => cells.join(' ').trimEnd()),
    `unanswerable ${unanswerable}, declined ${formatShare(declined, unanswerable)}; a search takes ${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`,
  ]
}

/** Writes how well the gazettes were read, a line a file. */
export function formatStructureScores(scores: ReadonlyMap<string, StructureScore>): string[] {
  return [...scores].map(([file, score]) => {
    const cells = STRUCTURE_MEASURES.map((measure) => `${measure} ${score[measure]?.toFixed(3) ?? '-'}`)
    return [file, ...cells].join('  ')
  })
}
