import { z } from 'zod'
import type { Definition } from '../definition.js'
import { conversation, day } from './fields.js'
import { keepBest } from './keep.js'

/** A conversation that a broadcast reaches. */
export interface KnownChat {
  readonly conversation: string
  readonly kind: 'private' | 'group'
  /** `YYYY-MM-DD`, UTC: a day and no time, so that a chat changes the file once a day at most. */
  readonly lastSeen: string
  /** Whether it has blocked the bot, or put it out. */
  readonly gone: boolean
}

/** One entry a conversation, in the order in which they were first seen. */
export interface KnownChats {
  readonly chats: readonly KnownChat[]
}

/** Beyond it those gone fall out first, then those not seen for the longest time. */
export const MAX_KNOWN_CHATS = 20_000

const chat = z.strictObject({
  conversation,
  kind: z.enum(['private', 'group']),
  lastSeen: day,
  gone: z.boolean(),
})

/** Whom a broadcast reaches. */
export const knownChats: Definition<KnownChats> = {
  name: 'known-chats',
  schema: z.strictObject({ chats: z.array(chat) }),
  initial: { chats: [] },
  migrations: [],
  cap: (value) => {
    const chats = keepBest(value.chats, MAX_KNOWN_CHATS, ({ gone, lastSeen }) => [Number(!gone), lastSeen])
    return chats === value.chats ? value : { chats }
  },
}
