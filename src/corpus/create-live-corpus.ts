import { compareCorpora } from './compare-corpora.js'
import { createCorpusLoader, type Loaded } from './corpus-loader.js'
import { AppError } from '../errors.js'
import { createOrder } from '../in-order.js'
import { judgeCorpus } from './judge-corpus.js'
import type { LiveCorpus, LiveCorpusOptions } from './live-corpus.js'
import { createLiveWorker } from './live-worker.js'
import { RELOAD_DEFAULTS, withChange } from './reload.js'
import type { Reloaded, ReloadOptions, RolledBack } from './reload.js'
import { fingerprintReaders } from './snapshot.js'
import { fingerprintSources, sourceFolders } from './source-files.js'
import type { Stage } from './worker-messages.js'
import { compareContents } from './version-contents.js'
import { liveVersion, versionBefore, versionToRestore, withHeld } from './versions.js'
import type { Version, VersionList } from './versions.js'

/** Whether something could not be written; nothing is wrong with the sources then. */
function isUnwritable(err: unknown): boolean {
  if (err instanceof AppError) return err.code === 'STORE_UNWRITABLE'
  return typeof err === 'object' && err !== null && 'syscall' in err
}

/** Whatever changes what is live does so one after the other. */
const LIVE = 'live'

interface Live extends Omit<Loaded, 'worker'> {
  /** `null` when there was no room to keep it. */
  readonly version: Version | null
}

/** Wires a live corpus; nothing is loaded before `start`. */
export function createLiveCorpus(options: LiveCorpusOptions): LiveCorpus {
  const { folders, store, publicUrl, now, synonyms = () => [], onLive = () => undefined, log } = options
  const loader = createCorpusLoader(options)
  const inTurn = createOrder()
  let live: Live | null = null
  let reloading: { readonly result: Promise<Reloaded>; readonly told: Set<(stage: Stage) => void> } | null =
    null
  const worker = createLiveWorker({
    ...{ publicUrl, now, synonyms, log },
    replace: async () =>
      (live?.version ? loader.restore(live.version) : loader.buildInPlace()).then((made) => made.worker),
  })

  const current = (): Live => {
    if (!live) throw new Error('the corpus is not loaded yet')
    return live
  }
  const put = (loaded: Loaded, version: Version | null): void => {
    worker.put(loaded.worker)
    live = { corpus: loaded.corpus, readers: loaded.readers, version }
    const { gazettes, notices, passages, skipped } = loaded.corpus
    for (const { file, reason } of skipped) log.warn({ file, reason }, 'gazette skipped')
    const counts = { gazettes: gazettes.length, notices: notices.size, passages, skipped: skipped.length }
    log.info({ ...counts, version: version?.id ?? null }, 'corpus live')
    onLive(loaded.corpus)
  }
  /** Without room for a version it is served all the same. */
  const loadSources = async (): Promise<void> => {
    const kept = await keepSources().catch((err: unknown) => {
      if (!isUnwritable(err)) throw err
      log.error({ err }, 'this corpus cannot be kept as a version')
      return null
    })
    if (kept) put(kept.loaded, kept.version)
    else put(await loader.buildInPlace(), null)
  }
  const keepSources = async () => loader.keep(await loader.build(), null)
  const reloadNow = async ({ force, by, onStage }: Required<ReloadOptions>): Promise<Reloaded> => {
    const { corpus, readers, version: before } = current()
    const sources = await fingerprintSources(sourceFolders(folders))
    const isSame = sources === before?.fingerprint && readers === (await fingerprintReaders(folders.dataDir))
    if (isSame && !force) return { status: 'unchanged' }
    const candidate = await loader.buildInBackground(onStage)
    try {
      const changes = compareCorpora(corpus, candidate.corpus)
      const faults = judgeCorpus(corpus, candidate.corpus)
      if (faults.length > 0 && !force) {
        await store.update((list) => withHeld(list, candidate.fingerprint))
        await loader.discard(candidate)
        return { status: 'refused', changes, faults }
      }
      onStage({ name: 'saving' })
      const { loaded, version } = await loader.keep(candidate, by)
      put(loaded, version)
      return { status: 'loaded', changes, faults, version }
    } catch (err) {
      await loader.discard(candidate)
      throw err
    }
  }
  const rollbackNow = async (steps: number): Promise<RolledBack> => {
    const { corpus, version: before } = current()
    const version = versionBefore(store.get(), steps)
    if (!version) return { status: 'no such version' }
    const restored = await loader.restore(version)
    try {
      const hold = (list: VersionList) => (before ? withHeld(list, before.fingerprint) : list)
      await store.update((list) => ({ ...hold(list), live: version.id }))
    } catch (err) {
      void restored.worker.close()
      throw err
    }
    put(restored, version)
    return { status: 'rolled back', changes: compareCorpora(corpus, restored.corpus), version }
  }
  const restoreLive = async (): Promise<boolean> => {
    const version = versionToRestore(store.get(), await fingerprintSources(sourceFolders(folders)))
    if (!version) return false
    try {
      put(await loader.restore(version), version)
      return true
    } catch (err) {
      log.error({ err, version: version.id }, 'this version cannot be loaded any more')
      return false
    }
  }

  return {
    start: () =>
      inTurn(LIVE, async () => {
        if (!(await restoreLive())) await loadSources()
        return current().corpus
      }),
    corpus: () => current().corpus,
    isReady: () => live !== null,
    answerQuestion: worker.answerQuestion,
    words: worker.words,
    citeClause: worker.citeClause,
    inspect: worker.inspect,
    reload({ force = false, by = null, onStage = () => undefined } = {}) {
      if (reloading === null) {
        const told = new Set<(stage: Stage) => void>()
        const tellAll = (stage: Stage) => told.forEach((tell) => tell(stage))
        const result = inTurn(LIVE, () => reloadNow({ force, by, onStage: tellAll })).finally(
          () => (reloading = null),
        )
        reloading = { result, told }
      }
      reloading.told.add(onStage)
      return reloading.result
    },
    reloadWith: (change, options) =>
      inTurn(LIVE, () => withChange(change, () => reloadNow({ ...RELOAD_DEFAULTS, ...options }))),
    isCurrent: () =>
      inTurn(LIVE, async () => {
        const fingerprint = await fingerprintSources(sourceFolders(folders))
        return liveVersion(store.get())?.fingerprint === fingerprint
      }),
    async compareVersion(id) {
      const { live: liveId } = store.get()
      const before = await loader.contents(id)
      const after = liveId === null ? null : await loader.contents(liveId)
      return before && after ? compareContents(before, after) : null
    },
    rollback: (steps) => inTurn(LIVE, () => rollbackNow(steps)),
    versions: () => store.get(),
    memory: () => worker.memory(),
    async stop() {
      await loader.close()
      await worker.close()
    },
  }
}
