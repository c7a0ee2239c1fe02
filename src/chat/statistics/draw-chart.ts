import { PNG } from 'pngjs'
import { DIGIT_HEIGHT, numberPoints, numberWidth } from './digits.js'
import type { Summary } from './summarize-days.js'

type Colour = readonly [red: number, green: number, blue: number]

const PAPER: Colour = [255, 255, 255]
const INK: Colour = [64, 64, 64]
const RULE: Colour = [224, 224, 224]
/** Answered. */
export const ANSWERED: Colour = [31, 111, 178]
/** Asked, and nothing was found. */
export const NOT_FOUND: Colour = [226, 140, 60]

/** In pixels. */
export const WIDTH = 640
const HEIGHT = 320
const LEFT = 60
const RIGHT = 10
const TOP = 24
/** Where the bars stand. */
const FLOOR = 290
/** Pixels of a point of a digit. */
const POINT = 2
const GAP = 6

interface Canvas {
  /** From the upper left corner, in pixels; what lies outside is left out. */
  fill(x: number, y: number, width: number, height: number, colour: Colour): void
  /** Writes a number, its upper left corner there. */
  write(number: number, x: number, y: number): void
  encode(): Uint8Array
}

function createCanvas(): Canvas {
  const png = new PNG({ width: WIDTH, height: HEIGHT })
  const fill: Canvas['fill'] = (left, top, width, height, colour) => {
    const point = Uint8Array.of(...colour, 255)
    const [right, bottom] = [Math.min(left + width, WIDTH), Math.min(top + height, HEIGHT)]
    const [from, until] = [Math.max(left, 0), Math.max(right, 0)]
    for (let y = Math.max(top, 0); y < bottom; y++)
      if (from < until) png.data.fill(point, (y * WIDTH + from) * 4, (y * WIDTH + until) * 4)
  }
  fill(0, 0, WIDTH, HEIGHT, PAPER)
  return {
    fill,
    write: (number, x, y) => {
      for (const [column, row] of numberPoints(number))
        fill(x + column * POINT, y + row * POINT, POINT, POINT, INK)
    },
    // Even areas need no filter, and filters take longer than all the rest.
    encode: () => PNG.sync.write(png, { filterType: 0, deflateStrategy: 0 }),
  }
}

/** The least of 1, 2, 4, 10, 20, 40, 100 … that is not below: it halves into whole numbers or is 1. */
function roundUp(number: number): number {
  for (let unit = 1; ; unit *= 10) {
    const found = [1, 2, 4].map((step) => step * unit).find((step) => step >= number)
    if (found !== undefined) return found
  }
}

/**
 * Draws a bar a day: questions answered, and above them those that were not. Scale on the left, days of the month
 * below, and above a bar its questions where there is room. Everything in it stands in the text as well.
 *
 * @returns a PNG
 */
export function drawChart({ days }: Pick<Summary, 'days'>): Uint8Array {
  const canvas = createCanvas()
  const top = roundUp(Math.max(1, ...days.map(({ questions }) => questions)))
  const heightOf = (count: number) => Math.round((count / top) * (FLOOR - TOP))
  for (const mark of top === 1 ? [0, 1] : [0, top / 2, top]) {
    const y = FLOOR - heightOf(mark)
    canvas.fill(LEFT, y, WIDTH - LEFT - RIGHT, 1, RULE)
    canvas.write(mark, LEFT - GAP - numberWidth(mark) * POINT, y - (DIGIT_HEIGHT * POINT) / 2)
  }
  const slot = Math.floor((WIDTH - LEFT - RIGHT) / days.length)
  const width = Math.floor(slot * 0.7)
  days.forEach(({ day, questions, answered }, index) => {
    const middle = LEFT + index * slot + Math.floor(slot / 2)
    const writeBelow = (number: number, y: number) =>
      canvas.write(number, middle - Math.floor((numberWidth(number) * POINT) / 2), y)
    const [all, good] = [heightOf(questions), heightOf(answered)]
    const left = middle - Math.floor(width / 2)
    canvas.fill(left, FLOOR - all, width, all, NOT_FOUND)
    canvas.fill(left, FLOOR - good, width, good, ANSWERED)
    writeBelow(Number(day.slice(8)), FLOOR + GAP)
    const hasRoom = (numberWidth(questions) + 2) * POINT <= slot
    if (questions > 0 && hasRoom) writeBelow(questions, FLOOR - all - GAP - DIGIT_HEIGHT * POINT)
  })
  return canvas.encode()
}
