import type { Method } from '../context.js'
import { badRequest } from '../api-error.js'
import { enterRoom } from './post-message.js'

export const getMe: Method = (_params, { world, privacy }) => ({
  ...world.bot,
  ...{ can_join_groups: true, can_read_all_group_messages: !privacy, supports_inline_queries: true },
})

export const getChat: Method = (params, context) => enterRoom(params, context).chat

export const getChatMember: Method = (params, context) => {
  const room = enterRoom(params, context)
  const id = params.int('user_id')
  if (id === context.world.bot.id) return { status: room.bot, user: context.world.bot }
  const member = room.members.get(id)
  if (!member) throw badRequest('PARTICIPANT_ID_INVALID')
  return { status: member.status, user: member.user }
}

export const getChatAdministrators: Method = (params, context) => {
  const room = enterRoom(params, context)
  if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  return [...room.members.values()].filter(({ status }) => ['creator', 'administrator'].includes(status))
}

export const leaveChat: Method = (params, context) => {
  const room = enterRoom(params, context)
  if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats")
  room.bot = 'left'
  context.actions.record({ kind: 'left', chatId: room.chat.id })
  return true
}

export const getFile: Method = (params, { files }) => {
  const id = params.text('file_id')
  if (id === '') throw badRequest('file_id not specified')
  return files.describe(id)
}
