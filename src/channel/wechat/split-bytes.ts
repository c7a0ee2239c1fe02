/** Bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  return Buffer.byteLength(text)
}

/** Where a text may be cut, the best first: after a sentence or line, a part of a sentence, a character. */
const UNITS: readonly RegExp[] = [
  /[^。！？；\n]*[。！？；\n]+[”’」』）》]*|[^。！？；\n]+$/gu,
  /[^，、：,:\s]*[，、：,:\s]+|[^，、：,:\s]+$/gu,
  /(?:\P{M}\p{M}*|\p{M})/gsu,
]

function unitsOf(text: string, limit: number, [pattern, ...finer]: readonly RegExp[] = UNITS): string[] {
  if (!pattern || countBytes(text) <= limit) return [text]
  return (text.match(pattern) ?? []).flatMap((unit) => unitsOf(unit, limit, finer))
}

/**
 * Splits a text into pieces: between sentences or lines, inside one only when it alone is longer than a piece may be,
 * and then behind a comma, and inside a word only as a last resort, never inside a character.
 *
 * The pieces put together are the text again.
 *
 * @param first bytes of the first piece
 * @param further bytes of all others
 */
export function splitBytes(text: string, first: number, further: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const unit of unitsOf(text, Math.min(first, further))) {
    const limit = pieces.length === 0 ? first : further
    if (piece !== '' && countBytes(piece) + countBytes(unit) > limit) {
      pieces.push(piece)
      piece = ''
    }
    piece += unit
  }
  return [...pieces, piece]
}
