import { mkdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { watch } from 'chokidar'
import { sidecarOf, isSource } from './source-files.js'

/** Milliseconds for which a file must not grow, and no other come, before they are at rest. */
export const REST_TIME = 2_000

/** What a watch of the source folders needs from outside. */
export interface WatchOptions {
  readonly restTime?: number
  /** Told the names of files that came or were changed, once all of them are at rest; must not reject. */
  readonly onRest: (files: readonly string[]) => void
  /** Told when watching is not possible, or not any more. */
  readonly onError: (err: unknown) => void
}

/** Tells whether a file of this name changes what is read: a source or what stands beside one. */
function matters(name: string): boolean {
  return isSource(name) || (name.endsWith('.json') && isSource(name.slice(0, -sidecarOf('').length)))
}

/**
 * Watches the source folders for files that come or are changed; what is there already does not count.
 *
 * @param folders - the first must be there; further ones are made when they are missing
 * @returns once it watches; ends the watch
 */
export async function watchSources(
  folders: readonly string[],
  { restTime = REST_TIME, onRest, onError }: WatchOptions,
): Promise<() => Promise<void>> {
  for (const folder of folders.slice(1)) await mkdir(folder, { recursive: true }).catch(onError)
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch([...folders], {
    ...{ ignoreInitial: true, depth: 0 },
    awaitWriteFinish: { stabilityThreshold: restTime, pollInterval: Math.max(10, restTime / 10) },
    ignored: (path, stats) => stats?.isFile() === true && !matters(basename(path)),
  })
  const note = (path: string) => {
    changed.add(basename(path))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const files = [...changed].sort()
      changed.clear()
      onRest(files)
    }, restTime)
  }
  watcher.on('add', note).on('change', note).on('error', onError)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
