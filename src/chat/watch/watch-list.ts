import { createHash } from 'node:crypto'
import { MAX_WATCHES, type Watch, type Watches } from '../../store/concern/watches.js'
import type { Target } from './read-target.js'

/** Of one conversation. */
export const WATCH_LIMIT = 20

/** The same for the same thing watched in the same conversation; short, because buttons carry it. */
function watchId(conversation: string, target: Target): string {
  const what = target.kind === 'clause' ? [target.noticeId, target.clauseId] : [target.value]
  return createHash('sha256')
    .update(JSON.stringify([conversation, target.kind, ...what]))
    .digest('hex')
    .slice(0, 8)
}

/** Makes a watch. @param now in milliseconds since 1970 */
export function createWatch(conversation: string, target: Target, now: number): Watch {
  return { id: watchId(conversation, target), conversation, since: new Date(now).toISOString(), ...target }
}

/** What a conversation watches, the oldest first: the first is number 1. */
export function watchesOf({ watches }: Watches, conversation: string): readonly Watch[] {
  return watches.filter((watch) => watch.conversation === conversation)
}

/** Why a watch is not added; `full`: all conversations together watch too much. */
export type Refusal = 'already' | 'limit' | 'full'

/** @returns `null` when it can be added */
export function findRefusal(value: Watches, { id, conversation }: Watch): Refusal | null {
  const own = watchesOf(value, conversation)
  if (own.some((watch) => watch.id === id)) return 'already'
  if (own.length >= WATCH_LIMIT) return 'limit'
  return value.watches.length >= MAX_WATCHES ? 'full' : null
}

/** Adds a watch, unless it is refused. */
export function withWatch(value: Watches, watch: Watch): Watches {
  return findRefusal(value, watch) === null ? { ...value, watches: [...value.watches, watch] } : value
}

/** Takes a watch out; who watches nothing any more is owed nothing. */
export function withoutWatch(value: Watches, { id, conversation }: Watch): Watches {
  const watches = value.watches.filter((each) => each.id !== id || each.conversation !== conversation)
  const isLast = !watches.some((each) => each.conversation === conversation)
  const deliveries = value.deliveries.filter((each) => !isLast || each.conversation !== conversation)
  return { ...value, watches, deliveries }
}
