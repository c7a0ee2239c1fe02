import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.js'
import { isReadable } from '../gazette/extract/file-kind.js'

/** A source file where it lies. */
export interface SourceFile {
  readonly folder: string
  /** Its name in the folder. */
  readonly file: string
}

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

/** Tells whether a file of this name is taken for a source. */
export function isSource(name: string): boolean {
  return !name.startsWith('.') && (isReadable(name) || /\.doc$/iu.test(name)) // of an old .doc it is said what to do
}

/**
 * Lists the source files of the folders, in file-name order within each.
 *
 * @param folders - the first must be there; further ones may be missing
 * @throws {@link AppError} `DATA_UNREADABLE` when the first folder cannot be listed
 */
export async function listSources(folders: readonly string[]): Promise<SourceFile[]> {
  const sources: SourceFile[] = []
  for (const [index, folder] of folders.entries()) {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      const names = entries
        .filter((entry) => !entry.isDirectory() && isSource(entry.name))
        .map(({ name }) => name)
      sources.push(...names.sort().map((file) => ({ folder, file })))
    } catch (err) {
      if (index > 0) continue // nothing was imported yet
      const hint = 'Check DATA_DIR: it must hold a folder gazettes/.'
      throw new AppError('DATA_UNREADABLE', `cannot list ${folder}`, hint, { cause: err })
    }
  }
  return sources
}

/** What stands beside a source: `<file>.json`, with what is known of it. */
export function sidecarOf(file: string): string {
  return `${file}.json`
}

/**
 * Hashes names and contents of all source files with their sidecars.
 *
 * @returns the same for the same sources wherever they lie, 16 hex digits
 * @throws {@link AppError} `DATA_UNREADABLE` when the first folder cannot be listed
 */
export async function fingerprintSources(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { folder, file } of await listSources(folders)) {
    hash.update(`${file}\0`)
    for (const name of [file, sidecarOf(file)]) {
      const bytes = await readFile(join(folder, name)).catch(() => 'absent') // or unreadable, as it is said of it later
      hash.update(createHash('sha256').update(bytes).digest())
    }
  }
  return hash.digest('hex').slice(0, 16)
}
