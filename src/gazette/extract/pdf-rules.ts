import { OPS } from 'unpdf/pdfjs'
import type { Rule } from './pdf-page.js'

/** Points. A filled or drawn shape this thin is a line; one shorter than a character is a mark. */
const MAX_THICKNESS = 2.5
const MIN_LENGTH = 6
/** A page with more lines is a map or a drawing. */
const MAX_RULES = 6_000

/** As PDF and pdf.js write it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The operators of a page, as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke])
/** Commands in pdf.js's path data, with the number of coordinates behind each. */
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/**
 * Lists the horizontal and vertical lines that a page draws, in the page's upright coordinates.
 *
 * @param viewport - from the file's coordinates to upright ones
 * @returns `[]` also when there are more than any table has
 */
export function readRules({ fnArray, argsArray }: OperatorList, viewport: Matrix): Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = viewport
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      matrix = stack.pop() ?? viewport
    else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      const [form] = args as readonly [Matrix | null]
      if (form) matrix = multiply(matrix, form)
    } else if (operator === OPS.constructPath) {
      const [paint, [data]] = args as readonly [number, readonly [ArrayLike<number> | null]]
      if (data) rules.push(...readPath(paint, data, matrix))
    }
    if (rules.length > MAX_RULES) return []
  }
  return rules
}

function readPath(paint: number, data: ArrayLike<number>, matrix: Matrix): Rule[] {
  const strokes = STROKES.has(paint)
  if (!strokes && !FILLS.has(paint)) return []
  return splitPath(data, matrix).flatMap((points) => {
    const whole = toRule(points)
    if (whole) return [whole]
    if (!strokes) return [] // a filled area
    return points.slice(1).flatMap((point, index) => toRule([points[index]!, point]) ?? [])
  })
}

type Point = readonly [number, number]

/** The points of each part of a path; a closed part ends where it began. */
function splitPath(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = []
  for (let at = 0; at < data.length;) {
    const command = data[at]!
    const length = COORDINATES[command] ?? 0
    const last = parts.at(-1)
    if (command === 4) {
      if (last?.[0]) last.push(last[0])
    } else {
      const point = apply(matrix, data[at + length - 1] ?? 0, data[at + length] ?? 0)
      if (command === 0 || !last) parts.push([point])
      else last.push(point)
    }
    at += 1 + length
  }
  return parts
}

function toRule(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, right, y, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - x, bottom - y]
  if (height <= MAX_THICKNESS && width >= MIN_LENGTH) {
    const middle = (y + bottom) / 2
    return { x, right, y: middle, bottom: middle }
  }
  if (width <= MAX_THICKNESS && height >= MIN_LENGTH) {
    const middle = (x + right) / 2
    return { x: middle, right: middle, y, bottom }
  }
  return null
}

/** First `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}
