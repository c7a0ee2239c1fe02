import type { Message } from 'telegraf/types'

/** Where a message goes. */
export interface Place {
  readonly chat: number
  /** A topic of the group. */
  readonly thread?: number | undefined
  /** The message it answers, in a group. */
  readonly repliesTo?: number | undefined
}

/**
 * Names the conversation of a chat; each topic of a group is one of its own.
 *
 * @example nameConversation({ chat: -100123, thread: 45 }) // => 'telegram:-100123/45'
 */
export function nameConversation({ chat, thread }: Place): string {
  return `telegram:${chat}${thread === undefined ? '' : `/${thread}`}`
}

/** @returns `null` for what is no conversation of this channel */
export function parseConversation(conversation: string): Place | null {
  const found = /^telegram:(-?\d+)(?:\/(\d+))?$/.exec(conversation)
  if (!found) return null
  return { chat: Number(found[1]), ...(found[2] === undefined ? {} : { thread: Number(found[2]) }) }
}

/** Where a message was written. */
export function placeOf(message: Message): Place {
  const thread =
    'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined
  return { chat: message.chat.id, thread }
}
