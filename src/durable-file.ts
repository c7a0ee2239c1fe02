import { open } from 'node:fs/promises'
import { platform } from 'node:os'

/**
 * Writes all of a file; it is on disk when this resolves, its name perhaps not, see {@link syncFolder}.
 *
 * @param flags as `open` has them: `wx` refuses a name that is taken, `r+` one that is not
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  flags: 'w' | 'wx' | 'r+',
): Promise<void> {
  const handle = await open(file, flags)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts on disk which names the files of a folder have. */
export async function syncFolder(folder: string): Promise<void> {
  if (platform() === 'win32') return // a folder cannot be opened there
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
