import type { Logger } from 'pino'
import { createOrder } from '../in-order.js'
import type { AdminKey } from './administration/roles.js'
import type { Reply } from './message.js'
import type { Outbox } from './outbox.js'

/**
 * Tells all admins something that none of them asked for, each in the private conversation with the bot.
 *
 * What an admin cannot be sent now, because the channel is not running yet, goes out when it attaches, or before the
 * next thing told; it does not outlive the process. Resolves when each was tried. Never rejects.
 */
export type TellAdmins = (reply: Reply) => Promise<void>

/** What telling the admins needs from outside. */
export interface TellAdminsOptions {
  /** Those of the configuration and those added by command, as they are at that time. */
  readonly admins: () => readonly AdminKey[]
  readonly outbox: Outbox
  readonly log: Logger
}

/** Of one admin; beyond it the oldest is never told. */
const MAX_WAITING = 20

/** Whoever sits there owns the process. */
const TERMINAL = 'terminal:owner'

export function createTellAdmins({ admins, outbox, log }: TellAdminsOptions): TellAdmins {
  const waiting = new Map<string, readonly Reply[]>()
  const inOrder = createOrder()

  /** Sends what waits for one admin, in order, up to the first that cannot be sent. */
  const flush = (conversation: string): Promise<void> =>
    inOrder(conversation, async () => {
      for (let rest = waiting.get(conversation) ?? []; rest[0]; rest = waiting.get(conversation) ?? []) {
        const [reply] = rest
        const delivery = await outbox.send(conversation, reply)
        if (delivery === 'failed') return
        waiting.set(
          conversation,
          (waiting.get(conversation) ?? []).filter((other) => other !== reply),
        )
        if (delivery === 'gone') log.warn('an admin cannot be told anything: they blocked the bot')
      }
      waiting.delete(conversation)
    })

  outbox.onAttach((channel) => {
    for (const conversation of waiting.keys())
      if (conversation.startsWith(`${channel}:`)) void flush(conversation)
  })
  return async (reply) => {
    const keys = admins().map(({ channel, user }) => `${channel}:${user}`)
    const conversations = [...new Set([...keys, TERMINAL])]
    for (const conversation of conversations) {
      const before = waiting.get(conversation) ?? []
      waiting.set(conversation, [...before, { ...reply }].slice(-MAX_WAITING))
    }
    await Promise.all(conversations.map(flush))
  }
}
