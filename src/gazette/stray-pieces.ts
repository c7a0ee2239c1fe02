import { isAttachmentReference, measureSignature } from './line-kind.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'
import { endsSentence, isOpen } from './wrap.js'

/** How far from its sentence a piece was found: 4 lines. */
const REACH = 6
const MAX_PIECE = 20

/** Tells whether a text closes a round bracket that it never opened. */
function closesMore(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (/[（(]/u.test(char)) depth++
    if (/[）)]/u.test(char) && --depth < 0) return true
  }
  return false
}

function move(lines: readonly SourceLine[], from: number, behind: number): SourceLine[] {
  const piece = lines.slice(from, from + 1)
  const rest = lines.filter((_, index) => index !== from)
  const at = behind < from ? behind + 1 : behind
  return [...rest.slice(0, at), ...piece, ...rest.slice(at)]
}

/**
 * Takes the end of a sentence that the next column's head carried away (期一年)。 right below the title) back to its
 * sentence: the one line nearby whose bracket stays open (…副局长(试用).
 */
function returnEnding(lines: readonly SourceLine[]): readonly SourceLine[] {
  const from = lines.findIndex(({ text }, index) => {
    const before = lines[index - 1]?.text ?? ''
    const isPiece = text.length <= MAX_PIECE && /[。；]$/u.test(text.trim()) && closesMore(text)
    return isPiece && (before === '' || (endsSentence(before) && !isOpen(before)))
  })
  if (from < 0) return lines
  const open = lines.flatMap(({ text }, index) => {
    const near = index > from && index - from <= REACH
    return near && isOpen(text) && !closesMore(lines[index + 1]?.text ?? '') ? [index] : []
  })
  return open[0] !== undefined && open.length === 1 ? move(lines, from, open[0]) : lines
}

/** Takes the end of the list of attachments (总表（略）) back to it, when it stands above the signature and the list below. */
function returnListEnd(lines: readonly SourceLine[]): readonly SourceLine[] {
  const from = lines.findIndex(({ text }, index) => {
    const line = text.trim()
    const isPiece = line.length <= MAX_PIECE && /[（(]略[）)]$/u.test(line)
    const alone =
      !readMarker(line) && !isAttachmentReference(line) && endsSentence(lines[index - 1]?.text ?? '')
    return isPiece && alone && measureSignature(lines, index + 1) > 0
  })
  if (from < 0) return lines
  const below = from + 1 + measureSignature(lines, from + 1)
  const list = lines[below]
  const torn = list && isAttachmentReference(list.text) && !/[）)。；]$/u.test(list.text.trim())
  return torn ? move(lines, from, below) : lines
}

/** Takes pieces of lines that column order carried away back to where they belong. */
export function returnPieces(lines: readonly SourceLine[]): readonly SourceLine[] {
  return returnListEnd(returnEnding(lines))
}
