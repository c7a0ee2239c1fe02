import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { checkThesaurus } from './check-thesaurus.js'
import { parseThesaurus, type ThesaurusEntry, type WeightedTerm } from './parse-thesaurus.js'

/** An everyday expression found in a question, with the official terms to search for as well. */
export interface Expansion {
  /** As it stands in the text. */
  readonly from: string
  /** Index in the text given to `expand`, 0-based, in UTF-16 units. */
  readonly start: number
  /** In the order of the file. */
  readonly terms: readonly WeightedTerm[]
}

/** Knows what officials write for what residents say. Immutable; directed: never from official to everyday. */
export interface Thesaurus {
  /**
   * Finds the expressions in a text: from left to right, the longest that begins at a place, none overlapping
   * another. One step only: a term found is not expanded again. Pure; at most nine look-ups a character.
   *
   * @param text a text as `fold` leaves it (the caller folds: positions are positions in the folded text)
   * @returns in the order of the text; `[]` when it holds no expression
   * @example expand('村里要扒房给多少') // => [{ from: '扒房', start: 3, terms: [{ term: '拆旧', weight: 0.9 }] }]
   */
  expand(text: string): readonly Expansion[]
}

/**
 * Builds a thesaurus of entries.
 *
 * @throws {@link AppError} `DICTIONARY_INVALID` when an expression stands twice, or leads back to itself
 */
export function buildThesaurus(entries: readonly ThesaurusEntry[]): Thesaurus {
  const entryOf = checkThesaurus(entries)
  const longest = Math.max(
    0,
    ...entries.flatMap(({ expressions }) => expressions.map(({ length }) => length)),
  )
  const expansionAt = (text: string, start: number): Expansion | null => {
    for (let length = Math.min(longest, text.length - start); length > 1; length -= 1) {
      const from = text.slice(start, start + length)
      const entry = entryOf.get(from)
      if (entry) return { from, start, terms: entry.terms }
    }
    return null
  }
  return {
    expand(text) {
      const found: Expansion[] = []
      for (let at = 0; at < text.length;) {
        const expansion = expansionAt(text, at)
        if (expansion) found.push(expansion)
        at += expansion?.from.length ?? 1
      }
      return found
    },
  }
}

/**
 * Loads the thesaurus, every `.txt` in a folder, in the order of their names.
 *
 * @param options.dictionaryDir the folder (`data/thesaurus` as shipped); a relative path counts from the working
 * directory
 * @throws {@link AppError} `DATA_UNREADABLE` when the folder is missing or holds no `.txt`; `DICTIONARY_INVALID`
 * when a line has not the form (see `parseThesaurus`), an expression stands twice, or leads back to itself
 */
export async function loadThesaurus(options: { readonly dictionaryDir: string }): Promise<Thesaurus> {
  const { dictionaryDir } = options
  const names = await readdir(dictionaryDir).catch((cause: unknown) => {
    throw unreadable(`cannot read ${dictionaryDir}`, { cause })
  })
  const files = names.filter((name) => name.endsWith('.txt')).sort()
  if (files.length === 0) throw unreadable(`there is no .txt in ${dictionaryDir}`)
  const entries = await Promise.all(
    files.map(async (file) => parseThesaurus(file, await readFile(join(dictionaryDir, file), 'utf8'))),
  )
  return buildThesaurus(entries.flat())
}

function unreadable(message: string, options?: ErrorOptions): AppError {
  return new AppError('DATA_UNREADABLE', message, 'Restore data/thesaurus from the repository.', options)
}
