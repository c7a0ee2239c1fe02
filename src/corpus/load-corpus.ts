import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { AppError } from '../errors.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { buildPassages } from '../search/build-passages.js'
import { createSearch } from '../search/create-search.js'
import { loadSearchTools } from '../search/load-tools.js'
import type { Corpus } from './corpus.js'
import { withNewerVersions, withoutOlderTexts } from './newer-versions.js'
import { withRepeals } from './repeals.js'
import { readSources } from './read-sources.js'

/** Where the corpus comes from. */
export interface CorpusFolders {
  /** Holds `gazettes/` and `dictionary/`. */
  readonly dataDir: string
  /** Holds `gazettes/` with what was imported; may be missing. */
  readonly stateDir: string
}

/** The folders with source files, the shipped one first. */
export function sourceFolders({ dataDir, stateDir }: CorpusFolders): string[] {
  return [join(dataDir, 'gazettes'), join(stateDir, 'gazettes')]
}

/** Gives a notice whose id another took already an id of its own, made from its file's name. */
function withDistinctIds(gazettes: readonly Gazette[]): Gazette[] {
  const taken = new Set<string>()
  return gazettes.map((gazette) => {
    const mark = createHash('sha256').update(gazette.file).digest('hex').slice(0, 4)
    const notices = gazette.notices.map((notice) => {
      let id = notice.id
      for (let copy = 1; taken.has(id); copy++) id = `${notice.id}-${mark}${copy === 1 ? '' : `-${copy}`}`
      taken.add(id)
      return id === notice.id ? notice : { ...notice, id }
    })
    return { ...gazette, notices }
  })
}

function indexNotices(gazettes: readonly Gazette[]): Map<string, { notice: Notice; gazette: Gazette }> {
  const notices = new Map<string, { notice: Notice; gazette: Gazette }>()
  for (const gazette of gazettes) {
    for (const notice of gazette.notices) notices.set(notice.id, { notice, gazette })
  }
  return notices
}

/**
 * Reads all gazettes, shipped and imported, and builds the index over them.
 *
 * A file that cannot be read is skipped, named in the log and in {@link Corpus.skipped}; the others are served.
 *
 * @throws {@link AppError} `DATA_UNREADABLE` when there is no `gazettes/` or nothing in it can be read
 */
export async function loadCorpus(folders: CorpusFolders, log: Logger): Promise<Corpus> {
  const started = performance.now()
  const { read, skipped } = await readSources(sourceFolders(folders))
  for (const { file, reason } of skipped) log.warn({ file, reason }, 'gazette skipped')
  for (const { gazette, warnings } of read) {
    if (warnings.length > 0) log.warn({ file: gazette.file, warnings }, 'gazette read with doubts')
  }
  if (read.length === 0) {
    const hint = 'Put at least one gazette there: .txt, .md, .html, .docx or .pdf.'
    throw new AppError('DATA_UNREADABLE', `no readable gazette in ${join(folders.dataDir, 'gazettes')}`, hint)
  }
  const gazettes = withNewerVersions(withRepeals(withDistinctIds(read.map(({ gazette }) => gazette))))
  const passages = gazettes.map(withoutOlderTexts).flatMap(buildPassages)
  const search = createSearch(passages, await loadSearchTools(folders.dataDir))
  const notices = indexNotices(gazettes)
  const counts = { gazettes: gazettes.length, notices: notices.size, passages: passages.length }
  const tookMs = Math.round(performance.now() - started)
  log.info({ ...counts, skipped: skipped.length, tookMs }, 'corpus loaded')
  const hash = createHash('sha256')
  for (const { gazette, hash: own } of read) hash.update(`${gazette.file}\n${own}\n`)
  const version = hash.digest('hex').slice(0, 16)
  return { gazettes, skipped, version, notices, passages: passages.length, search }
}
