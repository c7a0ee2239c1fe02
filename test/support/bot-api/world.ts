import type { ApiMessage, Chat, MemberStatus, User } from './api-types.js'
import { badRequest, forbidden, ApiError } from './api-error.js'

/** How the bot stands in a chat; `unknown`: nobody has written to it there; `blocked`: by the person. */
export type Standing = MemberStatus | 'unknown' | 'blocked'

/** A chat with all that was said in it. */
export interface Room {
  readonly chat: Chat
  bot: Standing
  /** Of people; whoever is absent has never been there. */
  readonly members: Map<number, { readonly user: User; status: MemberStatus }>
  readonly messages: Map<number, ApiMessage>
  /** Of a forum: thread → title. */
  readonly topics: Map<number, string>
  /** The supergroup that this group has become. */
  migratedTo: number | null
}

/** Everything that Telegram's servers know. */
export interface World {
  readonly bot: User
  readonly now: () => number
  readonly rooms: Map<number, Room>
  readonly addRoom: (chat: Chat, bot: Standing) => Room
  /** The room of `chatId`. @throws {@link ApiError} 400 `chat not found` */
  readonly find: (chatId: number) => Room
  /** The room, if the bot may speak in it. @throws {@link ApiError} 400 or 403 with the server's words */
  readonly enter: (chatId: number) => Room
  /** Numbers a message and keeps it. */
  readonly keep: (room: Room, message: Omit<ApiMessage, 'message_id' | 'date' | 'chat'>) => ApiMessage
  /** A number that no one else has. */
  readonly nextId: () => number
}

export function createWorld(bot: User, now: () => number): World {
  const rooms = new Map<number, Room>()
  const lastOf = new Map<number, number>()
  let ids = 1000
  const find = (chatId: number) => {
    const room = rooms.get(chatId)
    if (!room || room.bot === 'unknown') throw badRequest('chat not found')
    return room
  }
  return {
    bot,
    now,
    rooms,
    find,
    addRoom: (chat, standing) => {
      const room: Room = {
        ...{ chat, bot: standing, members: new Map(), messages: new Map(), topics: new Map() },
        migratedTo: null,
      }
      rooms.set(chat.id, room)
      return room
    },
    enter: (chatId) => {
      const room = find(chatId)
      const { type } = room.chat
      if (room.migratedTo !== null)
        throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: room.migratedTo,
        })
      if (room.bot === 'blocked') throw forbidden('bot was blocked by the user')
      if (room.bot === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`)
      if (room.bot === 'left') throw forbidden(`bot is not a member of the ${type} chat`)
      return room
    },
    keep: (room, message) => {
      // A supergroup counts for itself; private chats and groups share the bot's own numbers.
      const counter = room.chat.type === 'supergroup' ? room.chat.id : 0
      const id = (lastOf.get(counter) ?? 0) + 1
      lastOf.set(counter, id)
      const kept: ApiMessage = {
        message_id: id,
        date: Math.floor(now() / 1000),
        chat: room.chat,
        ...message,
      }
      room.messages.set(id, kept)
      return kept
    },
    nextId: () => (ids += 1),
  }
}
