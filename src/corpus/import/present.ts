import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gazette } from '../../gazette/notice.js'
import { pickName, pickVersionName, readVersion } from '../file-name.js'
import { listSources } from '../source-files.js'

/** What a new file has to mind of those that are there already. */
export interface Present {
  /** SHA-256, hex, of a file's content → its name. */
  readonly contents: Map<string, string>
  /** Document number → the latest version of it that is loaded. */
  readonly versions: Map<string, number>
  /** Names that no new file may have. */
  readonly taken: Set<string>
}

/** What a new file is called, and what it stands beside. */
export interface Place {
  readonly as: string
  /** Document numbers that are there already with another text. */
  readonly versions: readonly string[]
}

interface Numbered {
  readonly documentNumber: string | null
}

/** Hashes a content as {@link Present.contents} has it. */
export function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The latest version that is loaded of each document number. */
export function countVersions(gazettes: readonly Gazette[]): Map<string, number> {
  const latest = new Map<string, number>()
  for (const { file, notices } of gazettes) noteVersions(latest, file, notices)
  return latest
}

function noteVersions(latest: Map<string, number>, file: string, notices: readonly Numbered[]): void {
  for (const { documentNumber } of notices) {
    if (documentNumber === null) continue
    latest.set(documentNumber, Math.max(latest.get(documentNumber) ?? 0, readVersion(file)))
  }
}

/**
 * Looks at the source files as they lie on disk now, those included that cannot be read.
 *
 * @param folders - the last is where imported files are kept; it may be missing
 * @param gazettes - those that are loaded
 * @throws {@link AppError} `DATA_UNREADABLE` when the first folder cannot be listed
 */
export async function listPresent(
  folders: readonly string[],
  gazettes: readonly Gazette[],
): Promise<Present> {
  const contents = new Map<string, string>()
  const taken = new Set<string>()
  for (const { folder, file } of await listSources(folders)) {
    taken.add(file)
    const bytes = await readFile(join(folder, file)).catch(() => null) // it may be going just now
    if (bytes) contents.set(hashContent(bytes), file)
  }
  const kept = await readdir(folders.at(-1)!).catch((): string[] => [])
  for (const name of kept) taken.add(name.replace(/\.json$/u, '')) // a sidecar left alone is no new file's
  return { contents, versions: countVersions(gazettes), taken }
}

/** Chooses a name for a new file: one that is free, and that says which version of its documents it holds. */
export function choosePlace(
  name: string,
  notices: readonly Numbered[],
  present: Pick<Present, 'versions' | 'taken'>,
): Place {
  const versions = notices.flatMap(({ documentNumber }) =>
    documentNumber !== null && present.versions.has(documentNumber) ? [documentNumber] : [],
  )
  const version = 1 + Math.max(0, ...versions.map((number) => present.versions.get(number) ?? 0))
  const as = version > 1 ? pickVersionName(name, version, present.taken) : pickName(name, present.taken)
  return { as, versions }
}

/** Notes a file that has been given a place, so that the next one minds it too. */
export function notePlace(
  present: Present,
  as: string,
  { hash, notices }: { readonly hash: string; readonly notices: readonly Numbered[] },
): void {
  present.contents.set(hash, as)
  present.taken.add(as)
  noteVersions(present.versions, as, notices)
}
