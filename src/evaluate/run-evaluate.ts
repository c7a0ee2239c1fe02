import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchableCorpus } from '../corpus/corpus.js'
import { askSearch, type Ask } from './ask.js'
import { checkSearchFloors, checkStructureFloors, type Floors } from './check-floors.js'
import { chunkNotices } from './chunk-notices.js'
import { formatMisses, formatWrongDeclining } from './format-questions.js'
import { formatComparison, formatSearchScore, formatStructureScores } from './format-scores.js'
import { DEFAULT_SETS, loadQuerySets } from './load-query-sets.js'
import { askPeer, loadPeers } from './peer.js'
import type { RatedQuery } from './rated-query.js'
import { binByConfidence, estimatesOf, formatReliability } from './reliability.js'
import { scoreSearch } from './score-search.js'
import { scoreStructure, type RatedStructure, type StructureScore } from './score-structure.js'

export interface EvaluateOptions {
  /** Files of rated questions; without any, those of the repository against their floors, and the structure too. */
  readonly queries: readonly string[]
  /** Names every question whose answer is not in the first place. */
  readonly list: boolean
  /** Measures other engines beside ours. */
  readonly compare: boolean
}

/** What is measured, and where to. */
export interface EvaluateContext {
  readonly corpus: SearchableCorpus
  /** Loads what cuts a text into terms; wanted for comparing alone. */
  readonly loadWords: () => (text: string) => readonly string[]
  readonly write: (line: string) => void
}

const FLOORS = join('test', 'relevance', 'floors.json')
const STRUCTURE = join('test', 'structure')
const NO_FLOORS: Floors = { queries: {}, structure: {} }

async function buildPeers({ corpus, loadWords }: EvaluateContext): Promise<ReadonlyMap<string, Ask>> {
  const peers = await loadPeers()
  const chunks = chunkNotices(corpus.gazettes)
  const words = loadWords()
  return new Map(peers.map((peer) => [peer.name, askPeer(peer, chunks, words)]))
}

/** Structures of gazettes that are not loaded are skipped. */
async function measureStructure(
  { corpus, write }: EvaluateContext,
  queries: readonly RatedQuery[],
  floors: Floors['structure'],
): Promise<string[]> {
  const files = (await readdir(STRUCTURE)).filter((file) => file.endsWith('.json')).sort()
  const structure = new Map<string, StructureScore>()
  for (const file of files) {
    const rated = JSON.parse(await readFile(join(STRUCTURE, file), 'utf8')) as RatedStructure
    const gazette = corpus.gazettes.find((each) => each.file === rated.file)
    if (gazette !== undefined) structure.set(rated.file, scoreStructure(rated, gazette, queries))
  }
  formatStructureScores(structure).forEach(write)
  return checkStructureFloors(floors, structure)
}

/**
 * Measures search and parsing with what was rated by hand, in process.
 *
 * Reads `test/relevance/` and `test/structure/` under the working directory.
 *
 * @returns the exit code: 1 when a value is under its floor
 * @throws {@link AppError} `DATA_UNREADABLE` when the rated questions are missing, or the peers to compare with
 */
export async function runEvaluate(options: EvaluateOptions, context: EvaluateContext): Promise<number> {
  const { corpus, write } = context
  const isDefault = options.queries.length === 0
  const sets = await loadQuerySets(isDefault ? DEFAULT_SETS : options.queries)
  const floors = isDefault ? (JSON.parse(await readFile(FLOORS, 'utf8')) as Floors) : NO_FLOORS
  const peers = options.compare ? await buildPeers(context) : new Map<string, Ask>()
  const ask = askSearch(corpus.search)
  const failures: string[] = []
  for (const { file, queries } of sets) {
    const score = scoreSearch(queries, ask)
    write(`== ${file}`)
    if (options.list) formatMisses(score.asked).forEach(write)
    formatWrongDeclining(score.asked).forEach(write)
    formatSearchScore(score).forEach(write)
    formatReliability(binByConfidence(estimatesOf(score.asked))).forEach(write)
    if (options.compare) {
      const others = [...peers].map(([name, askOther]) => [name, scoreSearch(queries, askOther)] as const)
      formatComparison(new Map([['ours', score], ...others])).forEach(write)
    }
    const own = floors.queries[file]
    if (own !== undefined)
      failures.push(...checkSearchFloors(own, score).map((failure) => `${file}: ${failure}`))
  }
  if (isDefault) {
    const queries = sets.flatMap((set) => set.queries)
    write('== structure')
    failures.push(...(await measureStructure(context, queries, floors.structure)))
  }
  failures.forEach((failure) => write(`UNDER THE FLOOR: ${failure}`))
  return failures.length === 0 ? 0 : 1
}
