import { joinLines } from './pdf-characters.js'
import { buildLines } from './pdf-lines.js'
import type { Rule, RuledTable, Run } from './pdf-page.js'

/** Points by which lines that meet may miss each other. */
const NEAR = 3
/** A border is there when lines cover this share of it. */
const COVERED = 0.6
/** A table with more cells is a drawing. */
const MAX_CELLS = 5_000

/**
 * Finds the tables of a page whose cells are parted by drawn lines, and reads their cells. A cell that covers several
 * columns or rows stands in the first of them.
 *
 * @returns the tables, and the runs that stand in none of them; a table whose text crosses its lines is none
 */
export function takeRuledTables(
  runs: readonly Run[],
  rules: readonly Rule[],
): { readonly tables: RuledTable[]; readonly rest: Run[] } {
  const tables: RuledTable[] = []
  let rest = [...runs]
  for (const group of groupRules(rules)) {
    const grid = toGrid(group)
    if (!grid) continue
    const inside = rest.filter((run) => isInside(grid, run))
    const rows = inside.length === 0 ? null : readCells(grid, inside)
    if (rows === null) continue
    tables.push({
      kind: 'table',
      rows,
      x: grid.xs[0]!,
      right: grid.xs.at(-1)!,
      y: grid.ys[0]!,
      bottom: grid.ys.at(-1)!,
      cutAbove: !isDrawn(grid.rules, edge(grid, grid.ys[0]!)),
      cutBelow: !isDrawn(grid.rules, edge(grid, grid.ys.at(-1)!)),
    })
    const taken = new Set(inside)
    rest = rest.filter((run) => !taken.has(run))
  }
  return { tables, rest }
}

interface Grid {
  /** Edges of its columns and rows, in order. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly rules: readonly Rule[]
}

/** Lines that touch each other. */
function groupRules(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.y - b.y)) {
    const touching = groups.filter((group) => group.some((other) => touches(other, rule)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([...touching.flat(), rule])
  }
  return groups
}

function touches(a: Rule, b: Rule): boolean {
  return a.x <= b.right + NEAR && b.x <= a.right + NEAR && a.y <= b.bottom + NEAR && b.y <= a.bottom + NEAR
}

function toGrid(rules: readonly Rule[]): Grid | null {
  const upright = rules.filter(({ x, right }) => x === right)
  const level = rules.filter(({ y, bottom }) => y === bottom)
  if (upright.length === 0 || level.length < 2) return null
  const xs = distinct([
    ...upright.map(({ x }) => x),
    ...ends(
      level.map(({ x }) => x),
      level.map(({ right }) => right),
    ),
  ])
  const ys = distinct([
    ...level.map(({ y }) => y),
    ...ends(
      upright.map(({ y }) => y),
      upright.map(({ bottom }) => bottom),
    ),
  ])
  const cells = (xs.length - 1) * (ys.length - 1)
  return cells < 2 || cells > MAX_CELLS ? null : { xs, ys, rules }
}

/** A table without lines at its sides, or at the end of a page, ends where its other lines do. */
function ends(starts: readonly number[], stops: readonly number[]): number[] {
  return [Math.min(...starts), Math.max(...stops)]
}

function edge({ xs }: Grid, y: number): Rule {
  return { x: xs[0]!, right: xs.at(-1)!, y, bottom: y }
}

function distinct(values: readonly number[]): number[] {
  return [...values]
    .sort((a, b) => a - b)
    .reduce<number[]>((kept, value) => {
      const last = kept.at(-1)
      return last !== undefined && value - last <= NEAR ? kept : [...kept, value]
    }, [])
}

function isInside({ xs, ys }: Grid, run: Run): boolean {
  const [x, y] = [(run.x + run.right) / 2, run.y - run.size * 0.35]
  return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!
}

function readCells(grid: Grid, runs: readonly Run[]): string[][] | null {
  const areas = mergeCells(grid)
  const columns = grid.xs.length - 1
  const content = new Map<number, Run[]>()
  for (const run of runs) {
    const row = indexOf(grid.ys, run.y - run.size * 0.35)
    const [from, to] = [
      indexOf(grid.xs, run.x + run.size * 0.5),
      indexOf(grid.xs, run.right - run.size * 0.5),
    ]
    const area = areas[row * columns + from]
    if (area === undefined || area !== areas[row * columns + to]) return null // the text crosses a line
    content.set(area, [...(content.get(area) ?? []), run])
  }
  return grid.ys
    .slice(1)
    .map((_, row) =>
      grid.xs.slice(1).map((__, column) => cellText(content.get(row * columns + column) ?? [])),
    )
}

/** For each cell, the first cell of the area it belongs to: no line parts the two. */
function mergeCells(grid: Grid): number[] {
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1]
  const areas = Array.from({ length: columns * rows }, (_, index) => index)
  const root = (cell: number): number => (areas[cell] === cell ? cell : root(areas[cell]!))
  const join = (a: number, b: number): void => {
    const [first, second] = [root(a), root(b)]
    areas[Math.max(first, second)] = Math.min(first, second)
  }
  for (let cell = 0; cell < areas.length; cell++) {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    const [left, right, top, bottom] = [
      grid.xs[column]!,
      grid.xs[column + 1]!,
      grid.ys[row]!,
      grid.ys[row + 1]!,
    ]
    if (column + 1 < columns && !isDrawn(grid.rules, { x: right, right, y: top, bottom }))
      join(cell, cell + 1)
    if (row + 1 < rows && !isDrawn(grid.rules, { x: left, right, y: bottom, bottom }))
      join(cell, cell + columns)
  }
  return areas.map((_, cell) => root(cell))
}

function isDrawn(rules: readonly Rule[], border: Rule): boolean {
  const isUpright = border.x === border.right
  const length = isUpright ? border.bottom - border.y : border.right - border.x
  let covered = 0
  for (const rule of rules) {
    if ((rule.x === rule.right) !== isUpright) continue
    if (Math.abs(isUpright ? rule.x - border.x : rule.y - border.y) > NEAR) continue
    const from = isUpright ? Math.max(rule.y, border.y) : Math.max(rule.x, border.x)
    const to = isUpright ? Math.min(rule.bottom, border.bottom) : Math.min(rule.right, border.right)
    covered += Math.max(0, to - from)
  }
  return covered >= length * COVERED
}

function indexOf(edges: readonly number[], value: number): number {
  const index = edges.findIndex((edge) => edge > value) - 1
  return index < 0 ? (value < edges[0]! ? 0 : edges.length - 2) : index
}

function cellText(runs: readonly Run[]): string {
  return buildLines(runs)
    .map(({ parts }) =>
      parts
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    )
    .reduce(joinLines, '')
}
