import type { Logger } from 'pino'
import type { State } from '../store/state.js'
import type { Message } from './message.js'

/**
 * Learns from a message that its conversation exists, once a day at most; the web page's are not reached by anything
 * and not learned. Never rejects.
 *
 * @param now in milliseconds since 1970
 */
export async function learnChat(
  { knownChats }: Pick<State, 'knownChats'>,
  { conversation, asker, isGroup = false }: Message,
  now: number,
  log: Logger,
): Promise<void> {
  if (!asker) return
  const lastSeen = new Date(now).toISOString().slice(0, 10)
  const kind = isGroup ? 'group' : 'private'
  const isKnown = knownChats
    .get()
    .chats.some((chat) => chat.conversation === conversation && chat.lastSeen === lastSeen && !chat.gone)
  if (isKnown) return
  try {
    await knownChats.update(({ chats }) => {
      const seen = { conversation, kind, lastSeen, gone: false } as const
      const isNew = !chats.some((chat) => chat.conversation === conversation)
      return { chats: isNew ? [...chats, seen] : chats.map((chat) => (isOf(chat) ? seen : chat)) }
    })
  } catch (err) {
    log.warn({ err }, 'a chat was not noted')
  }
  function isOf(chat: { readonly conversation: string }): boolean {
    return chat.conversation === conversation
  }
}

/** Takes out what a conversation watches and is owed, and sends it nothing any more: it has left or blocked the bot. */
export async function dropChat(state: Pick<State, 'knownChats' | 'watches'>, gone: string): Promise<void> {
  await state.watches.update((value) => ({
    ...value,
    watches: value.watches.filter(({ conversation }) => conversation !== gone),
    deliveries: value.deliveries.filter(({ conversation }) => conversation !== gone),
  }))
  await state.knownChats.update(({ chats }) => ({
    chats: chats.map((chat) => (chat.conversation === gone ? { ...chat, gone: true } : chat)),
  }))
}
