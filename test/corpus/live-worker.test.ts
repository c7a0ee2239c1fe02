import { setImmediate as turn } from 'node:timers/promises'
import type { Answer } from '../../src/answer/answer.js'
import { createLiveWorker } from '../../src/corpus/live-worker.js'
import { WorkerEnded, type CorpusWorker } from '../../src/corpus/start-corpus-worker.js'
import { createLog } from '../fixture/log.js'

const question = { text: '宅基地', limit: 1, offset: 0 }
const empty: Answer = { status: 'question empty' }

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = []
  let end: (reason: string | null) => void = () => undefined
  let closed = false
  const worker: CorpusWorker = {
    ready: Promise.resolve('readers'),
    ended: new Promise((resolve) => (end = resolve)),
    build: () => Promise.reject(new Error('not in this test')),
    restore: () => Promise.reject(new Error('not in this test')),
    write: () => Promise.resolve(),
    answer: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    close: async () => void (closed = true),
    kill: async () => undefined,
  }
  const die = () => {
    for (const { reject } of asked.splice(0)) reject(new WorkerEnded('out of memory'))
    end('out of memory')
  }
  return { worker, asked, die, isClosed: () => closed }
}

function setUp(replace: () => Promise<CorpusWorker>) {
  const { log, lines } = createLog()
  return { live: createLiveWorker({ publicUrl: () => 'http://h', now: () => 0, replace, log }), lines }
}

it('asks the worker that was put last, and lets the one before finish', async () => {
  const [first, second] = [fakeWorker(), fakeWorker()]
  const { live } = setUp(() => Promise.reject(new Error('none died')))
  live.put(first.worker)
  const before = live.answerQuestion(question)
  await turn()
  live.put(second.worker)
  const after = live.answerQuestion(question)
  await turn()
  expect([first.asked.length, second.asked.length, first.isClosed(), second.isClosed()]).toEqual([
    1,
    1,
    true,
    false,
  ])
  first.asked[0]!.resolve(empty)
  second.asked[0]!.resolve(empty)
  expect([await before, await after]).toEqual([empty, empty])
})

it('asks another worker when one dies, once', async () => {
  const [first, second, third] = [fakeWorker(), fakeWorker(), fakeWorker()]
  const replacements = [second.worker, third.worker]
  const { live, lines } = setUp(async () => {
    const next = replacements.shift()
    if (!next) throw new Error('no more')
    return next
  })
  live.put(first.worker)
  const answer = live.answerQuestion(question)
  await turn()
  first.die()
  await turn()
  second.asked[0]!.resolve(empty)
  expect(await answer).toEqual(empty)
  expect(lines).toMatchObject([{ reason: 'out of memory' }])

  const poison = live.answerQuestion(question)
  await turn()
  second.die()
  await turn()
  third.die()
  await expect(poison).rejects.toThrow(WorkerEnded)
})

it('rejects a question before anything is loaded', async () => {
  const { live } = setUp(() => Promise.reject(new Error('none died')))
  await expect(live.answerQuestion(question)).rejects.toThrow('not loaded yet')
})
