import type { Logger } from 'pino'
import type { Translate } from '../../locale/translations.js'
import type { Delivery, Watches } from '../../store/concern/watches.js'
import type { State } from '../../store/state.js'
import { dropChat } from '../known-chats.js'
import type { Button } from '../message.js'
import type { Outbox } from '../outbox.js'
import type { Pace } from '../pace.js'
import type { After } from '../timer.js'
import { untilDaytime, type Hours } from './daytime.js'

/**
 * Sends what conversations are owed, in daytime.
 *
 * Every message is marked in the state before it is sent, and the mark taken away with the note that it was. So a
 * process killed at any moment sends nothing twice and loses nothing, but for the one message that was on its way when
 * `kill -9` came, between sending and noting: whether that one arrived nobody can know. It is sent again with a line
 * before it that says so.
 */
export interface DigestSender {
  /** Sends what may be sent now. Resolves when nothing more can be done now; what is left is tried again by itself. */
  wake(): Promise<void>
  /** Sends nothing more; resolves when what was on its way is noted. */
  stop(): Promise<void>
}

/** What the sender needs from outside. */
export interface DigestSenderOptions {
  readonly state: Pick<State, 'watches' | 'knownChats'>
  readonly outbox: Outbox
  readonly hours: Hours
  readonly pace: Pace
  readonly translateFor: (conversation: string) => Translate
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly after: After
  readonly log: Logger
}

/** Milliseconds until what could not be sent is tried again. */
const RETRY = 10 * 60_000

function withDelivery(value: Watches, id: string, change: (delivery: Delivery) => Delivery): Watches {
  const deliveries = value.deliveries
    .map((each) => (each.id === id ? change(each) : each))
    .filter(({ sent, texts }) => sent < texts.length)
  return { ...value, deliveries }
}

export function createDigestSender(options: DigestSenderOptions): DigestSender {
  const { state, outbox, hours, pace, translateFor, now, after, log } = options
  let isStopped = false
  let running: Promise<void> | null = null
  let callOff: () => void = () => undefined
  /** Sent, but not noted because the disk was full: never sent again by this process. */
  const unnoted = new Set<string>()
  const update = (id: string, change: (delivery: Delivery) => Delivery) =>
    state.watches.update((value) => withDelivery(value, id, change))

  const note = async (id: string): Promise<void> => {
    unnoted.add(id)
    await update(id, (each) => ({ ...each, sent: each.sent + 1, sending: false }))
    unnoted.delete(id)
  }
  /** Sends the next text of a delivery. @returns whether more may be sent to that conversation now */
  const sendNext = async ({ id, conversation, texts, sent, sending }: Delivery): Promise<boolean> => {
    if (unnoted.has(id)) {
      await note(id)
      return true
    }
    const t = translateFor(conversation)
    const text = texts[sent]!
    const buttons: Button[] =
      sent === texts.length - 1 ? [{ label: t('word.watches'), send: t('word.watches') }] : []
    await pace(conversation)
    if (isStopped) return false
    await update(id, (each) => ({ ...each, sending: true }))
    const again = sending ? `${t('unasked.perhapsAgain')}\n\n${text}` : text
    const result = await outbox.send(conversation, { text: again, buttons })
    if (result === 'sent') await note(id)
    else if (result === 'gone') await dropChat(state, conversation)
    else await update(id, (each) => ({ ...each, attempts: each.attempts + 1, sending: false }))
    return result !== 'failed'
  }
  const run = async (): Promise<void> => {
    const given = new Set<string>()
    const next = () =>
      state.watches
        .get()
        .deliveries.find(({ id, conversation }) => !given.has(id) && outbox.reaches(conversation))
    for (let delivery = next(); delivery && !isStopped; delivery = next()) {
      if (untilDaytime(hours, now()) > 0) return
      try {
        if (!(await sendNext(delivery))) given.add(delivery.id)
      } catch (err) {
        given.add(delivery.id)
        log.error({ err }, 'a digest was not sent or not noted')
      }
    }
  }
  const wake = (): Promise<void> => {
    callOff()
    running = (running ?? Promise.resolve()).then(run).then(() => {
      callOff()
      if (isStopped || state.watches.get().deliveries.length === 0) return
      callOff = after(untilDaytime(hours, now()) || RETRY, () => void wake())
    })
    return running
  }
  outbox.onAttach(() => void wake())
  return {
    wake,
    async stop() {
      isStopped = true
      callOff()
      await running
    },
  }
}
