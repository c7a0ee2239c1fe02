import { isDeepStrictEqual } from 'node:util'
import type { ApiMessage, Entity } from '../api-types.js'
import { badRequest } from '../api-error.js'
import { checkKeyboard } from '../check-keyboard.js'
import type { Context, Method } from '../context.js'
import { formatMessage } from '../format-text.js'
import type { Params } from '../params.js'
import { without } from '../without.js'
import { enterRoom } from './post-message.js'

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same ' +
  'as a current content and reply markup of the message'

/** Without `reply_markup` the buttons go. */
export const editMessageText: Method = (params, context) => {
  const { text, entities } = formatMessage({
    text: params.text('text'),
    parseMode: params.text('parse_mode'),
    entities: params.json('entities') as Entity[] | undefined,
  })
  const message = findOwn(params, context)
  if (message.text === undefined) throw badRequest('there is no text in the message to edit')
  return change(params, context, message, {
    ...without(message, 'entities', 'reply_markup'),
    text,
    ...(entities.length > 0 ? { entities } : {}),
    ...markupIn(params),
  })
}

export const editMessageReplyMarkup: Method = (params, context) => {
  const message = findOwn(params, context)
  return change(params, context, message, { ...without(message, 'reply_markup'), ...markupIn(params) })
}

export const deleteMessage: Method = (params, context) => {
  const room = enterRoom(params, context)
  const id = params.int('message_id')
  const message = room.messages.get(id)
  if (!message) throw badRequest('message to delete not found')
  const isOwn = message.from.id === context.world.bot.id
  if (!isOwn && room.chat.type !== 'private' && room.bot !== 'administrator')
    throw badRequest("message can't be deleted")
  room.messages.delete(id)
  context.actions.record({ kind: 'deleted', chatId: room.chat.id, messageId: id })
  return true
}

function markupIn(params: Params): Pick<ApiMessage, 'reply_markup'> {
  const markup = checkKeyboard(params.json('reply_markup'))
  return markup ? { reply_markup: markup } : {}
}

/** The bot's own message that is to be edited, named by chat and number or as an inline one. */
function findOwn(params: Params, context: Context): ApiMessage {
  const inline = params.text('inline_message_id')
  if (inline !== '') {
    const [chatId, messageId] = inline.split('_').map(Number)
    const message = context.world.rooms.get(chatId!)?.messages.get(messageId!)
    if (!message) throw badRequest('MESSAGE_ID_INVALID')
    return message
  }
  if (params.text('chat_id') === '') throw badRequest('message identifier is not specified')
  const message = enterRoom(params, context).messages.get(params.int('message_id'))
  if (!message) throw badRequest('message to edit not found')
  if (message.from.id !== context.world.bot.id) throw badRequest("message can't be edited")
  return message
}

function change(params: Params, context: Context, before: ApiMessage, after: ApiMessage): ApiMessage | true {
  if (isDeepStrictEqual(before, after)) throw badRequest(NOT_MODIFIED)
  const isSame = (name: 'text' | 'entities' | 'reply_markup') => isDeepStrictEqual(before[name], after[name])
  if (isSame('text') && isSame('entities') && isSame('reply_markup')) throw badRequest(NOT_MODIFIED)
  const edited = { ...after, edit_date: Math.floor(context.world.now() / 1000) }
  context.world.rooms.get(before.chat.id)!.messages.set(before.message_id, edited)
  const inlineMessageId = params.text('inline_message_id')
  if (inlineMessageId !== '') {
    context.actions.record({ kind: 'inline message edited', inlineMessageId, text: edited.text ?? null })
    return true
  }
  context.actions.record({ kind: 'edited', message: edited })
  return edited
}
