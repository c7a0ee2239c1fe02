import type { Logger } from 'pino'
import type { AnswerQuestion } from '../answer/answer.js'
import { WorkerEnded, type CorpusWorker } from './start-corpus-worker.js'

/** Milliseconds after which a worker that does not answer counts as hung. */
const PATIENCE = 15_000

/** The worker that answers. Another takes its place without a question being lost, also when it dies. */
export interface LiveWorker {
  readonly answerQuestion: AnswerQuestion
  /** Answers from this worker from now on; the one before ends when it has answered what it was asked. */
  put(worker: CorpusWorker): void
  close(): Promise<void>
}

/** What a live worker needs from outside. */
export interface LiveWorkerOptions {
  readonly publicUrl: () => string
  readonly now: () => number
  /** Makes another worker ready to answer the same, after one died. */
  readonly replace: () => Promise<CorpusWorker>
  readonly log: Logger
}

/** Answers nothing until a worker is put. */
export function createLiveWorker({ publicUrl, now, replace, log }: LiveWorkerOptions): LiveWorker {
  let current: CorpusWorker | null = null
  let replacement: Promise<CorpusWorker> | null = null
  let isClosed = false

  const watch = async (worker: CorpusWorker): Promise<void> => {
    const reason = await worker.ended
    if (isClosed || current !== worker) return
    log.error({ reason }, 'the corpus worker died, another takes its place')
    replacement = replace()
    try {
      put(await replacement)
    } catch (err) {
      log.error({ err }, 'no worker answers any more')
    }
  }
  const put = (worker: CorpusWorker): void => {
    const former = current
    current = worker
    replacement = null
    void watch(worker)
    former?.close().catch((err: unknown) => log.error({ err }, 'the former corpus worker did not close'))
  }
  const find = async (): Promise<CorpusWorker> => {
    const worker = await (replacement ?? current)
    if (!worker) throw new Error('the corpus is not loaded yet')
    return worker
  }
  const ask = async (question: Parameters<AnswerQuestion>[0]): ReturnType<AnswerQuestion> => {
    const worker = await find()
    const timer = setTimeout(() => void worker.kill(`no answer within ${PATIENCE} ms`), PATIENCE)
    try {
      return await worker.answer(question, publicUrl(), now())
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    answerQuestion: async (question) => {
      try {
        return await ask(question)
      } catch (err) {
        if (!(err instanceof WorkerEnded) || isClosed) throw err
        return ask(question) // once: a question that ends two workers is to blame itself
      }
    },
    put,
    close: async () => {
      isClosed = true
      await (await replacement?.catch(() => null))?.close()
      await current?.close()
    },
  }
}
