import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintSources, listSources, sidecarOf } from './source-files.js'

/** Where one version lies: copies of its sources, and its snapshot. */
export interface VersionFolder {
  readonly path: string
  /** In the order in which they are read. */
  readonly sources: readonly string[]
  readonly snapshot: string
}

/** Keeps versions on disk, each whole or not at all. */
export interface VersionFolders {
  /** Copies the sources to where nothing looks for them yet; whatever was staged before is gone. */
  stage(folders: readonly string[]): Promise<VersionFolder & { readonly fingerprint: string }>
  /** Makes what was staged a version. */
  commit(id: string): Promise<VersionFolder>
  /** Throws away what was staged. */
  unstage(): Promise<void>
  open(id: string): VersionFolder
  /** Deletes all versions but these. */
  keepOnly(ids: readonly string[]): Promise<void>
}

/** Where the next version is made; begins with a dot, as no version does. */
export const STAGING = '.staging'
/** Shipped sources, and those that were imported. */
const SOURCES = ['shipped', 'imported']

/** @param stateDir the versions lie in `versions/` under it */
export function createVersionFolders(stateDir: string): VersionFolders {
  const root = join(stateDir, 'versions')
  const open = (id: string): VersionFolder => {
    const path = join(root, id)
    return { path, sources: SOURCES.map((name) => join(path, name)), snapshot: join(path, 'snapshot') }
  }
  const unstage = () => rm(join(root, STAGING), { recursive: true, force: true })
  return {
    async stage(folders) {
      await unstage()
      const staged = open(STAGING)
      const all = await listSources(folders)
      for (const [at, folder] of folders.entries()) {
        const target = staged.sources[at]!
        await mkdir(target, { recursive: true })
        for (const { file } of all.filter((source) => source.folder === folder)) {
          await cp(join(folder, file), join(target, file), { dereference: true })
          await cp(join(folder, sidecarOf(file)), join(target, sidecarOf(file)), { dereference: true }).catch(
            ignoreMissing,
          )
        }
      }
      return { ...staged, fingerprint: await fingerprintSources(staged.sources) }
    },
    async commit(id) {
      await rename(join(root, STAGING), join(root, id))
      return open(id)
    },
    unstage,
    open,
    async keepOnly(ids) {
      const names = await readdir(root).catch(() => [])
      for (const name of names) {
        if (!ids.includes(name)) await rm(join(root, name), { recursive: true, force: true })
      }
    },
  }
}

function ignoreMissing(err: unknown): void {
  if ((err as NodeJS.ErrnoException).code !== 'ENOENT') throw err
}
