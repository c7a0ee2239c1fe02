import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { AppError } from '../errors.js'
import { codeOf } from './code-of.js'
import type { Definition } from './definition.js'
import { damagedName, previousOf } from './file-names.js'
import { formatFile, parseFile, schemaOf, type ParsedFile } from './parse-file.js'
import type { Trouble } from './trouble.js'
import type { WriteFile } from './write-atomically.js'

/** What an adapter works with. */
export interface FileAccess {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  readonly onTrouble: (trouble: Trouble) => void
  readonly write: WriteFile
}

type Found<T> = Exclude<ParsedFile<T>, { status: 'newer' }> | { readonly status: 'missing' }

const FULL = ['ENOSPC', 'EDQUOT']

function unwritable(file: string, cause: unknown): AppError {
  const reason = codeOf(cause) ?? String(cause)
  const hint = FULL.includes(reason)
    ? 'Make room on the disk, then do it again; what was there before is unharmed.'
    : 'Check that its folder is there and that the bot may write in it, then do it again.'
  return new AppError('STORE_UNWRITABLE', `${file} cannot be written (${reason})`, hint, { cause })
}

/** @throws {@link AppError} when the file must be left as it is: the program is too old for it, or may not read it */
async function find<T extends object>(definition: Definition<T>, file: string): Promise<Found<T>> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT') return { status: 'missing' }
    const [what, hint] =
      code === 'EISDIR'
        ? ['is a folder', 'Move it to another place.']
        : [`cannot be read (${code ?? String(cause)})`, 'Give the bot the right to read and write it.']
    throw new AppError('STORE_UNREADABLE', `${file} ${what}`, hint, { cause })
  }
  const found = parseFile(definition, text)
  if (found.status !== 'newer') return found
  throw new AppError(
    'STORE_NEWER',
    `${file} has schema ${found.schema}, this program knows ${schemaOf(definition)}`,
    'Update the program; the file was not touched.',
  )
}

/** Moves a file to a dated name beside it that no file has. @returns its new path */
async function setAside(file: string, at: number): Promise<string> {
  const names = new Set(await readdir(dirname(file)))
  let number = 1
  while (names.has(basename(damagedName(file, at, number)))) number++
  const aside = damagedName(file, at, number)
  try {
    await rename(file, aside)
  } catch (cause) {
    throw unwritable(aside, cause)
  }
  return aside
}

/**
 * Keeps a lowdb database in one file, checked on reading, whole on writing, with the previous copy beside it.
 *
 * Reading never deletes: a damaged file is set aside, its previous copy is used and put in its place.
 */
export function createFileAdapter<T extends object>(
  definition: Definition<T>,
  file: string,
  { now, onTrouble, write }: FileAccess,
): Adapter<T> {
  let wasTold = false // that it cannot be written
  // In a turn of its own: what the listener throws is not the store's, and must not stop it.
  const tell = (trouble: Trouble) => queueMicrotask(() => onTrouble(trouble))

  const put = async (value: T) => {
    try {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 }) // it knows residents' ids
      await write(file, formatFile(definition, value))
      wasTold = false
    } catch (cause) {
      if (!wasTold) tell({ kind: 'unwritable', file, reason: codeOf(cause) ?? String(cause) })
      wasTold = true
      throw unwritable(file, cause)
    }
  }

  const read = async () => {
    const current = await find(definition, file)
    if (current.status === 'good') return current.value
    const previous = await find(definition, previousOf(file))
    const used = previous.status === 'good' ? 'previous copy' : 'nothing'
    for (const [path, found] of [
      [file, current],
      [previousOf(file), previous],
    ] as const) {
      if (found.status !== 'damaged') continue
      const keptAs = await setAside(path, now())
      tell({ kind: 'damaged', file: path, reason: found.reason, keptAs, used })
    }
    if (previous.status !== 'good') return null
    if (current.status === 'missing') tell({ kind: 'missing', file, used: 'previous copy' })
    try {
      await put(previous.value)
    } catch (err) {
      if (!(err instanceof AppError)) throw err // told already; the next change writes it
    }
    return previous.value
  }

  return { read, write: put }
}
