import { LRUCache } from 'lru-cache'
import type { Citation } from '../answer/answer.js'
import type { Gazette, Notice } from '../gazette/notice.js'
import type { Button } from './message.js'

/** Something in a list that a number opens. */
export type Item =
  | { readonly kind: 'clause'; readonly citation: Citation }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly gazette: Gazette }

/** A question as it was put to the search. */
export interface Asked {
  readonly text: string
  readonly context?: string | undefined
  readonly region?: string | undefined
}

/** What is remembered of a conversation; immutable, each message makes a new one. */
export interface Session {
  /** The last question that stood on its own; follow-ups lean on it. */
  readonly topic: string | null
  /** What numbers open: 1 is the first. */
  readonly items: readonly Item[]
  /** How many of them have been listed. */
  readonly listed: number
  /** The item being read and its page, both from 0; `null` while a list is shown. */
  readonly open: { readonly index: number; readonly page: number } | null
  /** What found the items; `null` when no question did. */
  readonly asked: Asked | null
  /** Whether the first item answers it; else they are what comes nearest. */
  readonly answered: boolean
  /** What can be tapped under every page of the answer, e.g. 👍. */
  readonly under: readonly Button[]
}

/** A conversation that has just begun. */
export const EMPTY_SESSION: Session = {
  ...{ topic: null, items: [], listed: 0, open: null },
  ...{ asked: null, answered: false, under: [] },
}

/** How long a silent conversation is remembered, in milliseconds. */
export const SESSION_AGE = 30 * 60 * 1000

/** How many conversations are remembered; the one silent for longest is forgotten first. */
const SESSION_COUNT = 10_000

/** What is remembered of all conversations. */
export interface Sessions {
  /** {@link EMPTY_SESSION} when nothing is remembered. */
  readonly get: (conversation: string) => Session
  readonly set: (conversation: string, session: Session) => void
}

/** @param now the time in milliseconds, above 0 */
export function createSessions(now: () => number, count = SESSION_COUNT): Sessions {
  const cache = new LRUCache<string, Session>({
    max: count,
    ttl: SESSION_AGE,
    ttlResolution: 0,
    perf: { now },
  })
  return {
    get: (conversation) => cache.get(conversation) ?? EMPTY_SESSION,
    set: (conversation, session) => void cache.set(conversation, session),
  }
}
