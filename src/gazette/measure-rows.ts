import { compact } from './compact.js'
import { readMarker } from './marker.js'
import { isNote } from './responsible-note.js'
import { findRowLabels } from './row-labels.js'
import type { SourceLine } from './source-line.js'
import type { TableLines } from './table-lines.js'

type Row = TableLines['rows'][number]

/** A row of the print without its label: what is wrong, and what is done about it. */
interface Segment {
  readonly problem: string
  readonly measures: readonly (readonly SourceLine[])[]
}

/** How many lines the names of the columns take at most. */
const HEAD_LINES = 8

function join(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => compact(text)).join('')
}

/** 序号, a name over one or several lines, and a line that holds the two last names side by side. */
function readNames(head: readonly SourceLine[]): string[] | null {
  const [first, ...rest] = head
  const last = rest.pop()?.text.trim().split(/\s+/u) ?? []
  const isHead = first?.text.trim() === '序号' && rest.length > 0 && last.length === 2
  return isHead && /责任|牵头/u.test(last[1] ?? '') ? ['序号', join(rest), ...last] : null
}

function numbersOf(lines: readonly SourceLine[]): { at: number; value: number }[] {
  return lines.flatMap(({ text }, at) => {
    const marker = readMarker(text.trim())
    return marker?.style === '1' ? [{ at, value: marker.value }] : []
  })
}

/**
 * Parts problems from measures: both are numbered, and where the numbers begin again the measures begin. Overleaf the
 * problems are printed again, and the measures go on counting.
 *
 * @param above - the problem of the row before, when this one carries its label again
 * @param done - how many measures stand before it there
 */
function readSegment(lines: readonly SourceLine[], above: string | null, done: number): Segment | null {
  const numbers = numbersOf(lines)
  const pieces = numbers.map(({ at }, index) => lines.slice(at, numbers[index + 1]?.at ?? lines.length))
  const before = lines.slice(0, numbers[0]?.at ?? 0)
  for (let count = 0; count < numbers.length; count++) {
    const problem = [...(before.length > 0 ? [before] : []), ...pieces.slice(0, count)].map(join).join('\n')
    const start = problem === above ? done + 1 : 1
    const counts = numbers.every(
      ({ value }, index) => value === (index < count ? index + 1 : index - count + start),
    )
    if (problem !== '' && counts && (above === null || problem === above))
      return { problem, measures: pieces.slice(count) }
  }
  return null
}

/** Parts a measure from who answers for it; `null` when nothing shows where the one ends. */
function readMeasure(lines: readonly SourceLine[]): [measure: string, responsible: string] | null {
  const at = lines.findIndex(
    ({ text }, index) =>
      index > 0 && /[。；]$/u.test(lines[index - 1]?.text.trim() ?? '') && isNote(compact(text)),
  )
  const behind = at < 0 ? [] : lines.slice(at)
  if (behind.length === 0 || behind.some(({ text }) => text.trim().endsWith('。'))) return null
  return [join(lines.slice(0, at)), join(behind)]
}

function range(lines: readonly SourceLine[]): { startLine: number; endLine: number } {
  return { startLine: lines[0]?.number ?? 0, endLine: lines.at(-1)?.number ?? 0 }
}

/**
 * Reads a table of problems and measures whose cells stand one below the other, its rows known by their labels
 * (反馈问题一): every measure becomes a row with the problem it answers.
 *
 * @returns `null` unless every number and every cell is where such a table has it
 */
export function readMeasureRows(lines: readonly SourceLine[], at: number): TableLines | null {
  if (lines[at]?.text.trim() !== '序号') return null
  const own = lines.slice(at)
  const labels = [...findRowLabels(own)].sort(([a], [b]) => a - b)
  const first = labels[0]?.[0] ?? HEAD_LINES + 1
  const names = first > HEAD_LINES ? null : readNames(own.slice(0, first))
  if (names === null) return null
  const head = own.slice(0, first)
  const rows: Row[] = [{ cells: names, ...range(head) }]
  let last = { label: '', problem: '', done: 0 }
  for (const [index, [start, length]] of labels.entries()) {
    const label = join(own.slice(start, start + length))
    const end = labels[index + 1]?.[0] ?? own.length
    const goesOn = label === last.label
    const segment = readSegment(own.slice(start + length, end), goesOn ? last.problem : null, last.done)
    if (segment === null) return null
    for (const [number, piece] of segment.measures.entries()) {
      const cells = readMeasure(piece)
      if (cells === null) return null
      const printed = number === 0 ? [label, segment.problem] : ['', '']
      const from = number === 0 ? own.slice(start, end) : piece
      rows.push({
        cells: [...printed, ...cells],
        startLine: from[0]?.number ?? 0,
        endLine: range(piece).endLine,
      })
    }
    last = { label, problem: segment.problem, done: (goesOn ? last.done : 0) + segment.measures.length }
  }
  return { rows, headed: true, ragged: false, length: own.length }
}
