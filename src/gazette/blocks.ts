import type { Block } from './block.js'
import { joinText, startText } from './block-text.js'
import { compact } from './compact.js'
import {
  isAttachmentReference,
  isDisclosureMark,
  isPrintRecord,
  isRosterLine,
  measureSignature,
} from './line-kind.js'
import { joinRoster, readRosterEntry, spaced } from './roster.js'
import { findEndingStyles } from './ending-styles.js'
import { joinCells, measureCells, splitPages } from './loose-cells.js'
import { readMarker, usesDecimals, type Marker, type MarkerStyle } from './marker.js'
import { findRowLabels } from './row-labels.js'
import type { SourceLine } from './source-line.js'
import { splitMergedColumns } from './merged-columns.js'
import { splitSideLists } from './side-lists.js'
import { readTable } from './table-lines.js'
import { columnWidths } from './text-width.js'
import { endsSentence, isOpen, isShort, joinsCut, joinsHardWrapped, type Junction } from './wrap.js'

function range(lines: readonly SourceLine[]): { startLine: number; endLine: number } {
  const numbers = lines.map(({ number }) => number)
  return { startLine: Math.min(...numbers), endLine: Math.max(...numbers) }
}

/** A decimal with its unit, which goes on with an unfinished sentence: 7.7公里. */
const MEASURED = /^\d+[.．]\d+\s*(?:公里|千米|米|平方|亩|吨|万|亿|元|倍|个百分点)/u

/** Characters after which no line is joined any more; the longest paragraph seen has 818. */
const LONGEST = 3000

