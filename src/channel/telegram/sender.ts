import type { Logger } from 'pino'
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types'
import type { Call } from './call.js'
import { isAboutMarkup, readFailure, type Failure } from './failure.js'
import { findLostMessage } from './find-lost-message.js'
import { withoutAddresses } from './keyboard.js'
import type { Lanes } from './lanes.js'
import { toHtml, toPlain, type Node } from './marked-text.js'
import type { MessageTrail } from './message-trail.js'
import type { Place } from './place.js'

/** One message that fits. */
export interface Outgoing {
  readonly nodes: readonly Node[]
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
  /** A picture above the text, as PNG; the text is then at most 1,024 UTF-16 units. */
  readonly png?: Uint8Array
}

/** How much it matters. */
export interface SendOptions {
  /** Whether somebody waits for it; what nobody asked for stands back. */
  readonly isUrgent?: boolean
  /** How long it is tried, in milliseconds. */
  readonly patience?: number
}

/** Sends and edits messages at Telegram's pace; what it refuses for its markup goes out as plain text. */
export interface Sender {
  /**
   * @returns the message's number, and the chat that it went to: a group may have become a supergroup
   * @throws TelegramError when it is refused, or the last failure when there is no more patience
   */
  readonly send: (place: Place, message: Outgoing, options?: SendOptions) => Promise<Sent>
  /** Changes a message; one that is so already is left. @throws as {@link Sender.send} */
  readonly edit: (sent: Sent, message: Outgoing, options?: SendOptions) => Promise<void>
}

/** A message that was sent. */
export interface Sent {
  readonly chat: number
  readonly message: number
}

/** What it takes. */
export interface SenderPorts {
  readonly call: Call
  readonly lanes: Lanes
  readonly trail: MessageTrail
  /** Told when a group has become a supergroup. Never rejects. */
  readonly onMoved: (from: number, to: number) => Promise<void>
  readonly log: Logger
}

/** One way of writing a message; the second is tried when the first is refused. */
type Writing = (message: Outgoing) => {
  readonly text: string
  readonly parse_mode?: 'HTML'
  readonly reply_markup?: InlineKeyboardMarkup
}

const keyboardOf = (rows: Outgoing['keyboard']) =>
  rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows.map((row) => [...row]) } }

const WRITINGS: readonly Writing[] = [
  ({ nodes, keyboard }) => ({ text: toHtml(nodes), parse_mode: 'HTML', ...keyboardOf(keyboard) }),
  ({ nodes, keyboard }) => ({ text: toPlain(nodes), ...keyboardOf(withoutAddresses(keyboard)) }),
]

const NO_PREVIEW = { link_preview_options: { is_disabled: true } }

type Refusal = Extract<Failure, { kind: 'refused' }>

const refusalOf = (err: unknown): Refusal | null => {
  const failure = readFailure(err)
  return failure.kind === 'refused' ? failure : null
}

export function createSender({ call, lanes, trail, onMoved, log }: SenderPorts): Sender {
  /** Writes it with markup, and without when Telegram does not take that. */
  const inWritings = async <T>(
    message: Outgoing,
    run: (written: ReturnType<Writing>) => Promise<T>,
  ): Promise<T> => {
    for (const [index, write] of WRITINGS.entries()) {
      try {
        return await run(write(message))
      } catch (err) {
        const refusal = refusalOf(err)
        if (!refusal || !isAboutMarkup(refusal) || index === WRITINGS.length - 1) throw err
        log.error(
          { reason: refusal.description },
          'Telegram refused the markup of a message; it goes out as plain text',
        )
      }
    }
    throw new RangeError('no way to write a message')
  }
  const sendOnce = async (
    place: Place,
    message: Outgoing,
    patience: { patience?: number },
  ): Promise<Sent> => {
    const { chat, thread, repliesTo } = place
    const mark = trail.mark(chat)
    const where = {
      chat_id: chat,
      ...(thread === undefined ? {} : { message_thread_id: thread }),
      ...(repliesTo === undefined
        ? {}
        : { reply_parameters: { message_id: repliesTo, allow_sending_without_reply: true } }),
    }
    const number = await inWritings(message, async ({ text, ...written }) => {
      const recover = async () => {
        const found = await findLostMessage(call, trail, mark, written.reply_markup)
        return found === undefined ? undefined : ({ message_id: found } as never)
      }
      const options = { recover, ...patience }
      const sent = message.png
        ? await call(
            'sendPhoto',
            {
              ...where,
              photo: { source: Buffer.from(message.png), filename: 'picture.png' },
              caption: text,
              ...written,
            },
            { ...options, timeout: 60_000 },
          )
        : await call('sendMessage', { ...where, text, ...written, ...NO_PREVIEW }, options)
      return sent.message_id
    })
    trail.noteSent(chat, number)
    return { chat, message: number }
  }
  return {
    send: (place, message, { isUrgent = true, ...patience } = {}) =>
      lanes.send(
        place.chat,
        async () => {
          try {
            return await sendOnce(place, message, patience)
          } catch (err) {
            const refusal = refusalOf(err)
            if (refusal?.migratedTo !== undefined) {
              await onMoved(place.chat, refusal.migratedTo)
              return sendOnce({ chat: refusal.migratedTo }, message, patience)
            }
            const isThread = /thread|topic/i.test(refusal?.description ?? '')
            if (isThread && place.thread !== undefined)
              return sendOnce({ ...place, thread: undefined }, message, patience)
            throw err
          }
        },
        isUrgent,
      ),
    edit: ({ chat, message: number }, message, { isUrgent = true, ...patience } = {}) =>
      lanes.send(
        chat,
        async () => {
          try {
            await inWritings(message, ({ text, ...written }) =>
              call(
                'editMessageText',
                { chat_id: chat, message_id: number, text, ...written, ...NO_PREVIEW },
                patience,
              ),
            )
          } catch (err) {
            if (!/not modified/i.test(refusalOf(err)?.description ?? '')) throw err
          }
        },
        isUrgent,
      ),
  }
}
