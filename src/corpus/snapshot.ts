import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { PreparedSearch } from '../search/prepared-search.js'
import type { CorpusContent } from './corpus.js'

/** A corpus as it is kept in a file: what was read, and what was prepared for searching it. */
export interface Snapshot {
  readonly content: CorpusContent
  readonly prepared: PreparedSearch
}

/** The compiled program that decides what a snapshot holds; the same place seen from `src/` and from `dist/`. */
const CODE = ['gazette', 'search', 'corpus'].map((folder) =>
  fileURLToPath(new URL(`../../dist/${folder}/`, import.meta.url)),
)
/** Names the versions of all packages. */
const PACKAGES = fileURLToPath(new URL('../../package.json', import.meta.url))
const WORDS = ['dictionary', 'thesaurus', 'glossary']

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

/**
 * Hashes all that a snapshot depends on besides the sources: the program, its packages, the dictionaries, the format in
 * which Node writes.
 *
 * @param dataDir holds `dictionary/`, `thesaurus/` and `glossary/`
 */
export async function fingerprintReaders(dataDir: string): Promise<string> {
  const hash = createHash('sha256').update(serialize(null)) // begins with the version of the format
  const files = await Promise.all([...CODE, ...WORDS.map((folder) => join(dataDir, folder))].map(filesIn))
  for (const file of [PACKAGES, ...files.flat()]) hash.update('\0').update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

/** Writes a snapshot: one line that says what follows, then the content. */
export function encodeSnapshot(snapshot: Snapshot, readers: string): Uint8Array {
  const body = serialize(snapshot)
  const head = JSON.stringify({ readers, sha256: createHash('sha256').update(body).digest('hex') })
  return Buffer.concat([Buffer.from(`${head}\n`), body])
}

/**
 * Reads a snapshot.
 *
 * @returns why it cannot be used, in English, when it is damaged or was made by other code or dictionaries
 */
export function decodeSnapshot(bytes: Uint8Array, readers: string): Snapshot | { readonly fault: string } {
  const end = bytes.indexOf(0x0a)
  const body = bytes.subarray(end + 1)
  const head = Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('utf8')
  const sha256 = createHash('sha256').update(body).digest('hex')
  if (head === JSON.stringify({ readers, sha256 })) return deserialize(body) as Snapshot
  const isWhole = head.endsWith(`"sha256":"${sha256}"}`)
  return { fault: isWhole ? 'it was made by another program or other dictionaries' : 'it is damaged' }
}
