import { repairCharacters } from './pdf-characters.js'
import type { PdfPage, Run } from './pdf-page.js'
import { multiply, readRules, type Matrix } from './pdf-rules.js'
import type { RawPage } from './pdf-worker.js'

type Turn = 0 | 90 | 180 | 270

/** Text at its place; `turn` in degrees clockwise, `null` for a slant: a watermark. */
interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly turn: Turn | null
}

/** Degrees by which text may be off the paper's direction: scanned paper lies a little askew. */
const ASKEW = 2

/** Turns a page so that most of its text runs from left to right, and lists what it draws. */
export function placePage({
  number,
  width,
  height,
  transform,
  items,
  operators,
  operands,
}: RawPage): PdfPage {
  const viewport = transform as unknown as Matrix
  const placed = items.flatMap((item) => placeItem(item, viewport))
  const turn = commonTurn(placed)
  const upright = turnMatrix(turn, width, height)
  const isLying = turn % 180 !== 0
  return {
    number,
    width: isLying ? height : width,
    height: isLying ? width : height,
    runs: placed.filter((item) => item.turn === turn).map((item) => toRun(item, upright)),
    rules: readRules({ fnArray: operators, argsArray: operands }, multiply(upright, viewport)),
    sideways: placed.flatMap((item) => (item.turn !== turn && item.turn !== null ? item.text : [])),
  }
}

function placeItem({ str, transform, width }: RawPage['items'][number], viewport: Matrix): Placed[] {
  const text = repairCharacters(str)
  if (text.trim() === '') return []
  const [a, b, c, d, x, y] = multiply(viewport, transform as unknown as Matrix)
  const angle = (Math.atan2(b, a) * 180) / Math.PI
  const turn = ([0, 90, 180, 270] as const).find((right) => {
    const off = Math.abs(angle - right) % 360
    return Math.min(off, 360 - off) <= ASKEW
  })
  return [{ text, x, y, size: Math.hypot(c, d), width, turn: turn ?? null }]
}

function commonTurn(placed: readonly Placed[]): Turn {
  const counts = new Map<Turn, number>([[0, 0]])
  for (const { turn, text } of placed) {
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + text.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

function turnMatrix(turn: Turn, width: number, height: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, 0, width]
  if (turn === 180) return [-1, 0, 0, -1, width, height]
  if (turn === 270) return [0, 1, -1, 0, height, 0]
  return [1, 0, 0, 1, 0, 0]
}

function toRun({ text, x, y, size, width }: Placed, upright: Matrix): Run {
  const left = upright[0] * x + upright[2] * y + upright[4]
  return { text, x: left, right: left + width, y: upright[1] * x + upright[3] * y + upright[5], size }
}
