import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import type { SearchTools } from './create-search.js'
import { loadGlossary } from './glossary.js'
import { loadTerms } from './terms.js'
import { loadThesaurus } from './thesaurus.js'

async function loadSimilarCharacters(dictionaryDir: string): Promise<string[]> {
  const file = join(dictionaryDir, 'similar-characters.txt')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const hint = 'Restore data/dictionary from the repository.'
    throw new AppError('DATA_UNREADABLE', `there is no ${file}`, hint, { cause })
  })
  return text.split(/\s+/u).filter((group) => group !== '')
}

/**
 * Loads what questions are understood with: dictionary, thesaurus, glossary, characters that look alike.
 *
 * @param dataDir holds `dictionary/`, `thesaurus/` and `glossary/`; a relative path counts from the working directory
 * @throws {@link AppError} `DATA_UNREADABLE` when a file is missing, `DICTIONARY_INVALID` when a line has not its form
 */
export async function loadSearchTools(dataDir: string): Promise<SearchTools> {
  const dictionaryDir = join(dataDir, 'dictionary')
  return {
    terms: loadTerms({ dictionaryDir }),
    thesaurus: await loadThesaurus({ dictionaryDir: join(dataDir, 'thesaurus') }),
    glossary: await loadGlossary({ dictionaryDir: join(dataDir, 'glossary') }),
    similarCharacters: await loadSimilarCharacters(dictionaryDir),
  }
}
