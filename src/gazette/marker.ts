import { parseChineseNumeral } from './numeral.js'

/** The style of a number; each style is one level wherever it stands below another. */
export type MarkerStyle =
  | 'chapter' // 第一章
  | 'chapter section' // 第一节
  | 'article' // 第一条
  | 'one' // 一、
  | 'one bracketed' // （一）
  | 'decimal 1' // 1 总则
  | 'decimal 2' // 1.1 目的
  | 'decimal 3' // 2.2.1 综合组
  | 'decimal 4'
  | '1' // 1. 1． 1、
  | '1 bracketed' // （1）
  | '1 circled' // ①
  | 'dash' // ——

/** A clause number at the start of a line. */
export interface Marker {
  readonly style: MarkerStyle
  /** As printed, without white space: `一、`, `（一）`, `1.`, `第三条`. */
  readonly label: string
  /** 0 for a dash. */
  readonly value: number
  /** Where the text behind the number begins. */
  readonly end: number
}

/** Outer styles first: a new style opens below every style before it in this list. */
export const MARKER_ORDER: readonly MarkerStyle[] = [
  'chapter',
  'chapter section',
  'article',
  'one',
  'one bracketed',
  'decimal 1',
  'decimal 2',
  'decimal 3',
  'decimal 4',
  '1',
  '1 bracketed',
  '1 circled',
  'dash',
]

const HAN = '[一二三四五六七八九十百零〇]{1,6}'
const UNIT = '(?:月|年|日|元|个|省道|国道|县道|号|万|亿|人|家|项|小时|天|岁|户|亩|公里|平方|座|条|所|名|次)'
const PATTERNS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['chapter', new RegExp(`^第\\s*(${HAN})\\s*[章编](?!程)`, 'u')],
  ['chapter section', new RegExp(`^第\\s*(${HAN})\\s*节(?=\\s)`, 'u')],
  ['article', new RegExp(`^第\\s*(${HAN})\\s*条(?![第款规、和的至或及,，之])`, 'u')],
  ['one', new RegExp(`^(${HAN})、`, 'u')],
  ['one bracketed', new RegExp(`^[（(]\\s*(${HAN})\\s*[）)]`, 'u')],
  ['1', new RegExp(`^(\\d{1,3})\\s*(?:[.．](?!\\d)|、|[.．](?=\\d+\\s*${UNIT}))`, 'u')],
  ['1 bracketed', /^[（(]\s*(\d{1,2})\s*[）)]/u],
  ['1 circled', /^([①-⑳])/u],
  ['dash', /^(——?)(?=[\u4e00-\u9fff“])/u],
]
const DECIMAL = /^(?:(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．]?|(\d{1,2}))\s+(?=[\u4e00-\u9fff“])/u

function valueOf(style: MarkerStyle, numeral: string): number {
  if (style === 'dash') return 0
  if (style === '1 circled') return (numeral.codePointAt(0) ?? 0) - 0x245f
  if (/^\d+$/u.test(numeral)) return Number(numeral)
  return parseChineseNumeral(numeral) ?? 0
}

/**
 * Reads the number a line begins with.
 *
 * `1.7 月中旬` is item 1 with the text `7 月中旬`; `11.1%` is no item.
 *
 * @param decimals - whether the document numbers its sections 1, 1.1, 1.1.1: such numbers count only then
 * @returns `null` when the line begins with none
 */
export function readMarker(line: string, decimals = false): Marker | null {
  if (decimals) {
    const match = DECIMAL.exec(line)
    const numeral = match?.[1] ?? match?.[2]
    if (match && numeral !== undefined && (numeral.includes('.') || line.length <= 30)) {
      const parts = numeral.split(/[.．]/u)
      const style =
        (['decimal 1', 'decimal 2', 'decimal 3', 'decimal 4'] as const)[parts.length - 1] ?? 'decimal 4'
      return { style, label: numeral, value: Number(parts.at(-1)), end: match[0].length }
    }
  }
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(line)
    const numeral = match?.[1]
    if (!match || numeral === undefined) continue
    return {
      style,
      label: match[0].replace(/\s+/gu, ''),
      value: valueOf(style, numeral),
      end: match[0].length,
    }
  }
  return null
}

/** Tells whether a document numbers its sections 1, 1.1, 1.1.1 instead of 一、（一）. */
export function usesDecimals(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^1[.．]1\s+[\u4e00-\u9fff]/u.test(line)) &&
    lines.some((line) => /^2(?:[.．]1)?\s+[\u4e00-\u9fff]/u.test(line))
  )
}
