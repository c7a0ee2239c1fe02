import type { GroupScore } from './score-query.js'
import type { SearchScore } from './score-search.js'
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

function formatTime(times: readonly number[], quantile: number): string {
  return (times[Math.floor(times.length * quantile)] ?? 0).toFixed(1)
}

/** Writes the table of the search, a line a group. */
export function formatSearchScore({ groups, unanswerable, declined, times }: SearchScore): string[] {
  const head = ['group'.padEnd(14), 'n'.padEnd(5), ...COLUMNS.map(([name]) => name.padEnd(7))]
  const rows = [...groups].map(([name, score]) => [
    name.padEnd(14),
    String(score.questions).padEnd(5),
    ...COLUMNS.map(([, measure]) => formatShare(score[measure], score.questions).padEnd(7)),
  ])
  return [
    ...[head, ...rows].map((cells) => cells.join(' ').trimEnd()),
    `unanswerable ${unanswerable}, declined ${formatShare(declined, unanswerable)}; a search takes ${formatTime(times, 0.5)} ms (p50), ${formatTime(times, 0.99)} ms (p99)`,
  ]
}

/**
 * Writes several searches' scores of the same questions side by side: hit@1 and hit@5 of every group, then the
 * times.
 *
 * @param scores by the search's name, in the order of the columns
 */
export function formatComparison(scores: ReadonlyMap<string, SearchScore>): string[] {
  const all = [...scores.values()]
  const groups = [...(all[0]?.groups ?? [])]
  const rows = [
    ['hit@1 hit@5', 'n', ...scores.keys()],
    ...groups.map(([name, { questions }]) => [
      name,
      String(questions),
      ...all.map((score) => {
        const group = score.groups.get(name)
        return `${formatShare(group?.hit1 ?? 0, questions)} ${formatShare(group?.hit5 ?? 0, questions)}`
      }),
    ]),
    ['ms p50 p99', '', ...all.map(({ times }) => `${formatTime(times, 0.5)} ${formatTime(times, 0.99)}`)],
  ]
  return rows.map(([name = '', questions = '', ...cells]) =>
    [name.padEnd(14), questions.padEnd(5), ...cells.map((cell) => cell.padEnd(12))].join(' ').trimEnd(),
  )
}

/** Writes how well the gazettes were read, a line a file. */
export function formatStructureScores(scores: ReadonlyMap<string, StructureScore>): string[] {
  return [...scores].map(([file, score]) => {
    const cells = STRUCTURE_MEASURES.map((measure) => `${measure} ${score[measure]?.toFixed(3) ?? '-'}`)
    return [file, ...cells].join('  ')
  })
}
