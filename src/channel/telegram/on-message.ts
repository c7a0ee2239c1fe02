import type { Message as TelegramMessage, User } from 'telegraf/types'
import type { Chat, Message, Reply } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'
import { readAddress, type Self } from './addressing.js'
import type { Deliver, Delivered } from './deliver.js'
import { pointTo, type EarlierAnswers } from './earlier-answers.js'
import type { MessageTrail } from './message-trail.js'
import { placeOf, type Place } from './place.js'
import type { RepliedSigns } from './replied-signs.js'
import { toMessage, type ReadFile } from './to-message.js'
import type { ShowTyping } from './typing.js'

/** Runs tasks of one chat one after the other. */
export type InOrder = <T>(chat: string, task: () => Promise<T>) => Promise<T>

/** What answering takes. */
export interface AnswerPorts {
  readonly chat: Chat
  readonly self: () => Self
  readonly isCommand: (name: string) => boolean
  readonly inOrder: InOrder
  readonly deliver: Deliver
  readonly signs: RepliedSigns
  readonly trail: MessageTrail
  readonly earlier: EarlierAnswers
  readonly showTyping: ShowTyping
  readonly readFile: ReadFile
  readonly translateFor: (conversation: string) => Translate
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Answers a message, if it is meant for the bot; resolves when the answer is out. */
export async function onMessage(received: TelegramMessage, ports: AnswerPorts): Promise<void> {
  const { chat, self, isCommand, inOrder, signs, trail, showTyping, readFile, now } = ports
  trail.note(received.chat.id, received.message_id)
  const addressed = readAddress(received, self(), isCommand, now())
  if (!addressed) return
  const about = addressed.repliesTo ? signs.find(addressed.repliesTo) : undefined
  const message = toMessage(received as TelegramMessage & { from: User }, addressed.text, about, readFile)
  const place = { ...placeOf(received), ...(message.isGroup ? { repliesTo: received.message_id } : {}) }
  const stopTyping = showTyping(place)
  try {
    // What is sent stands in the chat's row before the next message is answered.
    const deliveries = await inOrder(String(received.chat.id), async () => {
      const { replies } = await chat(message)
      return replies.map((reply) => answer(message, place, reply, ports))
    })
    await Promise.all(deliveries)
  } finally {
    stopTyping()
  }
}

/** Sends a reply, or points to the same one that was given a moment ago. */
function answer(message: Message, place: Place, reply: Reply, ports: AnswerPorts): Promise<Delivered> {
  const { deliver, earlier, translateFor } = ports
  const before = earlier.find(message, reply)
  const send = () => {
    const delivered = deliver.send(place, reply)
    earlier.note(message, reply, delivered)
    return delivered
  }
  if (!before) return send()
  return before.then((delivered) => {
    const pointer = pointTo(delivered, place, translateFor(message.conversation))
    return pointer ? deliver.send(pointer.place, pointer.reply) : send()
  })
}
