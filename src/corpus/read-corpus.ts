import { createHash } from 'node:crypto'
import { AppError } from '../errors.js'
import type { Gazette } from '../gazette/notice.js'
import { checkGazette } from './check-gazette.js'
import type { CorpusContent } from './corpus.js'
import { withNewerVersions } from './newer-versions.js'
import { readSources } from './read-sources.js'
import { withRepeals } from './repeals.js'

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

/** What was read, and what is doubtful about it. */
export interface ReadCorpus {
  readonly content: CorpusContent
  /** By file, in English. */
  readonly warnings: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads all gazettes of the folders.
 *
 * A file that cannot be read is skipped and named in {@link CorpusContent.skipped}; the others are served.
 *
 * @param onProgress - told before each file how many are done
 * @throws {@link AppError} `DATA_UNREADABLE` when the first folder is missing or nothing can be read
 */
export async function readCorpus(
  folders: readonly string[],
  onProgress?: (done: number, of: number) => void,
): Promise<ReadCorpus> {
  const { read, skipped } = await readSources(folders, onProgress)
  if (read.length === 0) {
    const hint = 'Put at least one into gazettes/ of DATA_DIR: .txt, .md, .html, .docx or .pdf.'
    throw new AppError('DATA_UNREADABLE', 'no gazette can be read', hint)
  }
  const gazettes = withNewerVersions(withRepeals(withDistinctIds(read.map(({ gazette }) => gazette))))
  const hash = createHash('sha256')
  for (const { gazette, hash: own } of read) hash.update(`${gazette.file}\n${own}\n`)
  const version = hash.digest('hex').slice(0, 16)
  const checks = read.map(({ gazette, text }) => checkGazette(gazette, text))
  const doubtful = read.filter(({ warnings }) => warnings.length > 0)
  return {
    content: { gazettes, skipped, version, checks },
    warnings: new Map(doubtful.map(({ gazette, warnings }) => [gazette.file, warnings])),
  }
}
