import type { Recorded } from './actions.js'
import type { ApiMessage, User } from './api-types.js'
import type { Context, InlineAnswer } from './context.js'
import { findEntities } from './find-entities.js'
import { formatMessage } from './format-text.js'
import { inlineKey } from './inline-key.js'
import { bare, threadOf } from './methods/post-message.js'
import { createPlace, type Place } from './place.js'
import { tellBot } from './tell-bot.js'
import { without } from './without.js'

/** How long a query can be answered, in milliseconds; the real server gives about as much. */
const QUERY_LIFE = 15_000

type CallbackAnswered = Extract<Recorded, { kind: 'callback answered' }>

/** A person who writes to the bot. Each of these tells the bot and does not wait for what it does. */
export interface Person {
  readonly user: User
  readonly id: number
  /** The chat with the bot; saying something there begins it. */
  readonly private: Place
  /** @param options `in`: elsewhere than in the private chat */
  readonly say: (text: string, options?: { in?: Place; replyTo?: ApiMessage }) => ApiMessage
  readonly edit: (message: ApiMessage, text: string) => ApiMessage
  /** @param file `size` in bytes, when it is to be said to be more than there is */
  readonly sendDocument: (
    file: { name: string; bytes: Uint8Array; type?: string; size?: number },
    options?: { in?: Place; caption?: string; replyTo?: ApiMessage },
  ) => ApiMessage
  /**
   * Taps the button as the message has it now, or sends `{data}` as an old client would.
   *
   * @returns resolves with what the bot answers
   * @throws when there is no such button
   */
  readonly tap: (message: ApiMessage, button: string | { readonly data: string }) => Promise<CallbackAnswered>
  /** Types `@bot query`; within the cache time the server answers by itself. */
  readonly askInline: (
    query: string,
    options?: { offset?: string; chatType?: string },
  ) => Promise<InlineAnswer>
  /** Posts a result, in the private chat or elsewhere. */
  readonly chooseInline: (answer: InlineAnswer, index: number, options?: { in?: Place }) => ApiMessage
  readonly block: () => void
  readonly unblock: () => void
}

export function createPerson(context: Context, user: User, inlineFeedback: boolean): Person {
  const { world, queue, actions } = context
  const room = world.addRoom({ id: user.id, type: 'private', first_name: user.first_name }, 'unknown')
  room.members.set(user.id, { user, status: 'member' })
  const own = createPlace(context, room, null)

  const post = (place: Place, content: Partial<ApiMessage>, replyTo?: ApiMessage) => {
    if (place.room.bot === 'unknown') place.room.bot = 'member'
    const replied = replyTo && (place.room.messages.get(replyTo.message_id) ?? replyTo)
    const message = world.keep(place.room, {
      from: user,
      ...threadOf(place.room, place.threadId ?? 0, replied),
      ...(replied ? { reply_to_message: bare(replied) } : {}),
      ...content,
    })
    tellBot(context, place.room, message)
    return message
  }
  const withEntities = (text: string) => {
    const entities = findEntities(text)
    return { text, ...(entities.length > 0 ? { entities } : {}) }
  }
  const openQuery = () => {
    const id = String(4_000_000_000_000_000 + world.nextId())
    context.openQueries.set(id, world.now() + QUERY_LIFE)
    return id
  }
  const setBlocked = (isBlocked: boolean) => {
    room.bot = isBlocked ? 'blocked' : 'member'
    const change = (status: 'member' | 'kicked') => ({ status, user: world.bot })
    queue.push(
      'my_chat_member',
      {
        ...{ chat: room.chat, from: user, date: Math.floor(world.now() / 1000) },
        old_chat_member: change(isBlocked ? 'member' : 'kicked'),
        new_chat_member: change(isBlocked ? 'kicked' : 'member'),
      },
      user.id,
    )
  }
  return {
    user,
    id: user.id,
    private: own,
    say: (text, { in: place = own, replyTo } = {}) => post(place, withEntities(text), replyTo),
    edit: (message, text) => {
      const edited = {
        ...without(message, 'entities'),
        ...withEntities(text),
        edit_date: Math.floor(world.now() / 1000),
      }
      const place = world.rooms.get(message.chat.id)!
      place.messages.set(message.message_id, edited)
      tellBot(context, place, edited, 'edited_message')
      return edited
    },
    sendDocument: (file, { in: place = own, caption, replyTo } = {}) => {
      const { name, type = 'application/octet-stream', bytes, size } = file
      const kept = { name, type, bytes: Buffer.from(bytes), ...(size === undefined ? {} : { size }) }
      return post(place, { document: context.files.keep(kept), ...(caption ? { caption } : {}) }, replyTo)
    },
    tap: async (message, button) => {
      const place = world.rooms.get(message.chat.id)!
      const now = place.messages.get(message.message_id) ?? message
      const buttons = now.reply_markup?.inline_keyboard.flat() ?? []
      const data =
        typeof button === 'string' ? buttons.find(({ text }) => text === button)?.callback_data : button.data
      if (data === undefined)
        throw new Error(
          `no button ${JSON.stringify(button)} among ${buttons.map(({ text }) => text).join(' ')}`,
        )
      const id = openQuery()
      const about = now.via_bot
        ? { inline_message_id: `${place.chat.id}_${now.message_id}` }
        : { message: structuredClone(now) }
      const query = { id, from: user, chat_instance: String(place.chat.id), data, ...about }
      queue.push('callback_query', query, place.chat.id)
      const fits = (action: Recorded): action is CallbackAnswered & { at: number } =>
        action.kind === 'callback answered' && action.queryId === id
      return actions.wait(fits, `an answer to the tap on ${JSON.stringify(button)}`)
    },
    askInline: async (query, { offset = '', chatType = 'sender' } = {}) => {
      for (const who of [user.id, null]) {
        const cached = context.inlineCache.get(inlineKey(who, query, offset))
        if (cached && cached.until > world.now()) return cached
      }
      const id = openQuery()
      context.inlineQueries.set(id, { from: user.id, query, offset })
      queue.push('inline_query', { id, from: user, query, offset, chat_type: chatType }, user.id)
      return actions.wait(
        (action): action is Extract<Recorded, { kind: 'inline answered' }> =>
          action.kind === 'inline answered' && action.queryId === id,
        `an answer to the inline query ${query}`,
      )
    },
    chooseInline: ({ results }, index, { in: place = own } = {}) => {
      const result = results[index]
      const content = result?.input_message_content
      if (!result || !content) throw new Error(`no inline result ${index}`)
      const { text, entities } = formatMessage({
        text: content.message_text,
        ...{ parseMode: content.parse_mode, entities: content.entities },
      })
      const markup = result.reply_markup
      const message = post(place, {
        ...{ text, via_bot: world.bot },
        ...(entities.length > 0 ? { entities } : {}),
        ...(markup ? { reply_markup: markup } : {}),
      })
      if (inlineFeedback) {
        const inline = markup ? { inline_message_id: `${place.chatId}_${message.message_id}` } : {}
        queue.push(
          'chosen_inline_result',
          { result_id: result.id, from: user, query: '', ...inline },
          user.id,
        )
      }
      return message
    },
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
  }
}
