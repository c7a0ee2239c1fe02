import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nodejieba from 'nodejieba'
import { AppError } from '../errors.js'
import { fold } from './fold.js'
import { liftTerms } from './lift-terms.js'

/** A word of a question, as it stands there. */
export interface Token {
  readonly text: string
  /** Index in the folded text, 0-based, in UTF-16 units. */
  readonly start: number
  /** jieba's part of speech (词性), e.g. `n`, `v`, `ns`; `m` for a number or date, `eng` for Latin letters. */
  readonly tag: string
  /** Whether it says what the question is about: no stop word, no mark. */
  readonly isContent: boolean
  /**
   * How much the word tells in Chinese at large, 0 to 1, from jieba's inverse document frequencies: 0.3 for 看到, 1
   * for 外墙 and for words jieba has no figure for.
   */
  readonly specificity: number
  /** What it is found by: itself, or the spellings of a document number or date. */
  readonly terms: readonly string[]
}

/** Cuts texts into what they are found by. Pure; any text will do, the empty one gives nothing. */
export interface Terms {
  /**
   * The words of a text, in its order, doublets included, without stop words: long words also in their
   * parts (搜索引擎模式), document numbers, 第X条 and dates whole.
   */
  words(text: string): string[]
  /** The folded text with a space for every stop word and every mark: what a question is about. */
  content(text: string): string
  /**
   * Every word of a question, stop words and marks included. Words the dictionary lacks come as single characters:
   * guessing them, which helps in whole documents, makes 想刷成 of 外墙想刷成别的颜色.
   *
   * @param folded a text as `fold` leaves it
   */
  tokens(folded: string): Token[]
}

const WORD = /^(?![a-z0-9]$)[\p{L}\p{N}][\p{L}\p{N}.]*$/u
/** Latin words and numbers with their unit letters: jieba without guessing shreds them. */
const RUN = /[a-z0-9][a-z0-9.+-]*|[^a-z0-9]+/gu

/** jieba's figures run from about 2 to 13; below the first a word tells next to nothing, above the second all. */
const SPECIFICITY_RANGE = [3, 9] as const
const LEAST_SPECIFICITY = 0.15

function measureSpecificity(word: string): number {
  const [keyword] = nodejieba.extract(word, 1)
  if (keyword?.word !== word) return 1
  const [least, most] = SPECIFICITY_RANGE
  return Math.min(1, Math.max(LEAST_SPECIFICITY, (keyword.weight - least) / (most - least)))
}

/** Pronouns, adverbs, prepositions, conjunctions, particles. */
const EMPTY_TAG = /^(?:r|d|p|c|u|y|e|o|f)/u
/** 几棵, 一次, 两样: how things are counted, not what they are. */
const COUNTED = /^[一两几][\p{Script=Han}]$/u

/**
 * Loads jieba's dictionary with the words of this field (1.5 s, 254 MB) and the stop words.
 *
 * @param options.dictionaryDir folder with `words.txt` (`word frequency tag` a line) and `stop-words.txt`
 * (one a line); a relative path counts from the working directory
 * @throws {@link AppError} `DATA_UNREADABLE` when one of the two files is missing
 */
export function loadTerms({ dictionaryDir }: { readonly dictionaryDir: string }): Terms {
  const words = join(dictionaryDir, 'words.txt')
  const stopWords = join(dictionaryDir, 'stop-words.txt')
  for (const file of [words, stopWords]) {
    if (existsSync(file)) continue // nodejieba aborts the process over a missing file
    throw new AppError(
      'DATA_UNREADABLE',
      `there is no ${file}`,
      'Restore data/dictionary from the repository.',
    )
  }
  nodejieba.load({ userDict: words })
  const stop = new Set(readFileSync(stopWords, 'utf8').split(/\s+/u))
  const isContent = (token: string): boolean => WORD.test(token) && !stop.has(token)
  const tokenOf = (text: string, start: number, tag: string): Token => {
    const content = isContent(text) && !EMPTY_TAG.test(tag) && !COUNTED.test(text)
    return {
      ...{ text, start, tag, isContent: content, terms: content ? [text] : [] },
      specificity: content ? measureSpecificity(text) : 0,
    }
  }
  const cutPlain = (plain: string, from: number): Token[] => {
    const tokens: Token[] = []
    for (const { 0: run, index } of plain.matchAll(RUN)) {
      const isLatin = /^[a-z0-9]/u.test(run)
      let start = from + index
      for (const word of isLatin ? [run] : nodejieba.cut(run)) {
        tokens.push(tokenOf(word, start, isLatin ? 'eng' : (nodejieba.tag(word)[0]?.tag ?? 'x')))
        start += word.length
      }
    }
    return tokens
  }
  return {
    words(text) {
      const folded = fold(text)
      const terms: string[] = []
      let at = 0
      for (const lifted of [...liftTerms(folded), { start: folded.length, end: folded.length, terms: [] }]) {
        const plain = folded.slice(at, lifted.start)
        // without `true` jieba shreds digits and Latin; an empty text is cut into an empty term
        if (plain !== '') terms.push(...nodejieba.cutForSearch(plain, true).filter(isContent))
        terms.push(...lifted.terms)
        at = lifted.end
      }
      return terms
    },
    content(text) {
      const folded = fold(text)
      if (folded === '') return ''
      const tokens = nodejieba.cut(folded, true).map((token) => (isContent(token) ? token : ' '))
      return tokens.join('').trim()
    },
    tokens(folded) {
      const tokens: Token[] = []
      let at = 0
      for (const { start, end, terms } of liftTerms(folded)) {
        tokens.push(...cutPlain(folded.slice(at, start), at))
        tokens.push({
          text: folded.slice(start, end),
          start,
          tag: 'm',
          isContent: true,
          specificity: 1,
          terms,
        })
        at = end
      }
      return [...tokens, ...cutPlain(folded.slice(at), at)]
    },
  }
}
