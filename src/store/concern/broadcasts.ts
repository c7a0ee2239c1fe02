import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, conversation, count, instant, line } from './fields.js'
import { keepBest } from './keep.js'

/** A message of an admin to all chats. */
export interface Broadcast {
  readonly id: string
  /** At most 4,096 characters. */
  readonly text: string
  readonly by: string
  readonly at: string
  /** Conversations it has not been sent to yet, in sending order; empty when it is over. */
  readonly pending: readonly string[]
  /** The one of them it was on its way to: when nobody is sending it, it is not known whether it arrived. */
  readonly sending: string | null
  /** Those to which it could not be sent and is sent once more, in a while. */
  readonly again: readonly string[]
  /** How often what failed was begun once more. */
  readonly rounds: number
  /** How many have got it. */
  readonly sent: number
  /** To how many it could not be sent, however often it was tried. */
  readonly failed: number
  /** How many have left or blocked the bot. */
  readonly gone: number
  /** `preview` waits for the admin's confirmation; `stopped` was cancelled and does not go on. */
  readonly state: 'preview' | 'running' | 'stopped' | 'done'
}

/** Oldest first. */
export interface Broadcasts {
  readonly broadcasts: readonly Broadcast[]
}

/** Beyond it those that are over fall out first, then previews, the oldest of each first. */
export const MAX_BROADCASTS = 20

const broadcast = z.strictObject({
  id: line,
  text: z.string().min(1).max(4_096),
  by: actor,
  at: instant,
  pending: z.array(conversation).max(20_000),
  sending: conversation.nullable(),
  again: z.array(conversation).max(20_000),
  rounds: count,
  sent: count,
  failed: count,
  gone: count,
  state: z.enum(['preview', 'running', 'stopped', 'done']),
})

const WORTH = { done: 0, stopped: 0, preview: 1, running: 2 } as const

/** Schema 1 did not know to whom one was on its way. */
function fromFirst(data: unknown): unknown {
  const { broadcasts: list } = data as { readonly broadcasts: readonly object[] }
  return { broadcasts: list.map((each) => ({ ...each, sending: null })) }
}

/** Schema 2 tried everything once, and counted who had gone among the failures. */
function fromSecond(data: unknown): unknown {
  const { broadcasts: list } = data as { readonly broadcasts: readonly object[] }
  return { broadcasts: list.map((each) => ({ ...each, again: [], rounds: 0, gone: 0 })) }
}

/** Broadcasts, so that one goes on after a restart where it stood. */
export const broadcasts: Definition<Broadcasts> = {
  name: 'broadcasts',
  schema: z.strictObject({ broadcasts: z.array(broadcast) }),
  initial: { broadcasts: [] },
  migrations: [fromFirst, fromSecond],
  cap: (value) => {
    const kept = keepBest(value.broadcasts, MAX_BROADCASTS, ({ state }) => [WORTH[state]])
    return kept === value.broadcasts ? value : { broadcasts: kept }
  },
}
