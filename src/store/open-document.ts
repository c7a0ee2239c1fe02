import { join } from 'node:path'
import { Low, Memory } from 'lowdb'
import { createDocument, type ClosableDocument } from './create-document.js'
import type { Definition } from './definition.js'
import { createFileAdapter, type FileAccess } from './file-adapter.js'
import { freeze } from './freeze.js'

/**
 * Opens the document that a definition names in a folder of which this process is the only writer.
 *
 * @throws {@link AppError} `STORE_UNREADABLE`, `STORE_NEWER`: the file was not touched; `STORE_UNWRITABLE`: a damaged
 *   file could not be set aside
 */
export async function openDocument<T extends object>(
  definition: Definition<T>,
  folder: string,
  access: FileAccess,
): Promise<ClosableDocument<T>> {
  const file = join(folder, `${definition.name}.json`)
  const low = new Low<T>(createFileAdapter(definition, file, access), freeze(definition.initial))
  await low.read()
  return createDocument(low, definition)
}

/** Makes a document that lasts as long as the program: for tests, and for commands that keep nothing. */
export function createMemoryDocument<T extends object>(definition: Definition<T>): ClosableDocument<T> {
  return createDocument(new Low<T>(new Memory(), freeze(definition.initial)), definition)
}
