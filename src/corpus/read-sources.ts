import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText } from '../gazette/extract/extract-text.js'
import { refuseSize } from '../gazette/extract/limits.js'
import type { Gazette } from '../gazette/notice.js'
import { parseGazette } from '../gazette/parse-gazette.js'
import type { SkippedFile } from './corpus.js'
import { readSidecar } from './sidecar.js'
import { listSources } from './source-files.js'

/** One source file, read and parsed. */
export interface Source {
  readonly gazette: Gazette
  /** The text that was parsed. */
  readonly text: string
  /** SHA-256, hex, of the file. */
  readonly hash: string
  /** What could not be read or is uncertain, in English. */
  readonly warnings: readonly string[]
}

/** Source files of one or several folders, in file-name order within each. */
export interface Sources {
  readonly read: readonly Source[]
  readonly skipped: readonly SkippedFile[]
}

async function readSource(folder: string, file: string): Promise<Source> {
  const path = join(folder, file)
  refuseSize(file, (await stat(path)).size)
  const bytes = await readFile(path)
  const { text, whole, metadata, warnings } = await extractText(file, bytes)
  const { facts, warning } = await readSidecar(path)
  const gazette = parseGazette(file, text, { ...metadata, ...facts }, whole)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { gazette, text, hash, warnings: warning === null ? warnings : [...warnings, warning] }
}

/**
 * Reads and parses all source files of the folders. A file that cannot be read is skipped and named.
 *
 * @param folders - the first must be there; further ones may be missing
 * @param onProgress - told before each file how many are done
 * @throws {@link AppError} `DATA_UNREADABLE` when the first folder cannot be listed
 */
export async function readSources(
  folders: readonly string[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Sources> {
  const read: Source[] = []
  const skipped: SkippedFile[] = []
  const files = await listSources(folders)
  for (const [done, { folder, file }] of files.entries()) {
    onProgress(done, files.length)
    try {
      read.push(await readSource(folder, file))
    } catch (err) {
      skipped.push({ file, reason: err instanceof Error ? err.message : String(err) })
    }
  }
  return { read, skipped }
}
