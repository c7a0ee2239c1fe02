import { AppError } from '../errors.js'
import { fold } from './fold.js'

/** An official term (公文用词) that an everyday expression stands for. */
export interface WeightedTerm {
  /** As it stands in official text, folded; word search cuts it further where it has to. */
  readonly term: string
  /** How surely it is what was meant, 0.1 to 1; 0.8 where the file gives none. */
  readonly weight: number
}

/** One line of a thesaurus file: expressions of residents, and what officials write for each of them. */
export interface ThesaurusEntry {
  readonly file: string
  /** 1-based. */
  readonly line: number
  /**
   * Everyday expressions (日常说法), folded, 1 to 10 letters, digits or dots each, no two alike; at least one. A
   * space in one means that other words may stand there: `砍 树` is said by 砍路边那棵树.
   */
  readonly expressions: readonly string[]
  /** No two alike, none an expression of this line; at least one. */
  readonly terms: readonly WeightedTerm[]
}

/** Of a term without a number. */
export const DEFAULT_WEIGHT = 0.8
/** What can be an everyday expression, folded. */
export const EXPRESSION = /^(?=(?:\S ?){1,10}$)[\p{L}\p{N}.]+(?: [\p{L}\p{N}.]+){0,2}$/u
/** What can be an official term, folded. */
export const TERM = /^[\p{L}\p{N}][\p{L}\p{N}()·-]{1,19}$/u

/** Makes the error for a fault of a thesaurus, `DICTIONARY_INVALID`. */
export function dictionaryError(place: { file: string; line: number }, fault: string): AppError {
  return new AppError(
    'DICTIONARY_INVALID',
    `${place.file}, line ${place.line}: ${fault}`,
    'Mend that line; an entry reads 扒房，拆老房子 = 拆旧:0.9，房屋拆除',
  )
}

function findDoublet(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index)
}

function parseTerm(text: string, fail: (fault: string) => AppError): WeightedTerm {
  const [term = '', weight, ...more] = text.split(':').map((part) => part.trim())
  if (!TERM.test(term)) throw fail(`“${term}” is no official term of 2 to 20 characters`)
  if (weight === undefined) return { term, weight: DEFAULT_WEIGHT }
  const value = /^[01](?:\.\d{1,2})?$/.test(weight) ? Number(weight) : 0
  if (more.length > 0 || value < 0.1 || value > 1) {
    throw fail(`the weight of “${term}” is no number from 0.1 to 1`)
  }
  return { term, weight: value }
}

function parseLine(file: string, line: number, folded: string): ThesaurusEntry {
  const fail = (fault: string) => dictionaryError({ file, line }, fault)
  const [left = '', right, ...more] = folded.split('=')
  if (right === undefined || more.length > 0) throw fail('an entry has exactly one “=”')
  const expressions = left.split(',').map((expression) => expression.trim().replace(/ +/gu, ' '))
  const bad = expressions.find((expression) => !EXPRESSION.test(expression))
  if (bad !== undefined)
    throw fail(`“${bad}” is no expression of 1 to 10 letters in at most 3 parts, separated by “，”`)
  const terms = right.split(',').map((term) => parseTerm(term.trim(), fail))
  const names = terms.map(({ term }) => term)
  const twice = findDoublet(expressions) ?? findDoublet(names)
  if (twice !== undefined) throw fail(`“${twice}” stands twice`)
  const own = names.find((name) => expressions.includes(name))
  if (own !== undefined) throw fail(`“${own}” stands for itself`)
  return { file, line, expressions, terms }
}

/**
 * Reads one thesaurus file, folded. Marks may be full- or half-width, a space in an expression stands for up to 8 other characters; empty lines and lines that begin with `#`
 * count for the numbering only.
 *
 * @param file name for messages
 * @returns in the order of the file; `[]` when it has no entry
 * @throws {@link AppError} `DICTIONARY_INVALID` at the first line that has not the form
 * @example parseThesaurus('land.txt', '扒房，拆老屋 = 拆旧:0.9，房屋拆除')
 * // => [{ file: 'land.txt', line: 1, expressions: ['扒房', '拆老屋'],
 * //       terms: [{ term: '拆旧', weight: 0.9 }, { term: '房屋拆除', weight: 0.8 }] }]
 */
export function parseThesaurus(file: string, text: string): ThesaurusEntry[] {
  return text.split(/\r?\n/u).flatMap((raw, index) => {
    const line = fold(raw).trim() // once a line: folding every expression would take half a second
    return line === '' || line.startsWith('#') ? [] : [parseLine(file, index + 1, line)]
  })
}
