import type { Message as TelegramMessage, User } from 'telegraf/types'
import type { Asker, Attachment, Message } from '../../chat/message.js'
import type { Language } from '../../locale/translations.js'
import { nameConversation, placeOf } from './place.js'

/** Gives the content of a file of Telegram's. Rejects when it cannot be had. */
export type ReadFile = (fileId: string) => Promise<Uint8Array>

/** The language of somebody's Telegram, where the bot speaks it. */
export function languageOf({ language_code = '' }: User): Language | undefined {
  if (language_code.startsWith('zh')) return 'zh-CN'
  return language_code.startsWith('en') ? 'en' : undefined
}

/** Who it is, as Telegram assures. */
export function askerOf({ id }: User): Asker {
  return { channel: 'telegram', user: String(id) }
}

function attachmentOf(message: TelegramMessage, readFile: ReadFile): Attachment | undefined {
  if (!('document' in message)) return undefined
  const { file_id, file_name = '', file_size = null } = message.document
  return { name: file_name, size: file_size, read: () => readFile(file_id) }
}

/** What everything that somebody does below a message has in common. */
export function messageBy(user: User, at: TelegramMessage): Omit<Message, 'text'> {
  const isGroup = at.chat.type !== 'private'
  return {
    conversation: nameConversation(placeOf(at)),
    locale: isGroup ? undefined : languageOf(user), // a group speaks the language that is set for it
    asker: askerOf(user),
    isGroup,
  }
}

/** What the core is told of a message. */
export function toMessage(
  message: TelegramMessage & { readonly from: User },
  text: string,
  about: string | undefined,
  readFile: ReadFile,
): Message {
  const attachment = attachmentOf(message, readFile)
  return {
    ...messageBy(message.from, message),
    text,
    ...(about === undefined ? {} : { about }),
    ...(attachment === undefined ? {} : { attachment }),
  }
}
