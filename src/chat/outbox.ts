import type { ChannelName, Reply } from './message.js'

/** What became of a message that the bot sent unasked. `gone`: whoever was meant has left or blocked the bot. */
export type Delivery = 'sent' | 'gone' | 'failed'

/** Sends to a conversation of one channel. Never rejects. */
export type Send = (conversation: string, reply: Reply) => Promise<Delivery>

/** Sends messages that answer nothing: digests, news for the admins, broadcasts. */
export interface Outbox {
  /** Lets a channel's messages out; its conversations begin with its name, e.g. `telegram:1001`. */
  attach(channel: ChannelName, send: Send): void
  /** Calls back for every channel that attaches from now on: what waited for it can go out. */
  onAttach(listener: (channel: ChannelName) => void): void
  /** Whether the conversation's channel is running. */
  readonly reaches: (conversation: string) => boolean
  /** `failed` when the conversation's channel is not running. Never rejects. */
  readonly send: Send
}

/**
 * An outbox without channels.
 *
 * @param prepare makes of each reply what the channel gets, e.g. gives it a sign, so that its buttons work
 */
export function createOutbox(prepare = (reply: Reply): Reply => reply): Outbox {
  const channels = new Map<string, Send>()
  const find = (conversation: string) => channels.get(conversation.split(':')[0] ?? '')
  const listeners: ((channel: ChannelName) => void)[] = []
  return {
    attach: (channel, send) => {
      channels.set(channel, send)
      for (const listener of listeners) listener(channel)
    },
    onAttach: (listener) => void listeners.push(listener),
    reaches: (conversation) => find(conversation) !== undefined,
    send: async (conversation, reply) =>
      (await find(conversation)?.(conversation, prepare(reply))) ?? 'failed',
  }
}
