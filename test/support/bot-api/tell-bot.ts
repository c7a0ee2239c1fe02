import type { ApiMessage } from './api-types.js'
import type { Context } from './context.js'
import type { Room } from './world.js'

/**
 * Sends a message to the bot as an update, if the bot gets to see it.
 *
 * In a group with privacy mode on it sees commands that are not for another bot, answers to its own messages, what
 * was sent by way of it and what happens to the group; a mention alone does not reach it.
 */
export function tellBot(
  context: Context,
  room: Room,
  message: ApiMessage,
  type: 'message' | 'edited_message' = 'message',
): void {
  const isThere = room.bot === 'member' || room.bot === 'administrator'
  if (isThere && (room.chat.type === 'private' || isForBot(context, room, message)))
    context.queue.push(type, message, room.chat.id)
}

function isForBot({ world, privacy }: Context, room: Room, message: ApiMessage): boolean {
  const { text, entities = [], reply_to_message: replied, via_bot: via } = message
  if (!privacy || room.bot === 'administrator' || text === undefined) return true
  if (replied?.from.id === world.bot.id || via?.id === world.bot.id) return true
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0)
  const named = command && text.slice(0, command.length).split('@')[1]
  return command !== undefined && (named ?? world.bot.username)?.toLowerCase() === world.bot.username
}
