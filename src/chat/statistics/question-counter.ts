import type { Logger } from 'pino'
import { dayInChina } from '../../answer/validity.js'
import { LATENCY_BOUNDS, type DayStatistics, type Statistics } from '../../store/concern/statistics.js'
import type { Vote } from '../../store/concern/feedback.js'
import type { Document } from '../../store/document.js'
import type { AskedEvent } from '../chat-events.js'
import type { Message } from '../message.js'
import type { After } from '../timer.js'
import { addDays, emptyDay } from './add-days.js'

/** Counts questions and votes, in memory at first: a file is written once in some seconds, not at every question. */
export interface QuestionCounter {
  readonly countAsked: (event: Asked) => void
  /** Counts a vote on the day it was given; one that it takes the place of counts no more. */
  readonly countVote: (vote: GivenVote, former: GivenVote | undefined) => void
  /** Gives all that was counted, what is not on disk yet among it. */
  readonly days: () => Promise<readonly DayStatistics[]>
  /** Writes what is left; what is counted afterwards is not written any more. */
  readonly stop: () => Promise<void>
}

/** What of a question is counted; one of nobody in particular is the web's. */
export type Asked = Pick<AskedEvent, 'answer' | 'tookMs'> & { readonly message: Pick<Message, 'asker'> }

/** What of a vote is counted. */
export type GivenVote = Pick<Vote, 'vote' | 'channel' | 'at'>

/** What counting needs from outside. */
export interface QuestionCounterOptions {
  readonly store: Document<Statistics>
  /** The clock, in milliseconds since 1970; a day is that of China. */
  readonly now: () => number
  readonly after: After
  readonly log: Logger
}

/** Milliseconds between two writes; a process that is killed loses what it counted since the last. */
export const WRITE_INTERVAL = 5_000

/** As long as the state takes a subject, in UTF-16 units. */
const SUBJECT_LENGTH = 200

/** The place of an answer's time among the bounds; behind the last when it took longer than all of them. */
function latencyOf(tookMs: number): readonly number[] {
  const at = LATENCY_BOUNDS.findIndex((bound) => tookMs <= bound)
  const slot = at < 0 ? LATENCY_BOUNDS.length : at
  return emptyDay('', '').latency.map((_, index) => Number(index === slot))
}

/** Tells what a question adds to its day; `null` when it was none, because it was empty or too long. */
function countOne({ answer, message, tookMs }: Asked, day: string): DayStatistics | null {
  const isAnswered = answer.status === 'answered'
  if (!isAnswered && answer.status !== 'not found') return null
  const title = isAnswered ? (answer.citations[0]?.title ?? '') : ''
  const subject = title.slice(0, SUBJECT_LENGTH).toWellFormed()
  return {
    ...emptyDay(day, message.asker?.channel ?? 'web'),
    questions: 1,
    answered: Number(isAnswered),
    notFound: Number(!isAnswered),
    latency: latencyOf(tookMs),
    subjects: subject === '' ? [] : [{ subject, count: 1 }],
  }
}

function countGiven({ vote, channel, at }: GivenVote, by: 1 | -1): DayStatistics {
  return { ...emptyDay(dayInChina(Date.parse(at)), channel), [vote]: by }
}

/** A vote may be taken back whose own count was lost with a process that was killed. */
function notBelowZero(days: readonly DayStatistics[]): DayStatistics[] {
  return days.map((day) =>
    day.up < 0 || day.down < 0 ? { ...day, up: Math.max(0, day.up), down: Math.max(0, day.down) } : day,
  )
}

export function createQuestionCounter({ store, now, after, log }: QuestionCounterOptions): QuestionCounter {
  let pending: readonly DayStatistics[] = []
  let writing = Promise.resolve()
  let cancel: (() => void) | null = null
  let isStopped = false

  const write = async (): Promise<void> => {
    if (pending.length === 0) return
    const taken = pending
    pending = []
    try {
      await store.update(({ days }) => ({ days: notBelowZero(addDays(days, taken)) }))
    } catch (err) {
      pending = addDays(taken, pending) // it is tried again with what comes
      log.warn({ err }, 'statistics could not be written')
      arm()
    }
  }
  const flush = (): Promise<void> => {
    cancel?.()
    cancel = null
    writing = writing.then(write)
    return writing
  }
  const arm = (): void => {
    if (!isStopped) cancel ??= after(WRITE_INTERVAL, () => void flush())
  }
  const count = (one: DayStatistics): void => {
    pending = addDays(pending, [one])
    arm()
  }
  return {
    countAsked: (event) => {
      const one = countOne(event, dayInChina(now()))
      if (one !== null) count(one)
    },
    countVote: (vote, former) => {
      count(countGiven(vote, 1))
      if (former) count(countGiven(former, -1))
    },
    days: async () => {
      await flush()
      return notBelowZero(addDays(store.get().days, pending))
    },
    stop: async () => {
      isStopped = true
      await flush()
    },
  }
}
