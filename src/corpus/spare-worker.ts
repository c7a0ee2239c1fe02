import { fingerprintReaders } from './snapshot.js'
import { startCorpusWorker, type CorpusWorker } from './start-corpus-worker.js'

/** Milliseconds between a worker's being taken and the next one's start: what took it goes first. */
const DELAY = 2_000

/** Has a worker with loaded dictionaries at hand, so that rolling back takes a moment and not seconds. */
export interface SpareWorker {
  /** Gives a worker that has loaded what the data directory holds now, and prepares the next. */
  take(): Promise<CorpusWorker>
  close(): Promise<void>
}

/** @param dataDir holds `dictionary/`, `thesaurus/` and `glossary/` */
export function createSpareWorker(dataDir: string): SpareWorker {
  let spare: CorpusWorker | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  const prepare = (): void => {
    clearTimeout(timer)
    if (isClosed) return
    timer = setTimeout(() => {
      const worker = startCorpusWorker(dataDir)
      spare = worker
      void worker.ended.then(() => {
        if (spare === worker) spare = null // whoever wants one starts it
      })
    }, DELAY).unref()
  }
  return {
    async take() {
      const worker = spare
      spare = null
      prepare()
      if (worker === null) return startCorpusWorker(dataDir)
      const [own, wanted] = await Promise.all([worker.ready.catch(() => null), fingerprintReaders(dataDir)])
      if (own === wanted) return worker
      void worker.close()
      return startCorpusWorker(dataDir)
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await spare?.close()
    },
  }
}
