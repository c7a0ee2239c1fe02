import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../errors.js'

/** One file of word lists. */
export interface WordList {
  readonly file: string
  readonly text: string
}

/**
 * Reads every `.txt` in a folder, in the order of their names.
 *
 * @param folder a relative path counts from the working directory
 * @throws {@link AppError} `DATA_UNREADABLE` when the folder is missing or holds no `.txt`
 */
export async function readWordLists(folder: string): Promise<WordList[]> {
  const fail = (message: string, options?: ErrorOptions): AppError =>
    new AppError('DATA_UNREADABLE', message, `Restore data/${basename(folder)} from the repository.`, options)
  const names = await readdir(folder).catch((cause: unknown) => {
    throw fail(`cannot read ${folder}`, { cause })
  })
  const files = names.filter((name) => name.endsWith('.txt')).sort()
  if (files.length === 0) throw fail(`there is no .txt in ${folder}`)
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
}
