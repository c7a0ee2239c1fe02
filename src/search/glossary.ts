import { DETERMINERS, plainForms, readEnglishWords, type EnglishWord } from './english-words.js'
import { glossaryError, parseGlossary, type GlossaryEntry } from './parse-glossary.js'
import { createPlaceFinder } from './pinyin-places.js'
import { readWordLists } from './read-word-lists.js'

/** An English expression found in a question. */
export interface Translation {
  /** As it stands in the question. */
  readonly from: string
  /** Official words, best first; for a place its names. */
  readonly terms: readonly string[]
}

/** Knows what officials write for English words, and the places by their pinyin. Immutable. */
export interface Glossary {
  /**
   * Finds the English expressions of a question: from left to right, the longest that begins at a word, none
   * overlapping another; plurals, -ed and -ing forms too, and with an article or `my` between the words. A place name wins over an expression of as many words when
   * its kind is said (`Nuanquan Town`). Pure.
   *
   * @param foldedQuestion a question as `fold` leaves it
   * @returns in the order of the question; `[]` when it holds no expression
   * @example translate('area of nuanquan town?')
   * // => [{ from: 'area', terms: ['面积'] }, { from: 'nuanquan town', terms: ['暖泉镇'] }]
   */
  translate(foldedQuestion: string): readonly Translation[]
}

/** Words of the glossary, one a level; `terms` where an expression ends. */
interface Node {
  readonly next: Map<string, Node>
  terms: readonly string[] | null
}

interface Found {
  /** Words of the question. */
  readonly length: number
  readonly terms: readonly string[]
}

const newNode = (): Node => ({ next: new Map(), terms: null })

function growTree(entries: readonly GlossaryEntry[]): Node {
  const root = newNode()
  const first = new Map<string, GlossaryEntry>()
  for (const entry of entries) {
    for (const expression of entry.expressions) {
      const known = first.get(expression)
      if (known)
        throw glossaryError(entry, `“${expression}” stands already in ${known.file}, line ${known.line}`)
      first.set(expression, entry)
      let node = root
      for (const word of expression.split(' ')) {
        const next = node.next.get(word) ?? newNode()
        node.next.set(word, next)
        node = next
      }
      node.terms = entry.terms
    }
  }
  return root
}

/** The longest expression that begins at a word; of two as long, the one closer to what is written. */
function findExpression(node: Node, words: readonly EnglishWord[], start: number, at = start): Found | null {
  let best: Found | null = node.terms && { length: at - start, terms: node.terms }
  const word = words[at]
  if (word === undefined || (at > start && !word.joined)) return best
  if (at > start && DETERMINERS.has(word.text)) {
    const found = findExpression(node, words, start, at + 1)
    return found && found.terms !== node.terms ? found : best
  }
  for (const form of plainForms(word.text)) {
    const next = node.next.get(form)
    const found = next ? findExpression(next, words, start, at + 1) : null
    if (found && found.length > (best?.length ?? 0)) best = found
  }
  return best
}

/**
 * Builds a glossary of entries and of the places a corpus knows.
 *
 * @param places as the corpus writes them: `暖泉镇`, `中阳县`
 * @throws `AppError` `DICTIONARY_INVALID` when an expression stands twice
 */
export function createGlossary(entries: readonly GlossaryEntry[], places: readonly string[]): Glossary {
  const root = growTree(entries)
  const findPlace = createPlaceFinder(places)
  const findAt = (words: readonly EnglishWord[], at: number): Found | null => {
    const place = findPlace(words, at)
    const expression = findExpression(root, words, at)
    if (place === null) return expression
    const lead = place.length - (expression?.length ?? 0)
    return lead > 0 || (lead === 0 && place.withKind)
      ? { length: place.length, terms: place.places }
      : expression
  }
  return {
    translate(foldedQuestion) {
      const words = readEnglishWords(foldedQuestion)
      const translations: Translation[] = []
      for (let at = 0; at < words.length;) {
        const found = findAt(words, at)
        if (found) {
          const from = foldedQuestion.slice(words[at]!.start, words[at + found.length - 1]!.end)
          translations.push({ from, terms: found.terms })
        }
        at += found?.length ?? 1
      }
      return translations
    },
  }
}

/**
 * Loads the entries of a glossary, every `.txt` in a folder, in the order of their names.
 *
 * @param options.dictionaryDir the folder (`data/glossary` as shipped); a relative path counts from the working
 * directory
 * @throws `AppError` `DATA_UNREADABLE` when the folder is missing or holds no `.txt`; `DICTIONARY_INVALID`
 * when a line has not the form (see `parseGlossary`)
 */
export async function loadGlossary(options: { readonly dictionaryDir: string }): Promise<GlossaryEntry[]> {
  const lists = await readWordLists(options.dictionaryDir)
  return lists.flatMap(({ file, text }) => parseGlossary(file, text))
}
