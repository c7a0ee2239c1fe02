import { LRUCache } from 'lru-cache'
import { SESSION_AGE } from '../../chat/sessions.js'
import type { Said } from '../wechat/plain-talk.js'

/** An answer that is not there yet; `null` is silence. */
export type Pending = Promise<Said | null>

/** Keeps answers that came too late for WeChat until they are asked for, half an hour at most. */
export interface LateAnswers {
  /** One a person: a later one takes its place. */
  readonly keep: (openId: string, answer: Pending) => void
  readonly find: (openId: string) => Pending | undefined
  /** It was given, or sent another way. */
  readonly drop: (openId: string, answer: Pending) => void
}

/** People for whom one is kept. */
const COUNT = 10_000

/** @param now in milliseconds, above 0 */
export function createLateAnswers(now: () => number): LateAnswers {
  const kept = new LRUCache<string, { readonly answer: Pending }>({
    ...{ max: COUNT, ttl: SESSION_AGE, ttlResolution: 0, perf: { now } },
  })
  return {
    keep: (openId, answer) => void kept.set(openId, { answer }),
    find: (openId) => kept.get(openId)?.answer,
    drop: (openId, answer) => {
      if (kept.get(openId)?.answer === answer) kept.delete(openId)
    },
  }
}
