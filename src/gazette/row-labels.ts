import { compact } from './compact.js'
import { parseChineseNumeral } from './numeral.js'
import type { SourceLine } from './source-line.js'

const LABEL = /^((?!附[件表图]|第)[\u4e00-\u9fff]{2,6}?)([一二三四五六七八九十]{1,3})$/u
/** How many labels in a row make a series. */
const SERIES = 3
/** Longest piece of a label that a narrow column broke in two: 反馈问 / 题一. */
const PIECE = 4

interface Found {
  readonly at: number
  readonly length: number
  readonly stem: string
  readonly value: number
}

function readLabel(text: string, at: number, length: number): Found | null {
  const [, stem, numeral] = LABEL.exec(text) ?? []
  const value = numeral === undefined ? null : parseChineseNumeral(numeral)
  return stem === undefined || value === null ? null : { at, length, stem, value }
}

function findLabels(lines: readonly SourceLine[]): Found[] {
  return lines.flatMap(({ text }, at) => {
    const first = compact(text)
    const second = compact(lines[at + 1]?.text ?? '')
    const broken = first.length <= PIECE && second.length <= PIECE ? readLabel(first + second, at, 2) : null
    return readLabel(first, at, 1) ?? broken ?? []
  })
}

/**
 * Finds the labels of the rows of a table whose cells stand one a line: 反馈问题一, 反馈问题二 … with one stem and
 * counting up from 一. A row that goes on overleaf repeats its label.
 *
 * @returns index of the line a label begins on → number of lines it takes
 */
export function findRowLabels(lines: readonly SourceLine[]): Map<number, number> {
  const found = findLabels(lines)
  const series = [...new Set(found.map(({ stem }) => stem))].flatMap((stem) => {
    let last = 0
    const labels = found.filter((label) => {
      const counts = label.stem === stem && (label.value === last + 1 || (last > 0 && label.value === last))
      if (counts) last = label.value
      return counts
    })
    return last >= SERIES ? labels : []
  })
  return new Map(series.map(({ at, length }) => [at, length]))
}
