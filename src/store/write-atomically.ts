import { copyFile, link, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { syncFolder, writeDurably } from '../durable-file.js'
import { codeOf } from './code-of.js'
import { previousOf } from './file-names.js'

/** Puts a text in a file's place and keeps what stood there. */
export type WriteFile = (file: string, text: string) => Promise<void>

/** Makes the previous copy one more name of what is there now, or a copy where a file cannot have two names. */
async function keepPrevious(file: string): Promise<void> {
  const previous = previousOf(file)
  const temporary = `${previous}.0`
  try {
    await link(file, temporary).catch((err: unknown) => {
      if (codeOf(err) === 'ENOENT') throw err
      return copyFile(file, temporary)
    })
    await rename(temporary, previous)
  } catch (err) {
    if (codeOf(err) !== 'ENOENT') throw err // nothing stood there: what is kept from before is kept on
  } finally {
    await rm(temporary, { force: true }) // renaming one name of a file to another of its names does nothing
  }
}

/**
 * Writes a file whole or not at all, on disk when it resolves, and keeps what stood there before as
 * `<name>.previous.json`. At every moment the file, or its previous copy, is good. A file's rights are kept.
 *
 * write-file-atomic writes with a single call and does not look at how much was written: on a disk with little room half
 * a text took the place of a good file (seen on a tmpfs of 64 KB). So the text is written here, before it renames.
 */
export const writeAtomically: WriteFile = async (file, text) => {
  await writeFileAtomic(file, '', {
    fsync: false, // done below, while the file has its temporary name
    tmpfileCreated: async (temporary) => {
      await writeDurably(temporary, text, 'r+')
      await keepPrevious(file)
    },
  })
  await syncFolder(dirname(file))
}
