import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { AppError } from '../errors.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import { parseGazette } from '../gazette/parse-gazette.js'
import { createSearch } from '../search/create-search.js'
import { buildPassages } from '../search/build-passages.js'
import { loadTerms } from '../search/terms.js'
import type { Corpus, SkippedFile } from './corpus.js'

const FOLDER = 'gazettes'
const EXTENSION = '.txt'

/** Reads bytes as UTF-8. @throws {@link AppError} `GAZETTE_UNREADABLE` when they are not UTF-8 text */
function decode(file: string, bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (err) {
    throw new AppError('GAZETTE_UNREADABLE', `${file}: not UTF-8 text`, 'Save the file as UTF-8 text.', {
      cause: err,
    })
  }
  if (text.includes('\u0000')) {
    throw new AppError(
      'GAZETTE_UNREADABLE',
      `${file}: binary data, no text`,
      'Put the text of the gazette there.',
    )
  }
  return text
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.name.startsWith('.') && entry.name.endsWith(EXTENSION))
      .map(({ name }) => name)
      .sort()
  } catch (err) {
    throw new AppError(
      'DATA_UNREADABLE',
      `cannot list ${folder}`,
      'Check DATA_DIR: it must hold a folder gazettes/.',
      { cause: err },
    )
  }
}

/** Notices of two gazettes may share a number: the later one's id gets the gazette's id behind it. */
function indexNotices(gazettes: readonly Gazette[]): Map<string, { notice: Notice; gazette: Gazette }> {
  const notices = new Map<string, { notice: Notice; gazette: Gazette }>()
  for (const gazette of gazettes)
    for (const notice of gazette.notices) notices.set(notice.id, { notice, gazette })
  return notices
}

/** Gives a notice whose id an earlier gazette took already an id of its own, made from its gazette's. */
function withDistinctIds(gazettes: readonly Gazette[]): Gazette[] {
  const taken = new Set<string>()
  return gazettes.map((gazette) => ({
    ...gazette,
    notices: gazette.notices.map((notice) => {
      const id = taken.has(notice.id)
        ? `${notice.id}-${createHash('sha256').update(gazette.id).digest('hex').slice(0, 4)}`
        : notice.id
      taken.add(id)
      return id === notice.id ? notice : { ...notice, id }
    }),
  }))
}

/**
 * Reads all gazettes of a data directory and builds the index over them.
 *
 * A file that cannot be read is skipped, named in the log and in {@link Corpus.skipped}; the others are served.
 *
 * @param dataDir - holds `gazettes/`, `dictionary/`
 * @throws {@link AppError} `DATA_UNREADABLE` when there is no `gazettes/` or nothing in it can be read
 */
export async function loadCorpus(dataDir: string, log: Logger): Promise<Corpus> {
  const started = performance.now()
  const folder = join(dataDir, FOLDER)
  const files = await listFiles(folder)
  const read: Gazette[] = []
  const skipped: SkippedFile[] = []
  const hash = createHash('sha256')
  for (const file of files) {
    try {
      const bytes = await readFile(join(folder, file))
      read.push(parseGazette(file, decode(file, bytes)))
      hash.update(file).update(bytes)
    } catch (err) {
      const reason = err instanceof Error ? err.message : String(err)
      skipped.push({ file, reason })
      log.warn({ file, reason }, 'gazette skipped')
    }
  }
  if (read.length === 0) {
    throw new AppError(
      'DATA_UNREADABLE',
      `no readable gazette in ${folder}`,
      `Put at least one ${EXTENSION} file of a gazette there.`,
    )
  }
  const gazettes = withDistinctIds(read)
  const terms = await loadTerms({ dictionaryDir: join(dataDir, 'dictionary') })
  const passages = gazettes.flatMap(buildPassages)
  const search = createSearch(passages, terms)
  const notices = indexNotices(gazettes)
  const tookMs = Math.round(performance.now() - started)
  log.info(
    {
      gazettes: gazettes.length,
      notices: notices.size,
      passages: passages.length,
      skipped: skipped.length,
      tookMs,
    },
    'corpus loaded',
  )
  return {
    gazettes,
    skipped,
    version: hash.digest('hex').slice(0, 16),
    notices,
    passages: passages.length,
    search,
  }
}
