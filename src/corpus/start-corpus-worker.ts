import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Answer, Citation, Question } from '../answer/answer.js'
import type { ChosenClause } from '../answer/cite-clause.js'
import type { InspectedQuestion, Inspection } from '../answer/inspection.js'
import { AppError, type ErrorCode } from '../errors.js'
import type {
  AddedSynonym,
  RefusedSynonym,
  SynonymChange,
  SynonymConflict,
} from '../search/added-synonyms.js'
import type { LearnedPair } from '../search/learn-pairs.js'
import type {
  BoundQuestion,
  Built,
  Stage,
  WorkerMessage,
  WorkerRequest,
  WorkerResults,
  WorkerTask,
  WrittenError,
} from './worker-messages.js'

/** The compiled worker; the same place seen from `src/` and from `dist/`, because a worker runs compiled code only. */
const WORKER = fileURLToPath(new URL('../../dist/corpus/corpus-worker.js', import.meta.url))

/** A worker ended before it had done what it was asked to. */
export class WorkerEnded extends Error {
  constructor(reason: string) {
    super(`the corpus worker ended: ${reason}`)
    this.name = 'WorkerEnded'
  }
}

/** A worker that holds dictionaries, and after building a corpus. Every method rejects with {@link WorkerEnded} when it dies. */
export interface CorpusWorker {
  /** Resolves when its dictionaries are loaded, with the fingerprint of all it reads with. */
  readonly ready: Promise<string>
  /** Resolves when the worker has ended, with the reason; `null` when it was told to. */
  readonly ended: Promise<string | null>
  build(folders: readonly string[], onStage: (stage: Stage) => void): Promise<Built>
  /** Builds from the snapshot, or, when that cannot be used, from the sources. */
  restore(snapshot: string, folders: readonly string[], onStage: (stage: Stage) => void): Promise<Built>
  /** Writes the snapshot of what was built, whole or not at all. */
  write(snapshot: string): Promise<void>
  /** @param change as if this had been done to the words taught; `null` for nothing */
  answer(question: Question, publicUrl: string, now: number, change: SynonymChange | null): Promise<Answer>
  /** Answers what is asked later with these words taught. @returns those that conflict with others, and are not used */
  teach(synonyms: readonly AddedSynonym[]): Promise<readonly RefusedSynonym[]>
  findConflict(synonym: AddedSynonym): Promise<SynonymConflict | null>
  /** Learns word pairs from what was chosen last, see `LearnPairs`. */
  learnPairs(latest: BoundQuestion, others: readonly BoundQuestion[]): Promise<readonly LearnedPair[]>
  /** Makes a citation, see `CiteClause`. */
  cite(clause: ChosenClause, publicUrl: string, now: number): Promise<Citation | null>
  /** Tells how a question is searched, see `Inspect`. */
  inspect(question: InspectedQuestion): Promise<Inspection | null>
  /** How many bytes it has in memory. */
  memory(): Promise<number>
  /** Ends the worker once everything asked so far is done. */
  close(): Promise<void>
  /** Milliseconds since it last told anything, while it has something to do; 0 when it has not. */
  quietFor(): number
  /** Ends the worker at once. */
  kill(reason: string): Promise<void>
}

function readError({ message, stack, code, hint }: WrittenError): Error {
  const error = code === null ? new Error(message) : new AppError(code as ErrorCode, message, hint ?? '')
  error.stack = stack
  return error
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
  readonly onStage: (stage: Stage) => void
}

/**
 * Starts a worker, which loads the dictionaries of the data directory at once.
 *
 * A process and not a thread: nodejieba never gives back the 255 MB that a dictionary takes, and ends the process when
 * something is wrong with one.
 *
 * @param options.inBackground whether it gives way to all other processes
 */
export function startCorpusWorker(dataDir: string, { inBackground = false } = {}): CorpusWorker {
  const child = fork(WORKER, [dataDir], {
    ...{ serialization: 'advanced', execArgv: [], env: {} }, // no secret has to be known there
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (inBackground && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  const waiting = new Map<number, Waiting>()
  const idle: (() => void)[] = []
  let next = 0
  let heardAt = performance.now()
  let isOver = false
  let isClosing = false
  let reason: string | null = null
  let settleReady: { resolve: (readers: string) => void; reject: (error: Error) => void }
  const ready = new Promise<string>((resolve, reject) => (settleReady = { resolve, reject }))
  ready.catch(() => undefined) // whoever builds in it is told
  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) idle.splice(0).forEach((resume) => resume())
    return found
  }
  child.on('message', (message: WorkerMessage) => {
    heardAt = performance.now()
    if (message.kind === 'ready') settleReady.resolve(message.readers)
    else if (message.kind === 'stage') waiting.get(message.id)?.onStage(message.stage)
    else if (message.kind === 'done') settle(message.id)?.resolve(message.result as never)
    else if (message.id !== null) settle(message.id)?.reject(readError(message.error))
    else settleReady.reject(readError(message.error))
  })
  const ended = new Promise<string | null>((resolve) => {
    const end = (why: string): void => {
      isOver = true
      const error = new WorkerEnded(reason ?? why)
      settleReady.reject(error)
      for (const id of [...waiting.keys()]) settle(id)?.reject(error)
      resolve(isClosing ? null : error.message)
    }
    child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`))
    child.on('error', (error) => {
      reason ??= error.message
      if (child.pid === undefined) end(error.message) // it never began, and will not exit
    })
  })
  const request = <K extends WorkerTask['kind']>(
    task: Extract<WorkerTask, { readonly kind: K }>,
    onStage: (stage: Stage) => void = () => undefined,
  ): Promise<WorkerResults[K]> =>
    new Promise((resolve, reject) => {
      if (isOver) {
        reject(new WorkerEnded(reason ?? 'before'))
        return
      }
      const id = next++
      if (waiting.size === 0) heardAt = performance.now() // what came before says nothing of this
      waiting.set(id, { resolve, reject, onStage })
      child.send({ id, task } satisfies WorkerRequest)
    })
  /** Waits for the dictionaries first: without them, the reason why they could not be loaded is what matters. */
  const whenReady = async <T>(start: () => Promise<T>): Promise<T> => {
    await ready
    return start()
  }

  return {
    ready,
    ended,
    build: (folders, onStage) => whenReady(() => request({ kind: 'build', folders }, onStage)),
    restore: (snapshot, folders, onStage) =>
      whenReady(() => request({ kind: 'restore', snapshot, folders }, onStage)),
    write: async (snapshot) => {
      await request({ kind: 'write', snapshot })
    },
    answer: (question, publicUrl, now, change) =>
      request({ kind: 'answer', question, publicUrl, now, change }),
    teach: (synonyms) => request({ kind: 'teach', synonyms }),
    findConflict: (synonym) => request({ kind: 'find conflict', synonym }),
    learnPairs: (latest, others) => request({ kind: 'learn pairs', latest, others }),
    cite: (clause, publicUrl, now) => request({ kind: 'cite', clause, publicUrl, now }),
    inspect: (question) => request({ kind: 'inspect', question }),
    memory: () => request({ kind: 'memory' }),
    close: async () => {
      if (waiting.size > 0) await new Promise<void>((resume) => idle.push(resume))
      isClosing = true
      if (child.connected) child.disconnect() // then it ends by itself
      await ended
    },
    quietFor: () => (waiting.size === 0 ? 0 : performance.now() - heardAt),
    kill: async (why) => {
      reason ??= why
      child.kill('SIGKILL')
      await ended
    },
  }
}
