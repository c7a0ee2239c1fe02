/**
 * Measures a printed line: a CJK character counts 1, a narrow one 0.5, white space 0.25.
 *
 * @returns the width in CJK characters
 */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text.trim()) {
    if (/\s/u.test(char)) width += 0.25
    else width += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  }
  return width
}

/** Lines shorter than this are headings and signatures in any setting. */
const TEXT_LINE = 12

/**
 * Tells whether a text is set with a hard wrap: nearly every line is as short as a column of print, and most lines of
 * text end inside a sentence.
 *
 * Measured on five gazettes: 97 of 100 lines are at most 47 wide where wraps are hard, else over 100; of their text
 * lines 9 of 10 end inside a sentence.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const widths = lines.map(textWidth).sort((a, b) => a - b)
  if (widths.length < 20 || (widths[Math.floor(widths.length * 0.97)] ?? 0) > 60) return false
  const texts = lines.filter((line) => textWidth(line) >= TEXT_LINE)
  const cut = texts.filter((line) => !/[。；：！？;:!?）)]["”’]?$/u.test(line.trim()))
  return cut.length >= texts.length / 2
}

/**
 * The width of the column each line stands in: the second widest of the lines around it, `reach` to each side,
 * since one line in a dozen is set wider by squeezed punctuation.
 */
export function columnWidths(lines: readonly string[], reach = 6): number[] {
  const widths = lines.map(textWidth)
  return widths.map((_, index) => {
    const around = widths.slice(Math.max(0, index - reach), index + reach + 1).sort((a, b) => b - a)
    return around[1] ?? around[0] ?? 0
  })
}
