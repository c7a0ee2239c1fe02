import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { parseRatedQueries, type RatedQuery } from './rated-query.js'

/** Where the rated questions lie in the repository and in the container; the same place seen from `src/` and `dist/`. */
const FOLDER = fileURLToPath(new URL('../../test/relevance/', import.meta.url))

/** Loads every rated question that is shipped; `[]` where the folder was left out. */
export async function loadShippedQueries(folder = FOLDER): Promise<readonly RatedQuery[]> {
  const names = await readdir(folder).catch((err: unknown) => {
    if ((err as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw err
  })
  const files = names.filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap(parseRatedQueries)
}
