import { AppError } from '../errors.js'
import { DETERMINERS } from './english-words.js'
import { fold } from './fold.js'

/** One line of a glossary file: English expressions, and what officials write for each of them. */
export interface GlossaryEntry {
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** Lower case, 1 to 5 words with one space between two of them, without articles; no two alike; at least one. */
  readonly expressions: readonly string[]
  /** Chinese, folded, best first, no two alike; at least one. */
  readonly terms: readonly string[]
}

const EXPRESSION = /^[a-z\d][a-z\d.]*(?: [a-z\d][a-z\d.]*){0,4}$/u
const TERM = /^(?=.*\p{Script=Han})[\p{Script=Han}a-z\d]{1,12}$/u // Ⅱ级响应 folds to ii级响应

/** Makes the error for a fault of a glossary, `DICTIONARY_INVALID`. */
export function glossaryError(place: { file: string; line: number }, fault: string): AppError {
  return new AppError(
    'DICTIONARY_INVALID',
    `${place.file}, line ${place.line}: ${fault}`,
    'Mend that line; an entry reads household registration, hukou = 户口登记，户籍',
  )
}

function findDoublet(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index)
}

/** An expression as questions are compared with it: `driver's licence` is two words, `build a house` too. */
function plainWords(text: string): string {
  const words = text
    .replace(/['’]s?(?= |$)/gu, '')
    .split(/[ -]+/u)
    .filter((word) => word !== '')
  return words.filter((word, at) => at === 0 || !DETERMINERS.has(word)).join(' ')
}

function parseLine(file: string, line: number, folded: string): GlossaryEntry {
  const fail = (fault: string) => glossaryError({ file, line }, fault)
  const [left = '', right, ...more] = folded.split('=')
  if (right === undefined || more.length > 0) throw fail('an entry has exactly one “=”')
  const expressions = left.split(',').map(plainWords)
  const bad = expressions.find((expression) => !EXPRESSION.test(expression))
  if (bad !== undefined) throw fail(`“${bad}” is no expression of 1 to 5 English words, separated by “,”`)
  const terms = right.split(',').map((term) => term.trim())
  const wrong = terms.find((term) => !TERM.test(term))
  if (wrong !== undefined) throw fail(`“${wrong}” is no Chinese word of 1 to 12 characters`)
  const twice = findDoublet(expressions) ?? findDoublet(terms)
  if (twice !== undefined) throw fail(`“${twice}” stands twice`)
  return { file, line, expressions, terms }
}

/**
 * Reads one glossary file, folded. Marks may be full- or half-width; empty lines and lines that begin with `#` count
 * for the numbering only.
 *
 * @param file name for messages
 * @returns in the order of the file; `[]` when it has no entry
 * @throws {@link AppError} `DICTIONARY_INVALID` at the first line that has not the form
 * @example parseGlossary('english.txt', 'household registration, hukou = 户口登记，户籍')
 * // => [{ file: 'english.txt', line: 1, expressions: ['household registration', 'hukou'],
 * //       terms: ['户口登记', '户籍'] }]
 */
export function parseGlossary(file: string, text: string): GlossaryEntry[] {
  return text.split(/\r?\n/u).flatMap((raw, index) => {
    const line = fold(raw).trim()
    return line === '' || line.startsWith('#') ? [] : [parseLine(file, index + 1, line)]
  })
}
