import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeDurably } from '../../durable-file.js'
import { sidecarOf } from '../source-files.js'
import type { ReadFile } from './upload.js'

/**
 * Where files wait for their confirmation, and how they get among the sources: each import has a folder of its own
 * under `imports/`. Keeping a file gives it a second name among the sources, so that what was kept and not settled can
 * be told by the file itself: whenever the process dies, the next start takes it away again, all of it or nothing.
 */
export interface Staging {
  /** Writes the files of an import; when it rejects, nothing is left of them. */
  stage(token: string, files: readonly ReadFile[]): Promise<void>
  /**
   * Puts files of an import among the sources, never over another file.
   *
   * @param names of each file there; `null` for one that is not wanted
   */
  keep(token: string, names: readonly (string | null)[]): Promise<void>
  /** Takes away what {@link keep} put among the sources. */
  undo(token: string): Promise<void>
  /** Makes it final, and removes the import's folder. */
  settle(token: string): Promise<void>
  /** Removes the folder of an import that is not kept. */
  drop(token: string): Promise<void>
  /**
   * Removes what another process left behind, with the files it kept and did not settle.
   *
   * @param isLive tells whether the sources, with those files, are what is live; then they stay
   */
  recover(isLive: () => Promise<boolean>): Promise<void>
}

/** Behind the name of a folder whose files stay where they are. */
const SETTLED = '.settled'

/** @param stateDir the imports wait in `imports/` under it, and are kept in `gazettes/` */
export function createStaging(stateDir: string): Staging {
  const root = join(stateDir, 'imports')
  const kept = join(stateDir, 'gazettes')
  const remove = (name: string) => rm(join(root, name), { recursive: true, force: true })
  const identify = async (path: string): Promise<string> => {
    const { dev, ino } = await stat(path, { bigint: true })
    return `${dev}:${ino}`
  }
  const list = (folder: string) => readdir(folder).catch((): string[] => []) // none has been made yet
  const undo = async (name: string): Promise<void> => {
    const own = new Set<string>()
    for (const file of await list(join(root, name))) own.add(await identify(join(root, name, file)))
    if (own.size === 0) return
    for (const file of await list(kept)) {
      const path = join(kept, file)
      if (own.has(await identify(path).catch(() => ''))) await rm(path, { force: true })
    }
  }
  return {
    async stage(token, files) {
      const folder = join(root, token)
      try {
        await mkdir(folder, { recursive: true })
        for (const [at, { bytes, sidecar }] of files.entries()) {
          await writeDurably(join(folder, `${at}`), bytes, 'wx')
          if (sidecar) await writeDurably(join(folder, sidecarOf(`${at}`)), sidecar, 'wx')
        }
      } catch (err) {
        await remove(token)
        throw err
      }
    },
    async keep(token, names) {
      await mkdir(kept, { recursive: true })
      const staged = new Set(await readdir(join(root, token)))
      for (const [at, name] of names.entries()) {
        if (name === null) continue
        const sidecar = sidecarOf(`${at}`)
        if (staged.has(sidecar)) await link(join(root, token, sidecar), join(kept, sidecarOf(name)))
        await link(join(root, token, `${at}`), join(kept, name)) // last: a sidecar alone is nothing
      }
      await syncFolder(kept)
    },
    undo,
    async settle(token) {
      await rename(join(root, token), join(root, token + SETTLED)) // in one step, whatever happens next
      await remove(token + SETTLED)
    },
    drop: remove,
    async recover(isLive) {
      const names = await list(root)
      const isSettled = names.length === 0 || (await isLive())
      for (const name of names) {
        if (!isSettled && !name.endsWith(SETTLED)) await undo(name)
        await remove(name)
      }
    },
  }
}
