import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import nodejieba from 'nodejieba'
import { AppError } from '../errors.js'
import { fold } from './fold.js'
import { liftTerms } from './lift-terms.js'

/** Cuts texts into what they are found by. Pure; any text will do, the empty one gives nothing. */
export interface Terms {
  /**
   * The words of a text, in its order, doublets included, without stop words: long words also in their
   * parts (搜索引擎模式), document numbers, 第X条 and dates whole.
   */
  words(text: string): string[]
  /** The folded text with a space for every stop word and every mark: what a question is about. */
  content(text: string): string
}

const WORD = /^(?![a-z0-9]$)[\p{L}\p{N}][\p{L}\p{N}.]*$/u

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
  }
}
