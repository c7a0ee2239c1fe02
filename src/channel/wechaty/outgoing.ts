import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { dayInChina } from '../../answer/validity.js'
import type { After } from '../../chat/timer.js'

/** What became of a message that was to go out. */
export type Sent = 'sent' | 'failed' | 'dropped'

/** Lets messages of a personal account out one after the other, as slowly as a person writes. */
export interface Outgoing {
  /**
   * Never rejects.
   *
   * @param about the message that is answered; `null` for none
   */
  readonly send: (about: string | null, deliver: () => Promise<unknown>) => Promise<Sent>
  /** What is answered was taken back: the answer does not go out, if it has not yet. */
  readonly recall: (about: string) => void
  /** Lets nothing more out; resolves when what was on its way is out. */
  readonly stop: () => Promise<void>
}

/** What it takes. */
export interface OutgoingOptions {
  /** Messages a day, in China. */
  readonly dailyLimit: number
  /** Told once a day, when the limit is reached. */
  readonly onLimit: () => void
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly after: After
  /** At least 0, below 1. */
  readonly random: () => number
  readonly log: Logger
}

/** Milliseconds between two messages: accounts that answer like a machine are closed. */
const GAP = { least: 1_000, most: 3_000 }

/** Messages that wait; whoever asks then is not answered: an answer after ten minutes helps nobody. */
const MAX_WAITING = 200

/** Messages taken back that are remembered: their answers may still be in the making. */
const RECALLED = 1_000

export function createOutgoing({ dailyLimit, onLimit, now, after, random, log }: OutgoingOptions): Outgoing {
  const waiting = new Set<symbol>()
  const recalled = new LRUCache<string, true>({ max: RECALLED })
  let last: Promise<unknown> = Promise.resolve()
  let free = 0
  let isStopped = false
  let wake: () => void = () => undefined
  const today = { day: '', count: 0 }

  const countOne = (): boolean => {
    const day = dayInChina(now())
    if (today.day !== day) Object.assign(today, { day, count: 0 })
    if (today.count === dailyLimit) onLimit()
    today.count += 1
    return today.count <= dailyLimit
  }
  const untilFree = async (): Promise<void> => {
    const wait = free - now()
    if (wait <= 0 || isStopped) return
    await new Promise<void>((resolve) => {
      const callOff = after(wait, resolve)
      wake = () => {
        callOff()
        resolve()
      }
    })
  }
  const deliverNext = async (about: string | null, deliver: () => Promise<unknown>): Promise<Sent> => {
    await untilFree()
    const isUnwanted = about !== null && recalled.has(about)
    if (isUnwanted || isStopped || !countOne()) return 'dropped'
    try {
      await deliver()
      return 'sent'
    } catch (err) {
      log.warn({ err }, 'wechat message not sent')
      return 'failed'
    } finally {
      free = now() + GAP.least + random() * (GAP.most - GAP.least)
    }
  }
  return {
    send: (about, deliver) => {
      if (isStopped || waiting.size >= MAX_WAITING) return Promise.resolve('dropped')
      const ticket = Symbol()
      waiting.add(ticket)
      const result = last.then(() => deliverNext(about, deliver)).finally(() => waiting.delete(ticket))
      last = result
      return result
    },
    recall: (about) => void recalled.set(about, true),
    stop: async () => {
      isStopped = true
      wake()
      await last
    },
  }
}
