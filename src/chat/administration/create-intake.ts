import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { createImporter } from '../../corpus/import/importer.js'
import { createStaging } from '../../corpus/import/staging.js'
import { readUploadApart } from '../../corpus/import/start-upload-worker.js'
import type { LiveCorpus } from '../../corpus/live-corpus.js'
import { listSources, sourceFolders, sidecarOf, type CorpusFolders } from '../../corpus/source-files.js'
import { watchSources } from '../../corpus/watch-sources.js'
import type { Translate } from '../../locale/translations.js'
import type { Command } from '../command.js'
import { afterTimeout } from '../timer.js'
import type { TellAdmins } from '../tell-admins.js'
import { createAnnouncer } from './announce-sources.js'
import { createImportCommand } from './import-command.js'

/** The two ways by which gazettes come in while the bot runs: sent to it, or put into a folder. */
export interface Intake {
  readonly command: Command
  /** Removes what an earlier process left of its imports. To be called before the corpus is loaded. */
  recover(): Promise<void>
  /** Watches the folders. To be called when the corpus is loaded. */
  watch(): Promise<void>
  stop(): Promise<void>
}

/** What the intake is made of. */
export interface IntakeOptions {
  readonly live: LiveCorpus
  readonly folders: CorpusFolders
  readonly tellAdmins: TellAdmins
  /** In the language in which admins are told something they did not ask for. */
  readonly t: Translate
  /** Whether files put into a folder are loaded without being asked for. */
  readonly autoReload: boolean
  readonly log: Logger
}

function later(run: () => Promise<void>, after: number): () => void {
  const timer = setTimeout(() => void run(), after).unref()
  return () => clearTimeout(timer)
}

export function createIntake({ live, folders, tellAdmins, t, autoReload, log }: IntakeOptions): Intake {
  const importer = createImporter({
    ...{ live, folders, later, log },
    staging: createStaging(folders.stateDir),
    read: readUploadApart,
    newToken: () => randomBytes(3).toString('hex'),
  })
  const sources = sourceFolders(folders)
  const present = async (files: readonly string[]) => {
    const there = (await listSources(sources)).flatMap(({ file }) => [file, sidecarOf(file)])
    return files.filter((file) => there.includes(file))
  }
  const announce = createAnnouncer({ live, present, tellAdmins, t, autoReload })
  const failed = (err: unknown) => log.error({ err }, 'new gazettes are not noticed')
  let unwatch = (): Promise<void> => Promise.resolve()
  return {
    command: createImportCommand({ importer, after: afterTimeout }),
    recover: () =>
      importer.recover().catch((err: unknown) => log.error({ err }, 'imports of before are left over')),
    async watch() {
      const onRest = (files: readonly string[]) => void announce(files).catch(failed)
      unwatch = await watchSources(sources, { onRest, onError: failed })
    },
    async stop() {
      await unwatch()
      await importer.stop()
    },
  }
}
