import { readFile, rename } from 'node:fs/promises'
import process from 'node:process'
import { createAnswerQuestion } from '../answer/answer-question.js'
import { citePassage, passagesOfClause } from '../answer/cite-clause.js'
import { inspectQuestion } from '../answer/inspection.js'
import { dayInChina } from '../answer/validity.js'
import { writeDurably } from '../durable-file.js'
import { AppError } from '../errors.js'
import { createPairLearner, type LearnPairs } from '../search/learn-pairs.js'
import { loadSearchTools } from '../search/load-tools.js'
import { prepareSearch } from '../search/prepared-search.js'
import type { Search } from '../search/searcher.js'
import type { SearchableCorpus } from './corpus.js'
import { makeSearchable, passagesOf } from './load-corpus.js'
import { readCorpus } from './read-corpus.js'
import { decodeSnapshot, encodeSnapshot, fingerprintReaders, type Snapshot } from './snapshot.js'
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
import { createWorkerWords } from './worker-words.js'

// A process of its own: loads the dictionaries, builds one corpus, answers questions from it, ends with its parent.

const [dataDir = 'data'] = process.argv.slice(2)
/** What is told after the parent has gone is lost, and this process ends. */
const send = (message: WorkerMessage) =>
  process.connected && process.send?.(message, undefined, undefined, () => undefined)

function writeError(error: unknown): WrittenError {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
  const { code, hint } = error instanceof AppError ? error : { code: null, hint: null }
  return { message, stack, code, hint }
}

/** Writes a file whole or not at all; what was there before stays until then. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`
  try {
    await writeDurably(temporary, bytes, 'w')
    await rename(temporary, file)
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException
    const hint = 'Make room on the disk, and give the bot the right to write in STATE_DIR.'
    throw new AppError('STORE_UNWRITABLE', `${file} cannot be written (${code})`, hint, { cause })
  }
}

/** What was built last. */
interface Held {
  readonly snapshot: Snapshot
  readonly corpus: SearchableCorpus
  /** Made when it is first asked. */
  learnPairs?: LearnPairs
}

async function work(): Promise<void> {
  const tools = await loadSearchTools(dataDir)
  const readers = await fingerprintReaders(dataDir)
  const words = createWorkerWords(tools.thesaurus)
  let held: Held | null = null
  const hold = (snapshot: Snapshot): SearchableCorpus => {
    const corpus = makeSearchable(snapshot.content, tools, snapshot.prepared)
    held = { snapshot, corpus }
    return corpus
  }
  const have = (): Held => {
    if (!held) throw new Error('nothing was built in this worker')
    return held
  }

  const learnPairs = (latest: BoundQuestion, others: readonly BoundQuestion[]) => {
    const holding = have()
    const { searched } = holding.corpus
    holding.learnPairs ??= createPairLearner(searched, tools, holding.snapshot.prepared)
    const read = ({ texts, clause }: BoundQuestion) => ({
      texts,
      passages: () => passagesOfClause(searched, clause),
    })
    return holding.learnPairs(read(latest), others.map(read), words.thesaurus(null))
  }
  const build = async (folders: readonly string[], tell: (stage: Stage) => void): Promise<Built> => {
    const { content, warnings } = await readCorpus(folders, (done, of) => tell({ name: 'reading', done, of }))
    tell({ name: 'indexing' })
    const { passages } = hold({ content, prepared: prepareSearch(passagesOf(content), tools.terms) })
    return { content, passages, warnings, rebuilt: null }
  }
  const restore = async (
    file: string,
    folders: readonly string[],
    tell: (stage: Stage) => void,
  ): Promise<Built> => {
    const bytes = await readFile(file).catch(() => null)
    const snapshot = bytes === null ? { fault: 'it is missing' } : decodeSnapshot(bytes, readers)
    if ('fault' in snapshot) return { ...(await build(folders, tell)), rebuilt: snapshot.fault }
    const { passages } = hold(snapshot)
    return { content: snapshot.content, passages, warnings: new Map(), rebuilt: null }
  }
  const perform = async (
    task: WorkerTask,
    tell: (stage: Stage) => void,
  ): Promise<WorkerResults[WorkerTask['kind']]> => {
    switch (task.kind) {
      case 'build':
        return build(task.folders, tell)
      case 'restore':
        return restore(task.snapshot, task.folders, tell)
      case 'write':
        await writeWhole(task.snapshot, encodeSnapshot(have().snapshot, readers))
        return null
      case 'memory':
        return process.memoryUsage.rss()
      case 'answer': {
        const { corpus } = have()
        const thesaurus = words.thesaurus(task.change)
        return createAnswerQuestion(
          () => ({ search: (query) => corpus.search({ ...query, thesaurus }) }),
          () => task.publicUrl,
          () => task.now,
        )(task.question)
      }
      case 'teach':
        return words.set(task.synonyms)
      case 'find conflict':
        return words.findConflict(task.synonym)
      case 'learn pairs':
        return learnPairs(task.latest, task.others)
      case 'cite':
        return citePassage(have().corpus.searched, task.clause, task.publicUrl, dayInChina(task.now))
      case 'inspect': {
        const { corpus } = have()
        const thesaurus = words.thesaurus(null)
        const search: Search = (query) => corpus.search({ ...query, thesaurus })
        return inspectQuestion(task.question, search, (text) => tools.terms.words(text))
      }
    }
  }

  const handle = ({ id, task }: WorkerRequest) => {
    perform(task, (stage) => send({ kind: 'stage', id, stage })).then(
      (result) => send({ kind: 'done', id, result }),
      (error: unknown) => send({ kind: 'failed', id, error: writeError(error) }),
    )
  }
  // Messages that came together are handled one after the other, or no answer would go out before the last is found.
  process.on('message', (request: WorkerRequest) => setImmediate(handle, request))
  send({ kind: 'ready', readers })
}

work().catch((error: unknown) => send({ kind: 'failed', id: null, error: writeError(error) }))
process.on('disconnect', () => process.exit())
// A terminal interrupts both; the parent lets what was asked be answered first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
