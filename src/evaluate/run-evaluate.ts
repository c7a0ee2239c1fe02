import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corpus } from '../corpus/corpus.js'
import { AppError } from '../errors.js'
import { checkFloors, type Floors } from './check-floors.js'
import { formatSearchScore, formatStructureScores } from './format-scores.js'
import { parseRatedQueries } from './rated-query.js'
import { scoreSearch } from './score-search.js'
import { scoreStructure, type RatedStructure } from './score-structure.js'

const RELEVANCE = join('test', 'relevance')
const STRUCTURE = join('test', 'structure')

/**
 * Measures search and parsing with what was rated by hand, in process.
 *
 * Reads `test/relevance/queries.jsonl`, `test/relevance/floors.json` and `test/structure/*.json` under the
 * working directory; structures of gazettes that are not loaded are skipped.
 *
 * @param args `--list` names every question whose answer is not in the first place
 * @returns the exit code: 1 when a value is under its floor
 * @throws {@link AppError} `DATA_UNREADABLE` when the rated questions are missing, as in the container
 */
export async function runEvaluate(
  args: readonly string[],
  { corpus, write }: { readonly corpus: Corpus; readonly write: (line: string) => void },
): Promise<number> {
  if (!existsSync(RELEVANCE)) {
    const hint = 'Run it in a clone of the repository, at its root.'
    throw new AppError('DATA_UNREADABLE', `there is no ${RELEVANCE}`, hint)
  }
  const read = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8')
  const queries = parseRatedQueries(await read(RELEVANCE, 'queries.jsonl'))
  const floors = JSON.parse(await read(RELEVANCE, 'floors.json')) as Floors
  const files = (await readdir(STRUCTURE)).filter((file) => file.endsWith('.json')).sort()
  const rated = await Promise.all(
    files.map(async (file) => JSON.parse(await read(STRUCTURE, file)) as RatedStructure),
  )

  const score = scoreSearch(queries, corpus.search)
  const structure = new Map(
    rated.flatMap((one) => {
      const gazette = corpus.gazettes.find(({ file }) => file === one.file)
      return gazette === undefined ? [] : [[one.file, scoreStructure(one, gazette, queries)] as const]
    }),
  )
  if (args.includes('--list')) score.misses.forEach(write)
  formatSearchScore(score).forEach(write)
  formatStructureScores(structure).forEach(write)
  const failures = checkFloors(floors, score, structure)
  failures.forEach((failure) => write(`UNDER THE FLOOR: ${failure}`))
  return failures.length === 0 ? 0 : 1
}
