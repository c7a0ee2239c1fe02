import type { Logger } from 'pino'
import type { Reply } from '../../chat/message.js'
import type { Delivery } from '../../chat/outbox.js'
import { isGone, readFailure } from './failure.js'
import { renderKeyboard } from './keyboard.js'
import { nameConversation, type Place } from './place.js'
import { renderReply } from './render-reply.js'
import type { RepliedSigns } from './replied-signs.js'
import type { Outgoing, Sender, SendOptions, Sent } from './sender.js'
import { MESSAGE_LIMIT, splitMessage } from './split-message.js'

/** Length of the text under a picture in UTF-16 units (Bot API, sendPhoto). */
const CAPTION_LIMIT = 1024

/** What became of a reply, and its last message. */
export interface Delivered {
  readonly delivery: Delivery
  readonly sent: Sent | null
}

/** Brings replies to their chats. Neither rejects. */
export interface Deliver {
  /** As messages of their own; resolves when the reply is out, while what takes its place later still follows. */
  readonly send: (place: Place, reply: Reply, options?: SendOptions) => Promise<Delivered>
  /** In the place of a message; where that cannot be, as one of its own. */
  readonly replace: (sent: Sent, place: Place, reply: Reply) => Promise<Delivered>
  /** Resolves when what takes a reply's place has followed for all of them. */
  readonly settle: () => Promise<void>
}

/** What it takes. */
export interface DeliverPorts {
  readonly sender: Sender
  readonly signs: RepliedSigns
  /** Told of a conversation that has left or blocked the bot. Never rejects. */
  readonly onGone: (conversation: string) => Promise<void>
  /** Breaks off what is on its way; it is sent after the next start. */
  readonly end: AbortSignal
  readonly log: Logger
}

/** The messages that say a reply; the buttons stand under the last. */
function messagesOf(reply: Reply): Outgoing[] {
  const nodes = renderReply(reply)
  const keyboard = renderKeyboard(reply)
  const whole = splitMessage(nodes, reply.image ? CAPTION_LIMIT : MESSAGE_LIMIT)
  const texts = reply.image && whole.length > 1 ? splitMessage(nodes) : whole
  const messages = texts.map((text, index): Outgoing => ({
    nodes: text,
    keyboard: index === texts.length - 1 ? keyboard : [],
  }))
  if (!reply.image) return messages
  const { png, alt } = reply.image
  const [only] = messages
  if (whole.length === 1 && only) return [{ ...only, png }]
  return [{ nodes: [alt], keyboard: [], png }, ...messages]
}

export function createDeliver({ sender, signs, onGone, end, log }: DeliverPorts): Deliver {
  const following = new Set<Promise<void>>()

  const note = (sent: Sent, { sign }: Reply) => {
    if (sign !== undefined) signs.note(sent.chat, sent.message, sign)
  }
  const fail = async (place: Place, err: unknown): Promise<Delivered> => {
    const failure = readFailure(err)
    if (failure.kind === 'refused' && isGone(failure)) {
      await onGone(nameConversation({ ...place, thread: undefined }))
      return { delivery: 'gone', sent: null }
    }
    if (end.aborted) log.info('a message waits for the next start')
    else log.error({ err, failure: failure.kind }, 'a message did not reach its chat')
    return { delivery: 'failed', sent: null }
  }
  const attempt = async (place: Place, run: () => Promise<Sent | null>): Promise<Delivered> => {
    try {
      return { delivery: 'sent', sent: await run() }
    } catch (err) {
      return fail(place, err)
    }
  }
  /** Shows the last of what takes a reply's place, whenever the one before is out. */
  const follow = async (sent: Sent, place: Place, updates: AsyncIterable<Reply>): Promise<void> => {
    let latest: Reply | null = null
    let shown: Reply | null = null
    let editing: Promise<unknown> = Promise.resolve()
    const show = async () => {
      if (latest === null || latest === shown) return
      shown = latest
      await replace(sent, place, latest)
    }
    for await (const update of updates) {
      latest = update
      editing = editing.then(show)
    }
    await editing
  }
  const followLater = (sent: Sent | null, place: Place, { updates }: Reply) => {
    if (!sent || !updates) return
    const task = follow(sent, place, updates).finally(() => following.delete(task))
    following.add(task)
  }
  const send: Deliver['send'] = async (place, reply, options) => {
    const delivered = await attempt(place, async () => {
      // All at once: whatever else goes to the chat stands behind the whole reply.
      const messages = messagesOf(reply).map((message, index) =>
        sender.send(index === 0 ? place : { ...place, repliesTo: undefined }, message, options),
      )
      const sent = await Promise.all(messages)
      for (const each of sent) note(each, reply)
      return sent.at(-1) ?? null
    })
    followLater(delivered.sent, place, reply)
    return delivered
  }
  const replace: Deliver['replace'] = async (sent, place, reply) => {
    const messages = messagesOf(reply)
    const [only] = messages
    if (!only || messages.length > 1 || only.png) return send(place, reply)
    try {
      await sender.edit(sent, only)
    } catch (err) {
      const failure = readFailure(err)
      if (failure.kind === 'refused' && failure.code === 400) return send(place, reply)
      return fail(place, err)
    }
    note(sent, reply)
    followLater(sent, place, reply)
    return { delivery: 'sent', sent }
  }
  return {
    send,
    replace,
    settle: async () => {
      await Promise.all(following)
    },
  }
}
