import type { Recorded } from './actions.js'
import type { ApiMessage } from './api-types.js'
import type { Context } from './context.js'
import type { Room } from './world.js'

/** Where people and the bot talk: a private chat, a group, or a topic of one. */
export interface Place {
  readonly room: Room
  /** As the bot names it. */
  readonly chatId: number
  /** Of a topic; `null` elsewhere and in the general one. */
  readonly threadId: number | null
  /**
   * The bot's next message here that was not asked for before.
   *
   * @param within milliseconds
   * @throws when none comes
   */
  readonly nextMessage: (within?: number) => Promise<ApiMessage>
  /** The next change that the bot makes to a message of its own here. */
  readonly nextEdit: (within?: number) => Promise<ApiMessage>
  /** All that the bot has sent here, as it was when sent. */
  readonly sent: () => readonly ApiMessage[]
}

type MessageAction = Extract<Recorded, { kind: 'sent' | 'edited' }>

export function createPlace({ actions }: Context, room: Room, threadId: number | null): Place {
  const isHere = ({ chat, message_thread_id: thread, is_topic_message: isTopic }: ApiMessage) =>
    chat.id === room.chat.id && (isTopic ? (thread ?? null) : null) === threadId
  const of =
    (kind: 'sent' | 'edited') =>
    (action: Recorded): action is MessageAction =>
      action.kind === kind && isHere(action.message)
  const name = `${room.chat.type} ${room.chat.title ?? room.chat.first_name ?? room.chat.id}`
  const next = async (kind: 'sent' | 'edited', within?: number) =>
    (await actions.wait(of(kind), `a message ${kind} in ${name}`, within)).message
  return {
    room,
    chatId: room.chat.id,
    threadId,
    nextMessage: (within) => next('sent', within),
    nextEdit: (within) => next('edited', within),
    sent: () => actions.all.filter(of('sent')).map(({ message }) => message),
  }
}
