import { readAligned } from './pdf-aligned.js'
import { joinLines } from './pdf-characters.js'
import { findColumns, liesWithin, sameColumns, type Column } from './pdf-columns.js'
import { withoutFurniture } from './pdf-furniture.js'
import { takeRuledTables } from './pdf-grid.js'
import { buildLines } from './pdf-lines.js'
import type { Line, PdfPage, Piece, Region } from './pdf-page.js'
import { continues, joinParagraph, placeLine, type PlacedLine, type Setting } from './pdf-paragraphs.js'
import { cutRegions } from './pdf-regions.js'
import { commonSize, readSetting } from './pdf-setting.js'
import type { TextBlock } from './text-block.js'

const MAX_HEADING = 140

/**
 * Rebuilds paragraphs, titles and tables from pages, in reading order, without running heads and page numbers.
 */
export function buildBlocks(pages: readonly PdfPage[]): TextBlock[] {
  const ruled = pages.map(({ runs, rules }) => takeRuledTables(runs, rules))
  const lines = withoutFurniture(
    pages.map(({ height }, index) => ({ height, lines: buildLines(ruled[index]!.rest) })),
  )
  const read = pages.map(({ width }, index) => ({
    tables: ruled[index]!.tables,
    lines: lines[index]!,
    width,
  }))
  const known = read.map(({ lines, width }) => findColumns(lines, width)).filter(({ length }) => length > 1)
  const columns = widen(
    read.map(({ lines, width }) => ({ width, columns: findColumns(lines, width, known) })),
  )
  const regions = read.flatMap(({ tables, lines }, index) => {
    const pieces = [...lines, ...tables].sort((a: Piece, b: Piece) => a.y - b.y)
    return cutRegions(pieces, columns[index] ?? [])
  })
  const size = commonSize(regions)
  return new BlockBuilder(size, readSetting(regions, size)).read(regions)
}

interface PageColumns {
  /** Of the page. */
  readonly width: number
  readonly columns: readonly Column[]
}

/**
 * A page of short or indented lines seems narrower than it is: pages with the same columns share the widest edges, and
 * one that holds a signature alone has those of the page before.
 */
function widen(pages: readonly PageColumns[]): (readonly Column[])[] {
  const groups: PageColumns[] = []
  const members = pages.map(({ width, columns }) => {
    const at = groups.findIndex(
      (group) =>
        Math.abs(group.width - width) < 1 &&
        (sameColumns(group.columns, columns) || liesWithin(columns, group.columns)),
    )
    const group = groups[at]
    if (!group) return groups.push({ width, columns }) - 1
    const wider = group.columns.map(({ left, right }, index) => ({
      left: Math.min(left, columns[index]!.left),
      right: Math.max(right, columns[index]!.right),
    }))
    groups[at] = { width, columns: wider }
    return at
  })
  return members.map((at) => groups[at]!.columns)
}

class BlockBuilder {
  private readonly blocks: TextBlock[] = []
  private open: PlacedLine[] = []
  /** Whether the end of a page cuts through the last row of the last table. */
  private cut = false

  constructor(
    private readonly size: number,
    private readonly setting: Setting,
  ) {}

  read(regions: readonly Region[]): TextBlock[] {
    for (const region of regions) {
      for (let at = 0; at < region.pieces.length;) at += this.take(region, at)
    }
    this.close()
    return this.blocks
  }

  private take(region: Region, at: number): number {
    const piece = region.pieces[at]!
    const table =
      piece.kind === 'table'
        ? { rows: piece.rows, length: 1 }
        : readAligned(region.pieces, at, this.setting.leading)
    if (table) {
      this.close()
      this.table(table.rows, piece.kind === 'table' && piece.cutAbove)
      this.cut = piece.kind === 'table' && piece.cutBelow
      return table.length
    }
    this.line(placeLine(piece as Line, region, this.size))
    return 1
  }

  /** A table that goes on behind the end of a page is one: a row that was cut is whole again, a repeated header goes. */
  private table(rows: readonly (readonly string[])[], cut: boolean): void {
    const last = this.blocks.at(-1)
    if (last?.kind !== 'table' || last.rows[0]?.length !== rows[0]?.length) {
      this.blocks.push({ kind: 'table', rows })
      return
    }
    const repeats = rows[0]?.join('\t') === last.rows[0]?.join('\t')
    const more = rows.slice(repeats ? 1 : 0)
    const [first] = more
    if (first && ((this.cut && cut) || lacksNumber(first, last.rows))) {
      const whole = last.rows.at(-1)!.map((cell, column) => joinLines(cell, first[column] ?? ''))
      this.blocks[this.blocks.length - 1] = {
        kind: 'table',
        rows: [...last.rows.slice(0, -1), whole, ...more.slice(1)],
      }
    } else this.blocks[this.blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...more] }
  }

  private line(next: PlacedLine): void {
    const [first, last] = [this.open[0], this.open.at(-1)]
    if (!first || !last || !continues(last, next, this.setting, first)) this.close()
    this.open.push(next)
  }

  private close(): void {
    const [first] = this.open
    if (!first) return
    const text = joinParagraph(this.open)
    const isTitle = first.large && text.length <= MAX_HEADING && !/[。；]/u.test(text)
    this.blocks.push({ kind: isTitle ? 'heading' : 'paragraph', text })
    this.open = []
  }
}

/**
 * Whether a row goes on with the last one above it although a line is drawn between: some programs close a row that the
 * end of a page cuts. All rows above have a serial number, this one has none, and it fills no cell that was empty.
 */
function lacksNumber(row: readonly string[], above: readonly (readonly string[])[]): boolean {
  const last = above.at(-1) ?? []
  const serial = last.findIndex(
    (_, column) =>
      above.length > 2 && above.slice(1).every((cells) => /^\d{1,3}$/u.test(cells[column] ?? '')),
  )
  return serial >= 0 && row[serial] === '' && row.every((cell, column) => cell === '' || last[column] !== '')
}
