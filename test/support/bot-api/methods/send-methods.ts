import type { Entity } from '../api-types.js'
import { badRequest } from '../api-error.js'
import type { Method } from '../context.js'
import { formatCaption, formatMessage } from '../format-text.js'
import type { Params } from '../params.js'
import type { UploadedFile } from '../read-request.js'
import { enterRoom, postMessage } from './post-message.js'

const ACTIONS = [
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'],
  ...['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
]

const entitiesIn = (params: Params, name: string) => params.json(name) as Entity[] | undefined

export const sendMessage: Method = (params, context) => {
  const { text, entities } = formatMessage({
    text: params.text('text'),
    parseMode: params.text('parse_mode'),
    entities: entitiesIn(params, 'entities'),
  })
  return postMessage(params, context, { text, ...(entities.length > 0 ? { entities } : {}) })
}

export const sendDocument: Method = (params, context) => {
  const file = uploaded(params, 'document')
  const caption = captionIn(params)
  enterRoom(params, context)
  return postMessage(params, context, { document: context.files.keep(file), ...caption })
}

export const sendPhoto: Method = (params, context) => {
  const file = uploaded(params, 'photo')
  const size = pictureSize(file.bytes)
  const caption = captionIn(params)
  enterRoom(params, context)
  return postMessage(params, context, { photo: [{ ...context.files.keep(file), ...size }], ...caption })
}

export const sendChatAction: Method = (params, context) => {
  const room = enterRoom(params, context)
  const action = params.text('action')
  if (!ACTIONS.includes(action)) throw badRequest('wrong parameter action in request')
  const thread = params.int('message_thread_id')
  if (thread !== 0 && !room.topics.has(thread)) throw badRequest('message thread not found')
  const threadId = thread === 0 ? null : thread
  context.actions.record({ kind: 'chat action', chatId: room.chat.id, threadId, action })
  return true
}

function captionIn(params: Params) {
  const { text, entities } = formatCaption({
    text: params.text('caption'),
    parseMode: params.text('parse_mode'),
    entities: entitiesIn(params, 'caption_entities'),
  })
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

function uploaded(params: Params, name: string): UploadedFile {
  const file = params.file(name)
  if (!file) {
    if (params.text(name) === '') throw badRequest(`there is no ${name} in the request`)
    throw badRequest('wrong file identifier/HTTP URL specified')
  }
  if (file.bytes.length === 0) throw badRequest('file must be non-empty')
  return file
}

/** In pixels; of a JPEG, which nobody sends here, it is not read. */
function pictureSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return { width: 1, height: 1 }
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a' || bytes.length < 24)
    throw badRequest('IMAGE_PROCESS_FAILED')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height))
    throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return { width, height }
}
