import type { Logger } from 'pino'
import type { Answer, AnswerQuestion, Question } from '../answer/answer.js'
import type { AddedSynonym, SynonymChange } from '../search/added-synonyms.js'
import type { LiveWords } from './live-words.js'
import { createGate } from './gate.js'
import type { CiteClause } from '../answer/cite-clause.js'
import type { Inspect } from '../answer/inspection.js'
import { WorkerEnded, type CorpusWorker } from './start-corpus-worker.js'

/**
 * Milliseconds after which a worker that tells nothing counts as hung. One that is asked more than it can answer is not:
 * it goes on telling.
 */
const PATIENCE = 15_000

/** The worker that answers. Another takes its place without a question being lost, also when it dies. */
export interface LiveWorker {
  readonly answerQuestion: AnswerQuestion
  readonly words: LiveWords
  readonly citeClause: CiteClause
  readonly inspect: Inspect
  /** How many bytes the worker has in memory; `null` when it does not say. */
  memory(): Promise<number | null>
  /** Answers from this worker from now on; the one before ends when it has answered what it was asked. */
  put(worker: CorpusWorker): void
  close(): Promise<void>
}

/** What a live worker needs from outside. */
export interface LiveWorkerOptions {
  readonly publicUrl: () => string
  readonly now: () => number
  /** The words taught, which every worker has that is put. */
  readonly synonyms: () => readonly AddedSynonym[]
  /** Makes another worker ready to answer the same, after one died. */
  readonly replace: () => Promise<CorpusWorker>
  readonly log: Logger
}

/** Answers nothing until a worker is put. */
export function createLiveWorker(options: LiveWorkerOptions): LiveWorker {
  const { publicUrl, now, synonyms, replace, log } = options
  const residents = createGate()
  let current: CorpusWorker | null = null
  let replacement: Promise<CorpusWorker> | null = null
  let wasPut = false
  let isClosed = false

  const watch = async (worker: CorpusWorker): Promise<void> => {
    const reason = await worker.ended
    if (isClosed || current !== worker) return
    log.error({ reason }, 'the corpus worker died, another takes its place')
    await revive()
  }
  /** Puts another worker in the place of one that died; when that fails, the next question tries again. */
  const revive = async (): Promise<void> => {
    current = null
    replacement = replace()
    try {
      put(await replacement)
    } catch (err) {
      replacement = null
      log.error({ err }, 'no worker answers')
    }
  }
  const teach = async (worker: CorpusWorker): Promise<void> => {
    for (const refused of await worker.teach(synonyms())) log.warn(refused, 'a synonym is not used')
  }
  const put = (worker: CorpusWorker): void => {
    const former = current
    teach(worker).catch((err: unknown) => log.error({ err }, 'the words taught did not reach the worker'))
    current = worker
    wasPut = true
    replacement = null
    void watch(worker)
    former?.close().catch((err: unknown) => log.error({ err }, 'the former corpus worker did not close'))
  }
  const find = async (): Promise<CorpusWorker> => {
    if (wasPut && !isClosed && !replacement && !current) void revive()
    const worker = await (replacement ?? current)
    if (!worker) throw new Error('the corpus is not loaded yet')
    return worker
  }
  /** Does something in the worker; once more in the next one when it dies. */
  const use = async <T>(task: (worker: CorpusWorker) => Promise<T>): Promise<T> => {
    try {
      return await task(await find())
    } catch (err) {
      if (!(err instanceof WorkerEnded) || isClosed) throw err
      return task(await find()) // once: what ends two workers is to blame itself
    }
  }
  const ask = (question: Question, change: SynonymChange | null = null): Promise<Answer> =>
    use(async (worker) => {
      const timer = setInterval(() => {
        if (worker.quietFor() >= PATIENCE) void worker.kill(`nothing told within ${PATIENCE} ms`)
      }, PATIENCE / 3)
      try {
        return await worker.answer(question, publicUrl(), now(), change)
      } finally {
        clearInterval(timer)
      }
    })
  return {
    answerQuestion: (question) => residents.pass(() => ask(question)),
    citeClause: (clause) => use((worker) => worker.cite(clause, publicUrl(), now())),
    inspect: (question) => use((worker) => worker.inspect(question)),
    words: {
      renew: () => use(teach),
      findConflict: (synonym) => use((worker) => worker.findConflict(synonym)),
      learnPairs: (latest, others) => use((worker) => worker.learnPairs(latest, others)),
      async tryAnswer(question, change) {
        await residents.gone()
        return ask(question, change)
      },
    },
    memory: async () => (await current?.memory().catch(() => null)) ?? null,
    put,
    close: async () => {
      isClosed = true
      await (await replacement?.catch(() => null))?.close()
      await current?.close()
    },
  }
}
