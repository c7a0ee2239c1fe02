import { checkThesaurus } from './check-thesaurus.js'
import { parseThesaurus, type ThesaurusEntry, type WeightedTerm } from './parse-thesaurus.js'
import { readWordLists } from './read-word-lists.js'
import { leaveOutSmallWords } from './small-words.js'
import {
  extendIndex,
  meaningOf,
  NO_EXPRESSIONS,
  type Meanings,
  type ThesaurusIndex,
} from './thesaurus-index.js'

/** An everyday expression found in a question, with the official terms to search for as well. */
export interface Expansion {
  /** As it stands in the text, from its first to its last letter. */
  readonly from: string
  /** Index in the text given to `expand`, 0-based, in UTF-16 units. */
  readonly start: number
  /** The letters that belong to it, `[start, end)` in the text, ascending; more than one where words stand between. */
  readonly ranges: readonly (readonly [number, number])[]
  /** In the order of the file. */
  readonly terms: readonly WeightedTerm[]
}

/** Knows what officials write for what residents say. Immutable; directed: never from official to everyday. */
export interface Thesaurus {
  /**
   * Finds the expressions in a text: from left to right, the longest that begins at a place, none overlapping
   * another; then those with a space whose parts stand apart. Small words (了, 几棵, 我) within an expression do not
   * matter. One step only: a term found is not expanded again. Pure; at most nineteen look-ups a character.
   *
   * @param text a text as `fold` leaves it (the caller folds: positions are positions in the folded text)
   * @param accepts whether an expression may stand at `[start, end)`: 区里 is none in 开发区里
   * @returns in the order of the text; `[]` when it holds no expression
   * @example expand('村里要扒房给多少') // => [{ from: '扒房', start: 3, ranges: [[3, 5]], terms: [{ term: '拆旧', … }] }]
   */
  expand(text: string, accepts?: (start: number, end: number) => boolean): readonly Expansion[]
  /** What some expressions without a space stand for: `count` at most, evenly from all of them. */
  sample(count: number): readonly (readonly WeightedTerm[])[]
  /** What an expression stands for, in the order of the file; `[]` when it is none. */
  readonly termsOf: (expression: string) => readonly WeightedTerm[]
  /**
   * Makes a thesaurus with further expressions, in some milliseconds.
   *
   * @param meanings of an expression there is already, the terms take the place of those before
   */
  with(meanings: Meanings): Thesaurus
}

type Accepts = (start: number, end: number) => boolean

/** Characters that may stand between two parts of an expression with a space. */
const GAP = 8

/** The places of the parts, each at most {@link GAP} characters behind the one before; `null` when one is missing. */
function placeParts(text: string, parts: readonly string[], start: number): [number, number][] | null {
  const ranges: [number, number][] = []
  let end = start
  for (const part of parts) {
    const reach = ranges.length === 0 ? start + part.length : end + GAP + part.length
    const at = text.slice(end, reach).indexOf(part)
    if (at < 0) return null
    ranges.push([end + at, end + at + part.length])
    end += at + part.length
  }
  return ranges
}

/** Neighbouring positions as ranges. */
function rangesOf(positions: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const position of positions) {
    const last = ranges.at(-1)
    if (last?.[1] === position) last[1] = position + 1
    else ranges.push([position, position + 1])
  }
  return ranges
}

/** Finds, from left to right, the longest key that may stand at a place, none overlapping another. */
function findLongest(
  text: string,
  longest: number,
  accepts: (start: number, end: number) => boolean,
): [start: number, end: number][] {
  const found: [number, number][] = []
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at)
    while (length > 0 && !accepts(at, at + length)) length -= 1
    if (length > 0) found.push([at, at + length])
    at += Math.max(1, length)
  }
  return found
}

/**
 * Builds a thesaurus of entries.
 *
 * @throws `AppError` `DICTIONARY_INVALID` when an expression stands twice, or leads back to itself
 */
