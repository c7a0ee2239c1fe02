import { parseDocumentNumberLine } from '../document-number.js'
import { isDateLine } from '../date.js'
import { readMarker } from '../marker.js'
import { endsSentence } from '../wrap.js'
import { closeGaps, joinLines } from './pdf-characters.js'
import type { Line, Region } from './pdf-page.js'

/** All in characters of the line's size. */
const INDENT = 1.2
/** Lines below a number that are indented by this much more hang from it. */
const HANGING = 0.6
/** A line that ends this much before the column does ends its paragraph: a long word may not have fitted. */
const SHORT = 2.1
/** A centred line keeps at least this far from both edges, and its distances differ by less. */
const CENTRED = 2.6
const OFF_CENTRE = 1.3
/** A line that begins this share of the column's width from the left is set to the right: a signature. */
const RIGHTWARD = 0.35
/** Leading of this many times the usual one parts paragraphs. */
const WIDE_LEADING = 1.45
/** No leading inside a paragraph is wider than this, in sizes of its characters; that of GB/T 9704 is 1.8. */
const WIDEST = 3.2

/** A line this much larger than running text is one of a title. */
const TITLE_SCALE = 1.12

/** How a line stands in its column. */
export interface PlacedLine {
  readonly line: Line
  readonly text: string
  readonly region: Region
  /** Distance from the column's left and right edge, in characters. */
  readonly indent: number
  readonly missing: number
  readonly centred: boolean
  /** Whether it is larger than running text. */
  readonly large: boolean
}

/**
 * Measures a line in its column; a line that fills the column has its spaces between Chinese characters taken out.
 *
 * @param size - of running text
 */
export function placeLine(line: Line, region: Region, size: number): PlacedLine {
  const indent = (line.x - region.left) / line.size
  const missing = (region.right - line.right) / line.size
  const printed = line.parts.map(({ text }) => text.trim()).join(' ')
  const text = missing < 1 && line.parts.length === 1 ? closeGaps(printed) : printed
  const centred = Math.min(indent, missing) >= CENTRED && Math.abs(indent - missing) <= OFF_CENTRE
  return { line, text, region, indent, missing, centred, large: line.size >= size * TITLE_SCALE }
}

/** What all of a document's paragraphs have in common. */
export interface Setting {
  /** Distance of two lines of one paragraph, in points. */
  readonly leading: number
  /** Whether first lines are indented, so that an indented line begins a paragraph. */
  readonly indents: boolean
  /** Whether clause numbers stand at the column's edge. */
  readonly flushNumbers: boolean
}

/**
 * Decides whether a line goes on with the paragraph of the line before it, by how both are set: the indent of two
 * characters, the short last line, leading, size.
 *
 * @param first - the paragraph's first line
 */
export function continues(
  before: PlacedLine,
  next: PlacedLine,
  setting: Setting,
  first: PlacedLine,
): boolean {
  const [a, b] = [before.line, next.line]
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.12) return false
  const isBelow = before.region === next.region
  const far = Math.min(Math.max(setting.leading * WIDE_LEADING, a.size * 1.9), a.size * WIDEST)
  if (isBelow && b.y - a.y > far) return false
  if (sharesCells(a, b)) return false
  if (before.centred || next.centred || next.large) return joinsTitle(before, next, isBelow)
  if (before.missing > SHORT && fitsBehind(before, next)) return false
  const numbered = readMarker(next.text) !== null
  const ended = endsSentence(before.text)
  if (isRightward(next) || isRightward(before)) return false
  if (next.indent >= INDENT) {
    const hangs = next.indent - first.indent >= HANGING && Math.abs(next.indent - before.indent) < HANGING
    const isBlock = next.indent - before.indent >= HANGING || !setting.indents
    return !numbered && (hangs || (isBlock && !ended && !/[）)]$/u.test(before.text)))
  }
  return (
    !(numbered && ended && (before.missing > 0.6 || setting.flushNumbers)) &&
    !/^附\s*[件表图]\s*\d{0,2}\s*[:：]?$/u.test(next.text)
  )
}

/**
 * Whether a part behind a gap begins below another one: both lines are cells of a table. Single characters with gaps
 * between them are text that is stretched to the column's width.
 */
function sharesCells(a: Line, b: Line): boolean {
  const words = ({ parts }: Line) => parts.slice(1).filter(({ text }) => text.trim().length > 1)
  return words(b).some(({ x }) => words(a).some((part) => Math.abs(part.x - x) < 1.5))
}

function isRightward({ line, region }: PlacedLine): boolean {
  return line.x - region.left > (region.right - region.left) * RIGHTWARD
}

/** Lines of one title; a document number or a date below it stands for itself. */
function joinsTitle(before: PlacedLine, next: PlacedLine, isBelow: boolean): boolean {
  if (!isBelow || before.large !== next.large || !(next.large || (before.centred && next.centred)))
    return false
  if ([before, next].some(({ text }) => parseDocumentNumberLine(text) !== null || isDateLine(text)))
    return false
  return (
    !endsSentence(before.text) &&
    readMarker(next.text) === null &&
    next.line.y - before.line.y < next.line.size * 2.2
  )
}

/** Whether the first word of the next line would have fitted behind the line before: then a paragraph ended there. */
function fitsBehind(before: PlacedLine, next: PlacedLine): boolean {
  const word = /^[A-Za-z0-9.,:/@_%+-]+/u.exec(next.text)?.[0].length ?? 0
  return before.missing > word * 0.55 + 1
}

/** Puts the lines of a paragraph together; those of a title keep a space, since joint authorities stand line by line. */
export function joinParagraph(lines: readonly PlacedLine[]): string {
  const isTitle = lines.length > 1 && lines.every(({ centred, large }) => centred || large)
  const texts = lines.map(({ text }) => text)
  return isTitle ? texts.join(' ') : texts.reduce(joinLines, '')
}
