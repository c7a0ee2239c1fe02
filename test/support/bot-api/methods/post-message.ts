import type { ApiMessage } from '../api-types.js'
import { badRequest } from '../api-error.js'
import { checkKeyboard } from '../check-keyboard.js'
import type { Context } from '../context.js'
import type { Params } from '../params.js'
import { without } from '../without.js'
import type { Room } from '../world.js'

/** What the bot posts, in the place that `chat_id`, `message_thread_id` and the reply name. */
export type Content = Pick<
  ApiMessage,
  'text' | 'entities' | 'caption' | 'caption_entities' | 'document' | 'photo'
>

/** The room of `chat_id`. @throws {@link ApiError} when there is none or the bot may not speak there */
export function enterRoom(params: Params, context: Context): Room {
  if (params.text('chat_id') === '') throw badRequest('chat_id is empty')
  return context.world.enter(params.int('chat_id'))
}

/** Checks where a message goes, posts it and records that. */
export function postMessage(params: Params, context: Context, content: Content): ApiMessage {
  const room = enterRoom(params, context)
  const replied = findReplied(params, room)
  const named = params.int('message_thread_id')
  if (named !== 0 && !room.topics.has(named)) throw badRequest('message thread not found')
  const topic = named !== 0 ? named : replied?.is_topic_message ? (replied.message_thread_id ?? 0) : 0
  const markup = checkKeyboard(params.json('reply_markup'))
  context.countMessage(room.chat.id, room.chat.type !== 'private')
  const message = context.world.keep(room, {
    from: context.world.bot,
    ...threadOf(room, topic, replied),
    ...(replied ? { reply_to_message: bare(replied) } : {}),
    ...content,
    ...(markup ? { reply_markup: markup } : {}),
  })
  context.actions.record({ kind: 'sent', message })
  return message
}

/** In a topic its number; in a supergroup without topics a reply belongs to the thread of the first message. */
export function threadOf(
  room: Room,
  topic: number,
  replied: ApiMessage | undefined,
): Pick<ApiMessage, 'message_thread_id' | 'is_topic_message'> {
  if (topic !== 0) return { message_thread_id: topic, is_topic_message: true }
  if (room.chat.type !== 'supergroup' || room.chat.is_forum || !replied) return {}
  return { message_thread_id: replied.message_thread_id ?? replied.message_id }
}

/** A message as it stands inside another one: without what it answers. */
export function bare(message: ApiMessage): ApiMessage {
  return without(message, 'reply_to_message')
}

function findReplied(params: Params, room: Room): ApiMessage | undefined {
  const given = params.json('reply_parameters') as
    { message_id?: number; allow_sending_without_reply?: boolean } | undefined
  const id = given?.message_id ?? params.int('reply_to_message_id')
  if (id === 0) return undefined
  const replied = room.messages.get(id)
  if (replied) return replied
  if (given?.allow_sending_without_reply ?? params.flag('allow_sending_without_reply')) return undefined
  throw badRequest('message to be replied not found')
}
