import { isWide } from './pdf-characters.js'
import { interleave } from './pdf-interleave.js'
import type { Line, Run } from './pdf-page.js'

/** Parts of a line are set apart by at least this gap, in characters; a space between words is narrower. */
const PART_GAP = 1.1
/** Behind a clause number a space of up to this many characters belongs to the line. */
const LABEL_GAP = 3
const LABEL =
  /^(?:第[一二三四五六七八九十百零〇]{1,6}[条章节编款]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]?|[①-⑳])$/u
/** Runs whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.35

/**
 * Puts runs together to lines: those on one baseline, from left to right. Raised and lowered small characters (m², H₂O)
 * join the line beside them; text that is drawn twice to look bold counts once.
 *
 * @returns in order from top to bottom, then from left to right; gaps of a character or more part a line
 */
export function buildLines(runs: readonly Run[]): Line[] {
  return groupRows(runs).map((row) => {
    const parts = joinRuns(interleave(withoutDoubles(row)))
    return toLine(parts)
  })
}

/** Makes a line of parts in order. */
export function toLine(parts: readonly Run[]): Line {
  const [first] = parts
  const longest = [...parts].sort((a, b) => b.text.length - a.text.length)[0]
  return {
    kind: 'line',
    parts,
    x: first?.x ?? 0,
    right: Math.max(...parts.map(({ right }) => right)),
    y: longest?.y ?? 0,
    size: longest?.size ?? 0,
  }
}

/** Groups what stands on one baseline, each group from left to right, the groups from top to bottom. */
function groupRows(runs: readonly Run[]): Run[][] {
  const rows: { y: number; size: number; runs: Run[] }[] = []
  const bySize = [...runs].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const run of bySize) {
    const row = rows.slice(-4).find((candidate) => isOnRow(candidate, run))
    if (!row) rows.push({ y: run.y, size: run.size, runs: [run] })
    else {
      row.runs.push(run)
      if (run.size > row.size * 1.2) Object.assign(row, { y: run.y, size: run.size })
    }
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => row.runs.sort((a, b) => a.x - b.x))
}

function isOnRow(
  row: { readonly y: number; readonly size: number; readonly runs: readonly Run[] },
  run: Run,
): boolean {
  const [small, large] = [Math.min(row.size, run.size), Math.max(row.size, run.size)]
  const shift = Math.abs(row.y - run.y)
  if (small > large * 0.8) return shift <= small * SAME_LINE
  const isBeside = row.runs.some((other) => run.x < other.right + small && other.x < run.right + small)
  return isBeside && shift <= large * 0.6
}

/** Bold by overprinting: the same text again, a hair's breadth away. */
function withoutDoubles(row: readonly Run[]): Run[] {
  return row.filter(
    (run, index) =>
      !row
        .slice(Math.max(0, index - 3), index)
        .some((other) => other.text === run.text && Math.abs(other.x - run.x) < run.size * 0.3),
  )
}

function joinRuns(row: readonly Run[]): Run[] {
  const parts: Run[] = []
  for (const run of row) {
    const last = parts.at(-1)
    const gap = last ? (run.x - last.right) / Math.max(run.size, last.size) : Infinity
    const limit = last && LABEL.test(last.text.trim()) && parts.length === 1 ? LABEL_GAP : PART_GAP
    if (!last || gap >= limit) parts.push(run)
    else {
      const text = last.text + (needsSpace(last.text, run.text, gap) ? ' ' : '') + run.text
      const size = run.text.length > last.text.length ? run.size : last.size
      parts[parts.length - 1] = { ...last, text, size, right: Math.max(last.right, run.right) }
    }
  }
  return parts
}

function needsSpace(before: string, after: string, gap: number): boolean {
  if (before.endsWith(' ') || after.startsWith(' ')) return false
  const isBetweenWide = isWide(before.at(-1) ?? '') || isWide(after.charAt(0))
  return gap > (isBetweenWide ? 0.2 : 0.15)
}
