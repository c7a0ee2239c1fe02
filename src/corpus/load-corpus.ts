import type { Logger } from 'pino'
import { buildPassages } from '../search/build-passages.js'
import { createSearch, type SearchTools } from '../search/create-search.js'
import { loadSearchTools } from '../search/load-tools.js'
import type { Passage } from '../search/passage.js'
import type { PreparedSearch } from '../search/prepared-search.js'
import { toCorpus, type Corpus, type CorpusContent, type SearchableCorpus } from './corpus.js'
import { withoutOlderTexts } from './newer-versions.js'
import { readCorpus } from './read-corpus.js'
import { sourceFolders, type CorpusFolders } from './source-files.js'

/** What is searched: of texts of one document the newest alone. */
export function passagesOf({ gazettes }: CorpusContent): Passage[] {
  return gazettes.map(withoutOlderTexts).flatMap(buildPassages)
}

/**
 * Makes the search over what was read.
 *
 * @param prepared what was prepared of the same content before; prepared now when absent
 */
export function makeSearchable(
  content: CorpusContent,
  tools: SearchTools,
  prepared?: PreparedSearch,
): SearchableCorpus {
  const passages = passagesOf(content)
  const search = createSearch(passages, tools, prepared)
  return { ...toCorpus(content, passages.length), search, searched: passages }
}

/** Logs what was read, file by file what is doubtful, and how long it took. */
export function logCorpus(corpus: Corpus, tookMs: number, log: Logger): void {
  for (const { file, reason } of corpus.skipped) log.warn({ file, reason }, 'gazette skipped')
  const { gazettes, notices, skipped, passages } = corpus
  const counts = { gazettes: gazettes.length, notices: notices.size, passages, skipped: skipped.length }
  log.info({ ...counts, tookMs: Math.round(tookMs) }, 'corpus loaded')
}

/**
 * Reads all gazettes, shipped and imported, and builds the search over them, here and now: for commands that ask, and
 * then end.
 *
 * @throws {@link AppError} `DATA_UNREADABLE` when there is no `gazettes/` or nothing in it can be read
 */
export async function loadCorpus(folders: CorpusFolders, log: Logger): Promise<SearchableCorpus> {
  const started = performance.now()
  const { content, warnings } = await readCorpus(sourceFolders(folders))
  for (const [file, doubts] of warnings) log.warn({ file, warnings: doubts }, 'gazette read with doubts')
  const corpus = makeSearchable(content, await loadSearchTools(folders.dataDir))
  logCorpus(corpus, performance.now() - started, log)
  return corpus
}
