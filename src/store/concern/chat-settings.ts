import { z } from 'zod'
import type { Definition } from '../definition.js'
import { conversation, line } from './fields.js'
import { keepLast } from './keep.js'

/** What a conversation has set for itself. */
export interface ChatSetting {
  readonly conversation: string
  /** The place preferred, e.g. `中阳县`; `null`: the configuration's. */
  readonly region: string | null
  /** `null`: the configuration's. */
  readonly language: 'zh-CN' | 'en' | null
}

/** One entry a conversation; whoever sets something moves it to the end. */
export interface ChatSettings {
  readonly chats: readonly ChatSetting[]
}

/** Beyond it the conversation that has not set anything for the longest time falls out. */
export const MAX_CHAT_SETTINGS = 5_000

const chat = z.strictObject({
  conversation,
  region: line.nullable(),
  language: z.enum(['zh-CN', 'en']).nullable(),
})

/** Place and language of conversations. */
export const chatSettings: Definition<ChatSettings> = {
  name: 'chat-settings',
  schema: z.strictObject({ chats: z.array(chat) }),
  initial: { chats: [] },
  migrations: [],
  cap: (value) => {
    const chats = keepLast(value.chats, MAX_CHAT_SETTINGS)
    return chats === value.chats ? value : { chats }
  },
}
