import type { Logger } from 'pino'
import type { Translate } from '../../locale/translations.js'
import type { Broadcast } from '../../store/concern/broadcasts.js'
import type { KnownChat } from '../../store/concern/known-chats.js'
import type { State } from '../../store/state.js'
import { dropChat } from '../known-chats.js'
import type { Delivery, Outbox } from '../outbox.js'
import type { Pace } from '../pace.js'
import type { After } from '../timer.js'
import {
  cancelled,
  ended,
  findBroadcast,
  marked,
  noted,
  RETRIES,
  takenUp,
  withBroadcast,
} from './broadcast-list.js'
import { describeBroadcast } from './describe-broadcast.js'

/**
 * Sends broadcasts at the pace that the channels bear. Every message is marked in the state before it is sent and noted
 * behind it, so that one goes on after a restart where it stood. Only the one that was on its way when the process was
 * killed may come twice: it is sent again with a line before it that says so. What fails is tried again behind the rest,
 * three times in all, each time later.
 */
export interface Broadcaster {
  /** The known chats that can be reached now: not gone, not blocked, of a channel that runs. */
  readonly recipients: () => readonly KnownChat[]
  /**
   * Sends what is pending of a broadcast that is running. Resolves with it as it is when it is over, called off, or
   * must wait for a channel. Rejects when the state cannot be written; it goes on with the next start.
   *
   * @param onProgress told after each message
   */
  readonly run: (id: string, onProgress?: (broadcast: Broadcast) => void) => Promise<Broadcast | undefined>
  /** Calls a broadcast off, also while it is being sent. Rejects when the state cannot be written. */
  readonly cancel: (id: string) => Promise<Broadcast | undefined>
  /** Sends nothing more; resolves when what was on its way is noted. */
  readonly stop: () => Promise<void>
}

/** What a broadcaster needs from outside. */
export interface BroadcasterOptions {
  readonly state: Pick<State, 'broadcasts' | 'knownChats' | 'watches' | 'access'>
  readonly outbox: Outbox
  readonly pace: Pace
  readonly after: After
  readonly translateFor: (conversation: string) => Translate
  readonly log: Logger
}

export function createBroadcaster(options: BroadcasterOptions): Broadcaster {
  const { state, outbox, pace, after, translateFor, log } = options
  const { broadcasts } = state
  const running = new Map<string, Promise<unknown>>()
  /** Sent, but not noted because the disk was full: by id the conversation, and what came of it. */
  const unnoted = new Map<string, { readonly conversation: string; readonly delivery: Delivery }>()
  /** Ends the waiting of those that wait to try again. */
  const waiting = new Map<string, () => void>()
  let isStopped = false
  const update = (id: string, change: (broadcast: Broadcast) => Broadcast) =>
    broadcasts.update((value) => withBroadcast(value, id, change))

  const wait = (id: string, milliseconds: number) =>
    new Promise<void>((resolve) => {
      const over = () => {
        waiting.delete(id)
        callOff()
        resolve()
      }
      const callOff = after(milliseconds, over)
      waiting.set(id, over)
    })
  const note = async (id: string): Promise<void> => {
    const result = unnoted.get(id)
    if (!result) return
    await update(id, (each) => noted(each, result.conversation, result.delivery))
    unnoted.delete(id)
  }
  const sendTo = async ({ id, text, sending }: Broadcast, conversation: string): Promise<void> => {
    await pace(conversation)
    if (isStopped) return
    const begun = findBroadcast(await update(id, (each) => marked(each, conversation)), id)
    if (begun?.sending !== conversation || begun.state !== 'running') return // called off or forgotten meanwhile
    const isAgain = sending === conversation
    const whole = isAgain ? `${translateFor(conversation)('unasked.perhapsAgain')}\n\n${text}` : text
    const delivery = await outbox.send(conversation, { text: whole, buttons: [] })
    unnoted.set(id, { conversation, delivery })
    await note(id)
    if (delivery === 'gone') await dropChat(state, conversation)
  }
  const send = async (
    id: string,
    onProgress: (broadcast: Broadcast) => void,
  ): Promise<Broadcast | undefined> => {
    await note(id)
    for (;;) {
      const current = findBroadcast(broadcasts.get(), id)
      if (isStopped || current?.state !== 'running') return current
      const { pending, again, sending, rounds } = current
      const next = [...(sending === null ? [] : [sending]), ...pending].find(outbox.reaches)
      if (next !== undefined) await sendTo(current, next)
      else if (again.length > 0) {
        await wait(id, RETRIES[rounds] ?? 0)
        await update(id, (each) => (isStopped ? each : takenUp(each)))
      } else if (pending.length === 0)
        await update(id, ended) // the last one was forgotten meanwhile
      else return current
      const sent = findBroadcast(broadcasts.get(), id)
      if (sent) onProgress(sent)
    }
  }
  const run: Broadcaster['run'] = (id, onProgress = () => undefined) => {
    const result = send(id, onProgress).finally(() => running.delete(id))
    running.set(id, result)
    return result
  }
  /** Goes on with what a restart interrupted, and tells who asked for it when it is over. */
  const resume = async (id: string): Promise<void> => {
    try {
      const broadcast = await run(id)
      if (broadcast?.state !== 'done') return
      const text = describeBroadcast(broadcast, translateFor(broadcast.by))
      await outbox.send(broadcast.by, { text, buttons: [] })
    } catch (err) {
      log.error({ err, broadcast: id }, 'a broadcast does not go on')
    }
  }
  outbox.onAttach(() => {
    for (const { id, state: at } of broadcasts.get().broadcasts)
      if (at === 'running' && !running.has(id)) void resume(id)
  })
  return {
    recipients: () => {
      const blocked = new Set(state.access.get().blocked.map(({ key }) => key))
      return state.knownChats
        .get()
        .chats.filter(
          ({ conversation, gone }) => !gone && !blocked.has(conversation) && outbox.reaches(conversation),
        )
    },
    run,
    cancel: async (id) => {
      const value = await update(id, cancelled)
      waiting.get(id)?.()
      return findBroadcast(value, id)
    },
    stop: async () => {
      isStopped = true
      for (const over of [...waiting.values()]) over()
      await Promise.allSettled(running.values())
    },
  }
}