export function buildThesaurus(entries: readonly ThesaurusEntry[]): Thesaurus {
  const meanings = [...checkThesaurus(entries)].map(([expression, { terms }]) => [expression, terms] as const)
  return createThesaurus(extendIndex(NO_EXPRESSIONS, new Map(meanings)))
}

function createThesaurus(index: ThesaurusIndex): Thesaurus {
  const { whole, bare, parted, longest, longestFirst } = index
  const findWhole = (text: string, accepts: Accepts): Expansion[] => {
    const asWritten = findLongest(
      text,
      longest,
      (start, end) => whole.has(text.slice(start, end)) && accepts(start, end),
    ).map(([start, end]) => ({
      ranges: [[start, end] as [number, number]],
      terms: whole.get(text.slice(start, end))!,
    }))
    const skeleton = leaveOutSmallWords(text)
    const withoutSmall = findLongest(
      skeleton.text,
      longest,
      (start, end) =>
        end - start > 1 &&
        bare.has(skeleton.text.slice(start, end)) &&
        accepts(skeleton.positions[start]!, skeleton.positions[end - 1]! + 1),
    ).map(([start, end]) => ({
      ranges: rangesOf(skeleton.positions.slice(start, end)),
      terms: whole.get(bare.get(skeleton.text.slice(start, end))!)!,
    }))
    // the one with more letters wins where both overlap
    const size = (ranges: readonly [number, number][]): number =>
      ranges.reduce((sum, [start, end]) => sum + end - start, 0)
    const all = [...asWritten, ...withoutSmall].sort((a, b) => size(b.ranges) - size(a.ranges))
    const taken = new Set<number>()
    const found = all.filter(({ ranges }) => {
      const letters = ranges.flatMap(([start, end]) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      )
      if (letters.some((letter) => taken.has(letter))) return false
      letters.forEach((letter) => taken.add(letter))
      return true
    })
    return found.map(({ ranges, terms }) => describe(text, ranges, terms))
  }

  const findParted = (text: string, accepts: Accepts): Expansion[] => {
    const found: Expansion[] = []
    for (let at = 0; at < text.length; at += 1) {
      for (let length = Math.min(longestFirst, text.length - at); length > 0; length -= 1) {
        for (const { parts, terms } of parted.get(text.slice(at, at + length)) ?? []) {
          const ranges = placeParts(text, parts, at)
          if (ranges?.every(([start, end]) => accepts(start, end))) found.push(describe(text, ranges, terms))
        }
      }
    }
    return found
  }

  return {
    expand(text, accepts = () => true) {
      return [...findWhole(text, accepts), ...findParted(text, accepts)].sort((a, b) => a.start - b.start)
    },
    sample(count) {
      const step = Math.max(1, Math.ceil(whole.size / count))
      return [...whole.values()].filter((_, at) => at % step === 0)
    },
    termsOf: (expression) => meaningOf(index, expression),
    with: (meanings) => createThesaurus(extendIndex(index, meanings)),
  }
}

function describe(
  text: string,
  ranges: readonly [number, number][],
  terms: readonly WeightedTerm[],
): Expansion {
  const start = ranges[0]![0]
  return { from: text.slice(start, ranges.at(-1)![1]), start, ranges, terms }
}

/**
 * Loads the thesaurus, every `.txt` in a folder, in the order of their names.
 *
 * @param options.dictionaryDir the folder (`data/thesaurus` as shipped); a relative path counts from the working
 * directory
 * @throws `AppError` `DATA_UNREADABLE` when the folder is missing or holds no `.txt`; `DICTIONARY_INVALID`
 * when a line has not the form (see `parseThesaurus`), an expression stands twice, or leads back to itself
 */
export async function loadThesaurus(options: { readonly dictionaryDir: string }): Promise<Thesaurus> {
  const lists = await readWordLists(options.dictionaryDir)
  return buildThesaurus(lists.flatMap(({ file, text }) => parseThesaurus(file, text)))
}
