import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { readLikeness, type Likeness } from '../../search/likeness.js'
import type { Bindings } from '../../store/concern/bindings.js'
import type { Unanswered } from '../../store/concern/unanswered.js'
import type { Document } from '../../store/document.js'
import type { After } from '../timer.js'
import { collectQuestions, type CollectedQuestion } from './collect-questions.js'

/** Collects questions without a good answer, and writes them some at a time. */
export interface QuestionCollector {
  /**
   * Counts a question; the same one of one conversation counts once an hour.
   *
   * @param text as `keptQuestion` leaves it
   */
  readonly add: (conversation: string, text: string, reason: CollectedQuestion['reason']) => void
  /** Writes what was collected. Never rejects: what cannot be written waits for the next time. */
  readonly flush: () => Promise<void>
  /** Writes the last of it; what is added later is lost. */
  readonly stop: () => Promise<void>
}

/** What a collector needs from outside. */
export interface CollectorOptions {
  readonly unanswered: Document<Unanswered>
  readonly bindings: () => Bindings
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly after: After
  readonly log: Logger
}

/** Milliseconds between two writings. */
const PERIOD = 5_000
/** Milliseconds in which a conversation's question counts once. */
const ONCE_IN = 60 * 60 * 1000
/** Questions that wait to be written; beyond it the oldest are given up. */
const MAX_WAITING = 1_000
/** Wordings whose likeness is remembered: all of a full document. */
const REMEMBERED = 10_000

export function createQuestionCollector({
  unanswered,
  bindings,
  now,
  after,
  log,
}: CollectorOptions): QuestionCollector {
  const counted = new LRUCache<string, true>({
    max: REMEMBERED,
    ttl: ONCE_IN,
    ttlResolution: 0,
    perf: { now },
  })
  const likenesses = new LRUCache<string, Likeness>({ max: REMEMBERED })
  let waiting: CollectedQuestion[] = []
  let callOff: (() => void) | null = null
  let isOver = false
  let writing = Promise.resolve()

  const read = (text: string): Likeness => {
    const likeness = likenesses.get(text) ?? readLikeness(text)
    likenesses.set(text, likeness)
    return likeness
  }
  const arm = (): void => {
    if (!isOver) callOff ??= after(PERIOD, () => void flush())
  }
  const write = async (): Promise<void> => {
    const batch = waiting
    if (batch.length === 0) return
    waiting = []
    try {
      const lastId = Math.max(0, ...bindings().bindings.map(({ id }) => Number(id) || 0))
      await unanswered.update((value) => {
        const groups = collectQuestions(value.groups, batch, lastId, read)
        return groups === value.groups ? value : { groups }
      })
    } catch (err) {
      log.error({ err, questions: batch.length }, 'questions not written, tried again')
      waiting = [...batch, ...waiting].slice(-MAX_WAITING)
      arm()
    }
  }
  const flush = (): Promise<void> => {
    callOff?.()
    callOff = null
    writing = writing.then(write)
    return writing
  }
  return {
    add: (conversation, text, reason) => {
      const key = `${conversation} ${text}`
      if (text === '' || counted.has(key)) return
      counted.set(key, true)
      waiting = [...waiting, { text, reason, at: new Date(now()).toISOString() }].slice(-MAX_WAITING)
      arm()
    },
    flush,
    stop: async () => {
      isOver = true
      await flush()
    },
  }
}
