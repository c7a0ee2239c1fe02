import type { Line, Run } from './pdf-page.js'

/** A part of at least this many characters is a line of text, not a cell or a heading. */
const LONG = 8
/** Lines that make a column. */
const COLUMN_LINES = 4
/** Least width of a gutter, in characters; printed gazettes have two. */
const GUTTER = 0.7
/** Points by which a line may stick out of its column. */
const EDGE = 2
/** Share of a column's width by which another may differ that is as wide. */
const EVEN = 0.08
/** Share of the lines that may cross a gutter: titles, tables. */
const MAX_CROSSING = 0.25
/** A column takes at least this share of the text's width. */
const COLUMN_SHARE = 0.22
/** Points by which the columns of two pages may differ: a page may have indented lines only. */
const SAME_PLACE = 30

/** Left and right edge of a column of text. */
export interface Column {
  readonly left: number
  readonly right: number
}

/**
 * Finds the columns of a page: lines of text bunch side by side with a gutter between that hardly any line crosses.
 *
 * @param width - of the page
 * @param known - columns that other pages have: fewer lines make them probable here
 * @returns from left to right; one column when there are no others, none on a page without lines
 */
export function findColumns(
  lines: readonly Line[],
  width: number,
  known: readonly (readonly Column[])[] = [],
): Column[] {
  const all = lines.flatMap(({ parts }) => parts)
  if (all.length === 0) return []
  const long = all.filter((part) => part.right - part.x >= LONG * part.size)
  const whole = edgesOf(long.length > 0 ? long : all)
  const columns = splitBunch(long, whole.right - whole.left)
  if (columns.length > 1) return evenOut(includeShort(columns, all))
  return [...(known.find((other) => fits(other, all)) ?? findHalves(all, width) ?? [whole])]
}

/** Short lines begin at the edge where all long ones may be indented. */
function includeShort(columns: readonly Column[], parts: readonly Run[]): Column[] {
  return columns.map(({ left, right }, index) => {
    const gutter = ((columns[index - 1]?.right ?? -Infinity) + left) / 2
    const inside = parts.filter((part) => part.x > gutter && part.right <= right + EDGE)
    return { left: Math.min(left, ...inside.map(({ x }) => x)), right }
  })
}

/** Columns are equally wide: one with few lines seems narrower than it is. */
function evenOut(columns: readonly Column[]): Column[] {
  const width = Math.max(...columns.map(({ left, right }) => right - left))
  return columns.map(({ left, right }, index) => {
    const limit = (columns[index + 1]?.left ?? Infinity) - 1
    return { left, right: Math.max(right, Math.min(left + width, limit)) }
  })
}

function splitBunch(parts: readonly Run[], width: number): Column[] {
  const gutter = findGutter(parts, width)
  if (gutter === null) return [edgesOf(parts)]
  return [
    ...splitBunch(
      parts.filter(({ right }) => right <= gutter + EDGE),
      width,
    ),
    ...splitBunch(
      parts.filter(({ x }) => x >= gutter - EDGE),
      width,
    ),
  ]
}

/** Where a column begins that has lines of text on its left, too; `null` when there is no such place. */
function findGutter(parts: readonly Run[], width: number): number | null {
  let best: { at: number; score: number } | null = null
  for (const at of new Set(parts.map(({ x }) => Math.round(x)))) {
    const left = parts.filter(({ right }) => right <= at + EDGE)
    const right = parts.filter(({ x }) => x >= at - EDGE)
    const crossing = parts.length - left.length - right.length
    const fewer = Math.min(countLines(left), countLines(right))
    if (fewer < COLUMN_LINES || crossing > fewer * MAX_CROSSING) continue
    const [a, b] = [edgesOf(left), edgesOf(right)]
    if (b.left - a.right < GUTTER * (parts[0]?.size ?? 0)) continue
    const even = Math.abs(a.right - a.left - (b.right - b.left)) < EVEN * (a.right - a.left)
    if (![left, right].every((side) => isText(side, width, even))) continue
    const score = fewer - crossing
    if (best === null || score > best.score) best = { at, score }
  }
  return best?.at ?? null
}

function countLines(parts: readonly Run[]): number {
  return new Set(parts.map(({ y }) => Math.round(y))).size
}

/** Whether parts are the running text of a column: many of them fill it. Cells of a table do not. */
function isText(parts: readonly Run[], width: number, even: boolean): boolean {
  const { left, right } = edgesOf(parts)
  if (right - left < width * COLUMN_SHARE) return false
  const full = parts.filter((part) => part.right - part.x >= (right - left) * 0.75)
  return full.length >= (even ? COLUMN_LINES : parts.length * 0.4)
}

/**
 * A page with few lines: below its titles they keep clear of its middle, and on the left a sentence runs on from one
 * full line to the next.
 */
function findHalves(parts: readonly Run[], width: number): Column[] | null {
  const isCrossing = ({ x, right }: Run): boolean => x <= width / 2 && right > width / 2
  const crossing = new Set(parts.filter(isCrossing).map(({ y }) => Math.round(y)))
  const sides = parts.filter(({ y }) => !crossing.has(Math.round(y)))
  const [top, bottom] = [Math.min(...sides.map(({ y }) => y)), Math.max(...sides.map(({ y }) => y))]
  const left = sides.filter(({ x }) => x <= width / 2)
  const right = sides.filter(({ x }) => x > width / 2)
  if (left.length === 0 || right.length === 0 || [...crossing].some((y) => y > top && y < bottom)) return null
  const [a, b, size] = [edgesOf(left), edgesOf(right), left[0]!.size]
  const isCentred = Math.abs((a.right + b.left - width) / 2) <= size * 1.2 // the right half may be indented
  const runsOn = left.some((part, index) => {
    const next = left[index + 1]
    const isFull = part.right > a.right - size * 0.6 && !/[。；：]$/u.test(part.text)
    return isFull && next !== undefined && next.x < a.left + EDGE
  })
  return isCentred && runsOn ? evenOut([a, { ...b, left: Math.min(b.left, width - a.right) }]) : null
}

/** Whether all on a page keeps to columns that another page has, such as one whose text ends in the first of them. */
function fits(columns: readonly Column[], parts: readonly Run[]): boolean {
  const inside = parts.filter((part) =>
    columns.some(({ left, right }) => part.x >= left - EDGE && part.right <= right + EDGE),
  )
  return inside.length >= parts.length * (1 - MAX_CROSSING)
}

/** The edges that most lines keep to: one line in twenty may stick out. */
function edgesOf(runs: readonly Run[]): Column {
  const rights = runs.map(({ right }) => right).sort((a, b) => b - a)
  return { left: Math.min(...runs.map(({ x }) => x)), right: rights[Math.floor(rights.length / 20)] ?? 0 }
}

/** Tells whether two pages of one size have the same columns, although lines on one of them may be shorter. */
export function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return a.length === b.length && a.every(({ left }, index) => Math.abs(left - b[index]!.left) <= SAME_PLACE)
}

/** Tells whether a page's one column lies within the one column of another page. */
export function liesWithin(columns: readonly Column[], others: readonly Column[]): boolean {
  const [[column, ...more], [other, ...further]] = [columns, others]
  if (!column || !other || more.length > 0 || further.length > 0) return false
  return column.left >= other.left - EDGE && column.right <= other.right + EDGE
}
