import { LRUCache } from 'lru-cache'
import type { ChatSetting, ChatSettings } from '../../store/concern/chat-settings.js'
import type { Document } from '../../store/document.js'
import type { Message } from '../message.js'
import { SESSION_AGE } from '../sessions.js'

/** Place and language of a conversation; `null`: the configuration's. */
export type Setting = Omit<ChatSetting, 'conversation'>

/** What conversations have set for themselves. */
export interface ConversationSettings {
  readonly of: (conversation: string) => Setting
  /**
   * Changes what is given. Where nobody is known who writes, as on the web page, it lasts as long as the conversation
   * is remembered: anybody can name such conversations, and would push out what others have set.
   *
   * @throws as {@link Document.update} does
   */
  readonly set: (message: Message, change: Partial<Setting>) => Promise<void>
  /** @throws as {@link Document.update} does */
  readonly forget: (conversation: string) => Promise<void>
}

const NOTHING_SET: Setting = { region: null, language: null }

/** Conversations without a known writer that are remembered at a time. */
const UNKNOWN_COUNT = 10_000

function without({ chats }: ChatSettings, conversation: string): readonly ChatSetting[] {
  const kept = chats.filter((each) => each.conversation !== conversation)
  return kept.length === chats.length ? chats : kept
}

/** @param now the time in milliseconds, above 0 */
export function createConversationSettings(
  store: Document<ChatSettings>,
  now: () => number,
): ConversationSettings {
  const unknown = new LRUCache<string, Setting>({
    ...{ max: UNKNOWN_COUNT, ttl: SESSION_AGE, ttlResolution: 0, updateAgeOnGet: true },
    perf: { now },
  })
  const find = (chats: readonly ChatSetting[], conversation: string): Setting =>
    chats.find((each) => each.conversation === conversation) ?? NOTHING_SET
  return {
    of: (conversation) => unknown.get(conversation) ?? find(store.get().chats, conversation),
    set: async ({ conversation, asker }, change) => {
      if (!asker) {
        unknown.set(conversation, { ...(unknown.get(conversation) ?? NOTHING_SET), ...change })
        return
      }
      await store.update((value) => {
        const { region, language } = { ...find(value.chats, conversation), ...change }
        const others = without(value, conversation)
        if (region === null && language === null) return others === value.chats ? value : { chats: others }
        return { chats: [...others, { conversation, region, language }] }
      })
    },
    forget: async (conversation) => {
      unknown.delete(conversation)
      await store.update((value) => {
        const others = without(value, conversation)
        return others === value.chats ? value : { chats: others }
      })
    },
  }
}
