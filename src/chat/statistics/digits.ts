/** Digits as three columns of five points each, rows from the top: a picture needs no font. */
const DIGITS: readonly (readonly string[])[] = [
  ['###', '#.#', '#.#', '#.#', '###'],
  ['.#.', '##.', '.#.', '.#.', '###'],
  ['###', '..#', '###', '#..', '###'],
  ['###', '..#', '.##', '..#', '###'],
  ['#.#', '#.#', '###', '..#', '..#'],
  ['###', '#..', '###', '..#', '###'],
  ['###', '#..', '###', '#.#', '###'],
  ['###', '..#', '..#', '.#.', '.#.'],
  ['###', '#.#', '###', '#.#', '###'],
  ['###', '#.#', '###', '..#', '###'],
]

/** Points that a digit is high; it is 3 wide, and one point parts it from the next. */
export const DIGIT_HEIGHT = 5

/** How many points a number is wide. @param number whole, 0 or more */
export function numberWidth(number: number): number {
  return String(number).length * 4 - 1
}

/** Gives the points of a number, each as column and row from the upper left, from 0. @param number whole, 0 or more */
export function numberPoints(number: number): readonly (readonly [number, number])[] {
  return [...String(number)].flatMap((digit, place) =>
    DIGITS[Number(digit)]!.flatMap((row, y) =>
      [...row].flatMap((point, x) => (point === '#' ? [[place * 4 + x, y] as const] : [])),
    ),
  )
}