class Builder {
  readonly blocks: Block[] = []
  private open: SourceLine[] = []
  private text = ''
  private marker: Marker | null = null
  /** The last number of each style. */
  private readonly values = new Map<MarkerStyle, number>()

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly hard: boolean,
    private readonly decimals: boolean,
  ) {
    this.columns = hard ? columnWidths(lines.map(({ text }) => text)) : []
    this.styles = findEndingStyles(lines, decimals)
    this.labels = hard ? findRowLabels(lines) : new Map<number, number>()
  }

  private readonly columns: readonly number[]
  private readonly styles: ReadonlySet<MarkerStyle>
  private readonly labels: ReadonlyMap<number, number>

  read(): Block[] {
    for (let at = 0; at < this.lines.length;) at += this.take(at)
    this.close()
    return this.blocks
  }

  /** Takes what begins at line `at`; returns how many lines that was. */
  private take(at: number): number {
    const line = this.lines[at]
    if (!line) return 1
    const label = this.labels.get(at)
    if (label !== undefined) return this.push('label', at, label, compact, '')
    const signature = measureSignature(this.lines, at)
    if (signature > 0) return this.push('signature', at, signature, spaced)
    if (isDisclosureMark(line.text) || isPrintRecord(line.text))
      return this.push('mark', at, this.measureMark(at), compact, '')
    const printed = readTable(this.lines, at)
    if (printed) {
      const table = splitSideLists(printed)
      this.close()
      const taken = this.lines.slice(at, at + table.length)
      const text = table.rows.map(({ cells }) => cells.join('\t')).join('\n')
      this.blocks.push({ kind: 'table', text, marker: null, emphasised: false, table, ...range(taken) })
      return table.length
    }
    const cells = this.hard ? measureCells(this.lines, at) : 0
    if (cells > 0) {
      this.close()
      for (const page of splitPages(this.lines.slice(at, at + cells))) {
        const text = joinCells(page)
        this.blocks.push({ kind: 'cells', text, marker: null, emphasised: false, ...range(page) })
      }
      return cells
    }
    this.takeText(line, at)
    return 1
  }

  private measureMark(at: number): number {
    if (!/^抄\s*送/u.test(this.lines[at]?.text ?? '')) return 1
    const rest = this.lines.slice(at)
    const printed = rest.findIndex(({ text }) => text.trim().endsWith('印发'))
    return printed < 0 ? 1 : printed + 1
  }

  private push(
    kind: Block['kind'],
    at: number,
    length: number,
    format: (text: string) => string,
    glue = '\n',
  ): number {
    this.close()
    const taken = this.lines.slice(at, at + length)
    const text = taken.map((line) => format(line.text)).join(glue)
    this.blocks.push({ kind, text, marker: null, emphasised: false, ...range(taken) })
    return length
  }

  private takeText(line: SourceLine, at: number): void {
    const marker = readMarker(line.text.trim(), this.decimals)
    if (this.open.length > 0 && this.joins(line, at, marker)) {
      this.text = joinText(this.text, line.text)
      this.open.push(line)
      return
    }
    this.close()
    this.open = [line]
    this.text = startText(line.text, marker)
    this.marker = marker
    if (marker) this.values.set(marker.style, marker.value)
  }

  private joins(line: SourceLine, at: number, marker: Marker | null): boolean {
    const last = this.open.at(-1)
    const first = this.open[0]
    if (!last || !first || last.whole || this.text.length > LONGEST) return false
    const junction: Junction = {
      block: this.text,
      numbered: this.marker !== null,
      lines: this.open.length,
      emphasised: first.emphasised,
      last: last.text.trim(),
      next: line.text.trim(),
      nextNumbered: marker !== null && this.counts(marker, line.text, this.columns[at - 1] ?? 0),
      nextEmphasised: line.emphasised,
      column: this.columns[at - 1] ?? 0,
      cells: this.labels.size > 0,
      siblingsEnd: this.marker !== null && this.styles.has(this.marker.style),
    }
    if (isAttachmentReference(junction.next)) return false
    if (this.marker === null && isRosterLine(first.text) && isRosterLine(junction.next)) return false
    return this.hard ? joinsHardWrapped(junction) : joinsCut(junction)
  }

  /** Whether a number at a line's start is a clause's number and no numeral of the sentence before it. */
  private counts(marker: Marker, line: string, column: number): boolean {
    if (this.hard) return this.follows(marker, column)
    if (!/^\d+\s*[.．]\d/u.test(line.trim()) || endsSentence(this.text)) return true
    if (MEASURED.test(line.trim())) return false
    return marker.value === 1 || marker.value === (this.values.get(marker.style) ?? 0) + 1
  }

  /** In wrapped lines a number at a line's start counts where a sentence or a heading has just ended, or as the next. */
  private follows(marker: Marker, column: number): boolean {
    const last = this.open.at(-1)?.text.trim() ?? ''
    if (endsSentence(last) || /[）)〕]$/u.test(last)) return true
    if (isOpen(this.text)) return false
    if (isShort(last, this.open.length === 1, column, 2.5)) return true
    if (marker.value === (this.values.get(marker.style) ?? 0) + 1 && marker.value > 1) return true
    return marker.style !== '1' || this.marker !== null || this.text.length < 40
  }

  private close(): void {
    const [first] = this.open
    if (!first) return
    const entry = this.marker === null ? readRosterEntry(this.open) : null
    const block: Block = {
      kind: entry === null ? 'text' : 'roster',
      text: entry ?? this.text,
      marker: this.marker,
      emphasised: first.emphasised,
      ...range(this.open),
    }
    const isApart = first.whole === true && block.kind === 'text'
    const joined = isApart ? null : joinRoster(this.blocks.at(-1), block)
    if (joined) this.blocks[this.blocks.length - 1] = joined
    else this.blocks.push(block)
    this.open = []
  }
}

/**
 * Puts the lines of one part of a notice together to blocks.
 *
 * @param hard - whether the lines are wrapped at the column (see `isHardWrapped`)
 */
export function buildBlocks(lines: readonly SourceLine[], hard: boolean): Block[] {
  const ordered = splitMergedColumns(lines)
  const decimals = usesDecimals(ordered.map(({ text }) => text.trim()))
  return new Builder(ordered, hard, decimals).read()
}
