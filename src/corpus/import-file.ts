import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeDurably } from '../durable-file.js'
import { AppError } from '../errors.js'
import { extractText } from '../gazette/extract/extract-text.js'
import { refuseSize } from '../gazette/extract/limits.js'
import type { Notice } from '../gazette/notice.js'
import { parseGazette } from '../gazette/parse-gazette.js'
import { safeName } from './file-name.js'
import { choosePlace, countVersions, hashContent } from './import/present.js'
import { sourceName } from './import/source-name.js'
import type { Source } from './read-sources.js'
import { readSidecar } from './sidecar.js'

/** What became of a file that was to be imported. */
export type Imported =
  | {
      readonly status: 'stored'
      /** Its name in the folder of imported gazettes. */
      readonly as: string
      readonly notices: readonly Notice[]
      /** Document numbers that are loaded already with another text; the new one stands beside the old. */
      readonly versions: readonly string[]
      readonly warnings: readonly string[]
      /** What is loaded with it from now on. */
      readonly source: Source
    }
  | { readonly status: 'known'; /** The file that has the same content. */ readonly as: string }
  | { readonly status: 'refused'; readonly reason: string; readonly hint: string }

/**
 * Writes a file whole or not at all: beside its place first, under a name that nothing reads. A name that is taken is an
 * error, never overwritten.
 */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    await writeDurably(temporary, bytes, 'wx')
    await link(temporary, join(folder, name))
  } finally {
    await rm(temporary, { force: true })
  }
}

function toRefusal(err: unknown, path: string): Imported {
  if (err instanceof AppError) return { status: 'refused', reason: err.message, hint: err.hint }
  const code = typeof err === 'object' && err !== null && 'code' in err ? String(err.code) : String(err)
  return {
    status: 'refused',
    reason: `${basename(path)}: ${code}`,
    hint: 'Check that the file is there and can be read.',
  }
}

/**
 * Reads a file as a gazette and keeps it among the imported ones. Never overwrites: the same content is recognised, and
 * a document number that is loaded already with another text becomes a new version beside the old. A sidecar file beside
 * it comes along.
 *
 * @param path - of the file to import; only the last part of it names the copy
 * @param folder - of the imported gazettes; made when it is missing
 * @param sources - everything that is loaded now
 */
export async function importFile(
  path: string,
  folder: string,
  sources: readonly Source[],
): Promise<Imported> {
  try {
    refuseSize(safeName(basename(path)), (await stat(path)).size)
    const bytes = await readFile(path)
    const name = sourceName(basename(path), bytes)
    const hash = hashContent(bytes)
    const known = sources.find((source) => source.hash === hash)
    if (known) return { status: 'known', as: known.gazette.file }
    const { text, whole, metadata, warnings } = await extractText(name, bytes)
    const { facts, warning } = await readSidecar(path)
    const gazette = parseGazette(name, text, { ...metadata, ...facts }, whole)
    const { notices } = gazette
    await mkdir(folder, { recursive: true })
    const kept = (await readdir(folder)).map((each) => each.replace(/\.json$/u, ''))
    // what cannot be read, or is no gazette, keeps its name as well
    const taken = new Set([...sources.map((source) => source.gazette.file), ...kept])
    const loaded = countVersions(sources.map((source) => source.gazette))
    const { as, versions } = choosePlace(name, notices, { versions: loaded, taken })
    const hasFacts = Object.keys(facts).length > 0
    if (hasFacts) await writeWhole(folder, `${as}.json`, await readFile(`${path}.json`))
    await writeWhole(folder, as, bytes) // last: a sidecar alone is nothing
    const doubts = warning === null ? warnings : [...warnings, warning]
    const source = { gazette: { ...gazette, file: as }, text, hash, warnings: doubts }
    return { status: 'stored', as, notices, versions, warnings: doubts, source }
  } catch (err) {
    return toRefusal(err, path)
  }
}
