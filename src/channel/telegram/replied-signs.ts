import type { Message } from 'telegraf/types'
import { findSign } from './keyboard.js'

/** Which of the bot's messages says which reply, so that an answer to it is understood as one. */
export interface RepliedSigns {
  readonly note: (chat: number, message: number, sign: string) => void
  /** Of a message before the last start, what its buttons tell. */
  readonly find: (message: Message) => string | undefined
}

/** Messages that are remembered; the oldest is forgotten first. */
const MAX_NOTED = 5_000

export function createRepliedSigns(): RepliedSigns {
  const signs = new Map<string, string>()
  return {
    note: (chat, message, sign) => {
      signs.set(`${chat}/${message}`, sign)
      const [oldest] = signs.keys()
      if (signs.size > MAX_NOTED && oldest !== undefined) signs.delete(oldest)
    },
    find: (message) => {
      const keyboard = 'reply_markup' in message ? message.reply_markup.inline_keyboard : []
      return signs.get(`${message.chat.id}/${message.message_id}`) ?? findSign(keyboard)
    },
  }
}
