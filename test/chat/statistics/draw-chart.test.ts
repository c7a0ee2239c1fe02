import { PNG } from 'pngjs'
import { ANSWERED, drawChart, NOT_FOUND, WIDTH } from '../../../src/chat/statistics/draw-chart.js'
import { numberPoints, numberWidth } from '../../../src/chat/statistics/digits.js'

const day = (number: number, questions: number, answered: number) => {
  return { day: `2026-11-${String(number).padStart(2, '0')}`, questions, answered }
}

/** Heights of the bars of a colour, from left to right, each as often as it is pixels wide. */
function heights(png: Uint8Array, colour: readonly number[]): number[] {
  const { data, width, height } = PNG.sync.read(Buffer.from(png))
  const isColour = (x: number, y: number) =>
    colour.every((value, index) => data[(y * width + x) * 4 + index] === value)
  const columns = Array.from(
    { length: width },
    (_, x) => Array.from({ length: height }, (_, y) => isColour(x, y)).filter(Boolean).length,
  )
  return columns.filter((count, x) => count > 0 && count !== columns[x - 1])
}

it('draws a bar a day, answered below and not found above, as high as the scale says', () => {
  const png = drawChart({ days: [day(1, 4, 4), day(2, 0, 0), day(3, 2, 1), day(4, 1, 0)] })
  expect(heights(png, ANSWERED)).toEqual([266, 67])
  expect(heights(png, NOT_FOUND)).toEqual([66, 67])
})

it('stands numbers of any size', () => {
  for (const questions of [0, 1, 3, 999, 123_456, Number.MAX_SAFE_INTEGER]) {
    const days = Array.from({ length: 30 }, (_, index) => day(index + 1, questions, questions))
    const { width, height } = PNG.sync.read(Buffer.from(drawChart({ days })))
    expect([width, height]).toEqual([WIDTH, 320])
  }
})

it('is a small file', () => {
  const days = Array.from({ length: 30 }, (_, index) => day(index + 1, index * 7, index * 5))
  expect(drawChart({ days }).length).toBeLessThan(10_000)
})

it('writes numbers as points', () => {
  const rows = Array.from({ length: 5 }, (_, y) =>
    Array.from({ length: numberWidth(2026) }, (_, x) =>
      numberPoints(2026).some(([column, row]) => column === x && row === y) ? '#' : ' ',
    ).join(''),
  )
  expect(rows).toEqual([
    '### ### ### ###',
    '  # # #   # #  ',
    '### # # ### ###',
    '#   # # #   # #',
    '### ### ### ###',
  ])
})
