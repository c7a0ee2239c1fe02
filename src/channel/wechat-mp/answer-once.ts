import { LRUCache } from 'lru-cache'

/** WeChat waits this many milliseconds before it takes a request for lost and sends it again. */
const PATIENCE = 5_000

/** It sends a message three times in all; whatever comes later is no retry of WeChat's. */
const REMEMBERED_FOR = 10 * 60_000
const REMEMBERED = 20_000

interface Answering<T> {
  /** When WeChat sent it first, in milliseconds. */
  readonly since: number
  readonly answer: Promise<T>
  /** Number of the request that gets the answer: the last one, nobody waits at the others any more. */
  turn: number
  isGiven: boolean
}

/** Answers a message once however often it is sent. */
export type AnswerOnce<T> = (id: string, answer: () => Promise<T>) => Promise<T>

/**
 * A repeated request that comes while the answer is made takes it over. One that comes when it was given gets nothing,
 * unless as much time went by as WeChat waits: then it comes because the answer was lost on its way.
 *
 * @param now in milliseconds, above 0
 * @param nothing what a request gets that is not answered
 */
export function createAnswerOnce<T>(now: () => number, nothing: T): AnswerOnce<T> {
  const known = new LRUCache<string, Answering<T>>({
    max: REMEMBERED,
    ttl: REMEMBERED_FOR,
    ttlResolution: 0,
    perf: { now },
  })
  return async (id, answer) => {
    const before = known.get(id)
    const current = before ?? { since: now(), answer: answer(), turn: 0, isGiven: false }
    if (!before) known.set(id, current)
    const turn = ++current.turn
    if (current.isGiven && now() - current.since < PATIENCE) return nothing
    const given = await current.answer
    if (turn !== current.turn) return nothing
    current.isGiven = true
    return given
  }
}
