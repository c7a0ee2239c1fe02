import type { Logger } from 'pino'
import { toCorpus, type Corpus } from './corpus.js'
import { sourceFolders, type CorpusFolders } from './source-files.js'
import { createSpareWorker } from './spare-worker.js'
import { startCorpusWorker, type CorpusWorker } from './start-corpus-worker.js'
import type { Built, Stage } from './worker-messages.js'
import { readContents, writeContents, type VersionContents } from './version-contents.js'
import { createVersionFolders, STAGING, type VersionFolder } from './version-folders.js'
import { versionId, withVersion, type Version, type VersionStore } from './versions.js'

/** A corpus, and the worker that answers from it. */
export interface Loaded {
  readonly worker: CorpusWorker
  readonly corpus: Corpus
  /** Of what it was read with, see `fingerprintReaders`. */
  readonly readers: string
}

/** A corpus that is built but no version yet. */
export interface Candidate {
  readonly corpus: Corpus
  /** Of its sources. */
  readonly fingerprint: string
  /** The worker that built it; `null` when it was built in the background, which leaves a snapshot alone. */
  readonly loaded: Loaded | null
}

/** Makes corpora, each in a worker of its own. When something rejects, its worker is ended and nothing is left over. */
export interface CorpusLoader {
  /** Copies the sources and builds a corpus of the copies, as fast as it can. One at a time. */
  build(): Promise<Candidate>
  /** Does the same by a process of low priority, which gives way to the questions that are answered meanwhile. */
  buildInBackground(onStage: (stage: Stage) => void): Promise<Candidate>
  /** Builds a corpus of the sources where they lie: when there is no room for copies. */
  buildInPlace(): Promise<Loaded>
  /**
   * Makes a candidate a version, and the live one in the list.
   *
   * @param by who loaded it; `null` for nobody in particular
   */
  keep(
    candidate: Candidate,
    by: string | null,
  ): Promise<{ readonly loaded: Loaded; readonly version: Version }>
  discard(candidate: Candidate): Promise<void>
  /** Lists what a version holds; `null` when that is not known. */
  contents(id: string): Promise<VersionContents | null>
  /** Loads a version from its snapshot, or, when that cannot be used, from its copies of the sources. */
  restore(version: Version, onStage?: (stage: Stage) => void): Promise<Loaded>
  /** Gives up what is being built. */
  close(): Promise<void>
}

/** What a loader needs from outside. */
export interface LoaderOptions {
  readonly folders: CorpusFolders
  readonly store: VersionStore
  readonly now: () => number
  readonly log: Logger
}

const silent = () => undefined

async function buildAndWrite(
  worker: CorpusWorker,
  sources: readonly string[],
  snapshot: string,
  onStage: (stage: Stage) => void = silent,
): Promise<Built> {
  const built = await worker.build(sources, onStage)
  await worker.write(snapshot)
  return built
}

export function createCorpusLoader({ folders, store, now, log }: LoaderOptions): CorpusLoader {
  const versions = createVersionFolders(folders.stateDir)
  const spare = createSpareWorker(folders.dataDir)
  const working = new Set<CorpusWorker>()

  const makeWith = async (
    worker: CorpusWorker,
    build: (worker: CorpusWorker) => Promise<Built>,
  ): Promise<Loaded & { readonly built: Built }> => {
    working.add(worker)
    try {
      const built = await build(worker)
      for (const [file, warnings] of built.warnings) log.warn({ file, warnings }, 'gazette read with doubts')
      return { worker, built, corpus: toCorpus(built.content, built.passages), readers: await worker.ready }
    } catch (err) {
      void worker.close()
      throw err
    } finally {
      working.delete(worker)
    }
  }
  const restoreFrom = async (
    { snapshot, sources }: VersionFolder,
    id: string,
    onStage: (stage: Stage) => void,
  ) => {
    const { built, ...loaded } = await makeWith(await spare.take(), (made) =>
      made.restore(snapshot, sources, onStage),
    )
    if (built.rebuilt !== null) {
      log.warn({ version: id, reason: built.rebuilt }, 'snapshot not used, built from the sources')
      await loaded.worker.write(snapshot).catch((err: unknown) => log.error({ err }, 'snapshot not written'))
    }
    return loaded
  }

  const stage = async (
    build: (staged: VersionFolder) => Promise<Omit<Candidate, 'fingerprint'>>,
  ): Promise<Candidate> => {
    try {
      const staged = await versions.stage(sourceFolders(folders))
      return { ...(await build(staged)), fingerprint: staged.fingerprint }
    } catch (err) {
      await versions.unstage()
      throw err
    }
  }
  const forget = (kept: readonly string[]) =>
    versions.keepOnly(kept).catch((err: unknown) => log.warn({ err }, 'old versions are left over'))

  return {
    build: () =>
      stage(async ({ sources, snapshot }) => {
        const loaded = await makeWith(await spare.take(), (made) => buildAndWrite(made, sources, snapshot))
        return { corpus: loaded.corpus, loaded }
      }),
    buildInBackground: (onStage) =>
      stage(async ({ sources, snapshot }) => {
        const worker = startCorpusWorker(folders.dataDir, { inBackground: true })
        const { corpus } = await makeWith(worker, (made) => buildAndWrite(made, sources, snapshot, onStage))
        void worker.close()
        return { corpus, loaded: null }
      }),
    buildInPlace: async () =>
      makeWith(await spare.take(), (made) => made.build(sourceFolders(folders), silent)),
    async keep({ corpus, fingerprint, loaded: made }, by) {
      const loaded = made ?? (await restoreFrom(versions.open(STAGING), STAGING, silent))
      const createdAt = new Date(now())
      const id = versionId(createdAt, fingerprint)
      const notices = corpus.notices.size
      const version = { id, fingerprint, createdAt: createdAt.toISOString(), notices, by, note: '' }
      try {
        await writeContents(versions.open(STAGING).path, corpus)
        await versions.commit(id)
        const list = await store.update((before) => withVersion(before, version))
        await forget(list.versions.map((each) => each.id))
      } catch (err) {
        void loaded.worker.close()
        throw err
      }
      return { loaded, version }
    },
    async discard({ loaded }) {
      void loaded?.worker.close()
      await versions.unstage()
    },
    contents: (id) => readContents(versions.open(id).path),
    restore: (version, onStage = silent) => restoreFrom(versions.open(version.id), version.id, onStage),
    close: async () => {
      await spare.close()
      for (const worker of working) await worker.kill('the bot stops')
    },
  }
}
