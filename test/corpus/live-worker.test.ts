import { setImmediate as turn } from 'node:timers/promises'
import { jest } from '@jest/globals'
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
  const taught: string[][] = []
  const quiet = { ms: 0 }
  let closed = false
  const die = (why: string) => {
    for (const { reject } of asked.splice(0)) reject(new WorkerEnded(why))
    end(why)
  }
  const worker: CorpusWorker = {
    ready: Promise.resolve('readers'),
    ended: new Promise((resolve) => (end = resolve)),
    build: () => Promise.reject(new Error('not in this test')),
    restore: () => Promise.reject(new Error('not in this test')),
    write: () => Promise.resolve(),
    cite: () => Promise.reject(new Error('not in this test')),
    learnPairs: () => Promise.reject(new Error('not in this test')),
    inspect: () => Promise.reject(new Error('not in this test')),
    memory: () => Promise.resolve(1),
    answer: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    teach: async (synonyms) => {
      taught.push(synonyms.map(({ everyday }) => everyday))
      return []
    },
    findConflict: () => Promise.resolve(null),
    close: async () => void (closed = true),
    quietFor: () => quiet.ms,
    kill: async (reason) => die(reason),
  }
  return { worker, asked, taught, quiet, die: () => die('out of memory'), isClosed: () => closed }
}

function setUp(replace: () => Promise<CorpusWorker>) {
  const { log, lines } = createLog()
  const everyday: string[] = []
  const synonyms = () => everyday.map((each) => ({ everyday: each, official: ['拆旧'], weight: null }))
  const live = createLiveWorker({ publicUrl: () => 'http://h', now: () => 0, synonyms, replace, log })
  return { live, lines, everyday }
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

it('tries again with the next question when no other worker could take its place', async () => {
  const [first, second] = [fakeWorker(), fakeWorker()]
  const replacements = [Promise.reject(new Error('no memory')), Promise.resolve(second.worker)]
  const { live } = setUp(() => replacements.shift()!)
  live.put(first.worker)
  first.die()
  await turn()
  const answer = live.answerQuestion(question)
  await turn()
  second.asked[0]!.resolve(empty)
  expect(await answer).toEqual(empty)
})

it('rejects a question before anything is loaded', async () => {
  const { live } = setUp(() => Promise.reject(new Error('none died')))
  await expect(live.answerQuestion(question)).rejects.toThrow('not loaded yet')
})

it('teaches every worker the words that there are when it is put, and the live one those that come later', async () => {
  const [first, second, third] = [fakeWorker(), fakeWorker(), fakeWorker()]
  const { live, everyday } = setUp(async () => third.worker)
  live.put(first.worker)
  everyday.push('扒房')
  await live.words.renew()
  live.put(second.worker)
  everyday.push('拆屋')
  second.die()
  await turn()
  await turn()
  expect([first.taught, second.taught, third.taught]).toEqual([
    [[], ['扒房']],
    [['扒房']],
    [['扒房', '拆屋']],
  ])
})

it('tries a question only when no resident waits for an answer', async () => {
  const { worker, asked } = fakeWorker()
  const { live } = setUp(() => Promise.reject(new Error('none died')))
  live.put(worker)
  const [first, second] = [live.answerQuestion(question), live.answerQuestion(question)]
  const tried = live.words.tryAnswer(question, { kind: 'remove', everyday: '扒房' })
  await turn()
  expect(asked).toHaveLength(2)
  asked[0]!.resolve(empty)
  await first
  await turn()
  expect(asked).toHaveLength(2)
  asked[1]!.resolve(empty)
  await second
  await turn()
  expect(asked).toHaveLength(3)
  asked[2]!.resolve(empty)
  expect(await tried).toEqual(empty)
})

describe('a worker that is asked for longer than it may be quiet', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }))
  afterEach(() => void jest.useRealTimers())

  it('is left alone as long as it tells something, and replaced when it does not', async () => {
    const [first, second] = [fakeWorker(), fakeWorker()]
    const { live } = setUp(async () => second.worker)
    live.put(first.worker)
    const answer = live.answerQuestion(question)
    await turn()
    await jest.advanceTimersByTimeAsync(60_000)
    expect([first.asked.length, second.asked.length]).toEqual([1, 0])
    first.quiet.ms = 15_000
    await jest.advanceTimersByTimeAsync(5_000)
    await turn()
    expect([first.asked.length, second.asked.length]).toEqual([0, 1])
    second.asked[0]!.resolve(empty)
    expect(await answer).toEqual(empty)
  })
})
