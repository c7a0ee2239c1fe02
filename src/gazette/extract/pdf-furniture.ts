import type { Line } from './pdf-page.js'

/** Share of a page's height, at its top and at its bottom, in which running heads and page numbers stand. */
const MARGIN = 0.13
/** Lines at each edge that may be furniture. */
const EDGE_LINES = 3
/** Points by which a running head may move from page to page. */
const SAME_HEIGHT = 4
/** A line that is printed at one height on this share of the pages, every other page included, is a running head. */
const REPEATED = 0.3
/** Furniture is set apart from the text by more than a line, in sizes of its characters; what is rare by more. */
const APART = 1.7
const FAR_APART = 2.5
const PAGE_NUMBER =
  /^(?:[-—–－─~～·•.]{0,3}\d{1,4}[-—–－─~～·•.]{0,3}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[ivxlcⅠ-Ⅻ]{1,6})$/iu

/** A page's lines from top to bottom, those of tables left out: a header that each page repeats is no running head. */
export interface LinedPage {
  /** Points. */
  readonly height: number
  readonly lines: readonly Line[]
}

/**
 * Takes out running heads, running feet and page numbers: lines at the edge of the paper, set apart from the text, that
 * stand at the same height on several pages with the same words, numbers aside, and lone page numbers.
 *
 * @returns the lines of each page without them
 */
export function withoutFurniture(pages: readonly LinedPage[]): Line[][] {
  const edges = pages.map(readEdges)
  const heights = new Map<string, number[]>()
  for (const line of edges.flat(2)) {
    const key = keyOf(line)
    const known = heights.get(key)
    if (known) known.push(line.y)
    else heights.set(key, [line.y])
  }
  const least = Math.max(2, Math.ceil(pages.length * REPEATED))
  const repeats = (line: Line): number =>
    (heights.get(keyOf(line)) ?? []).filter((y) => Math.abs(y - line.y) <= SAME_HEIGHT).length
  return pages.map(({ lines }, index) => {
    const furniture = new Set(edges[index]!.flatMap((edge) => takeFurniture(edge, lines, repeats, least)))
    return lines.filter((line) => !furniture.has(line))
  })
}

/** Lines near the top and near the bottom, the outermost first. */
function readEdges({ height, lines }: LinedPage): [Line[], Line[]] {
  return [
    lines.slice(0, EDGE_LINES).filter(({ y }) => y <= height * MARGIN),
    lines
      .slice(-EDGE_LINES)
      .filter(({ y }) => y >= height * (1 - MARGIN))
      .reverse(),
  ]
}

/** The outermost lines of an edge that are all furniture and together set apart from the line behind them. */
function takeFurniture(
  edge: readonly Line[],
  lines: readonly Line[],
  repeats: (line: Line) => number,
  least: number,
): readonly Line[] {
  for (let count = edge.length; count > 0; count--) {
    const taken = edge.slice(0, count)
    const last = taken.at(-1)!
    const gap = Math.min(
      ...lines.filter((line) => !taken.includes(line)).map(({ y }) => Math.abs(y - last.y) / last.size),
    )
    const isFurniture = (line: Line): boolean =>
      PAGE_NUMBER.test(wordsOf(line))
        ? line === taken[0] || repeats(line) >= 2
        : repeats(line) >= (gap > FAR_APART ? 2 : least)
    if (gap > APART && taken.every(isFurniture)) return taken
  }
  return []
}

function wordsOf(line: Line): string {
  return line.parts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, '')
}

/** Numbers differ from page to page; the parts change places between left and right pages. */
function keyOf(line: Line): string {
  return line.parts
    .map(({ text }) => text.replace(/\s+/gu, '').replace(/\d+/gu, '#'))
    .sort()
    .join('|')
}
