import type { Payloads, Update } from './api-types.js'
import { ApiError } from './api-error.js'

/** What is not sent unless it is asked for by name. */
const ONLY_ON_REQUEST = ['chat_member', 'message_reaction', 'message_reaction_count']
/** A conflict right after another one is told this much later, as the real server does. */
const CONFLICT_DELAY = 3000

/** A long poll's parameters; `timeout` in seconds. */
export interface Poll {
  readonly offset: number
  readonly limit: number
  readonly timeout: number
}

/** The updates that the bot has not confirmed yet, oldest first. */
export interface UpdateQueue {
  /** @param queue updates of one queue, a chat or a person, reach a webhook in order */
  readonly push: <K extends keyof Payloads>(
    type: K,
    payload: Payloads[K],
    queue: number,
  ) => Update | undefined
  readonly poll: (poll: Poll) => Promise<Update[]>
  /** `undefined` changes nothing; an empty list is the default again. */
  readonly allow: (types: readonly string[] | undefined) => void
  readonly allowed: () => readonly string[]
  readonly pending: () => readonly { readonly update: Update; readonly queue: number }[]
  readonly forget: (updateId: number) => void
  readonly clear: () => void
  /** With a webhook nobody may poll: a poll that waits ends, each to come is refused. */
  readonly setWebhook: (isSet: boolean) => void
  /** Calls back after every change. */
  readonly onChange: (listener: () => void) => void
  /** Ends a poll that waits. */
  readonly close: () => void
}

interface WaitingPoll {
  readonly end: (result: Update[] | ApiError) => void
  readonly limit: number
}

/** @param now milliseconds since 1970 */
export function createUpdateQueue(now: () => number): UpdateQueue {
  let updates: { update: Update; queue: number }[] = []
  let lastId = 700_000_000
  let allowed: readonly string[] = []
  let waiting: WaitingPoll | null = null
  let hasWebhook = false
  let nextConflict = 0
  let previous = { offset: 0, began: 0 }
  const listeners: (() => void)[] = []
  const changed = () => listeners.forEach((listener) => listener())

  const first = (limit: number) => updates.slice(0, limit).map(({ update }) => update)
  const conflict = (what: string) => new ApiError(409, `Conflict: ${what}`)
  const endWaiting = (result: Update[] | ApiError) => {
    const poll = waiting
    waiting = null
    poll?.end(result)
  }
  /** Tells of a conflict, at once or a little later. */
  const delayConflict = async (error: ApiError) => {
    const isSoon = now() < nextConflict
    nextConflict = isSoon ? nextConflict : now() + CONFLICT_DELAY
    if (isSoon) await new Promise((resolve) => setTimeout(resolve, CONFLICT_DELAY))
    return error
  }
  const confirm = (offset: number) => {
    const before = updates.length
    if (offset < 0) updates = updates.slice(offset)
    else updates = updates.filter(({ update }) => update.update_id >= offset)
    if (updates.length !== before) changed()
  }

  return {
    push: (type, payload, queue) => {
      const isAllowed = allowed.length === 0 ? !ONLY_ON_REQUEST.includes(type) : allowed.includes(type)
      if (!isAllowed) return undefined
      lastId += 1
      // As it is now: what is edited later does not change what was told before.
      const update: Update = { update_id: lastId, [type]: structuredClone(payload) }
      updates.push({ update, queue })
      if (waiting) endWaiting(first(waiting.limit))
      changed()
      return update
    },
    poll: async ({ offset, limit, timeout }) => {
      if (hasWebhook) {
        const what =
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        throw await delayConflict(conflict(what))
      }
      // Whoever asks the same again at once is slowed down.
      const isRepeated = offset === previous.offset
      const wait = isRepeated && timeout < 3 && now() < previous.began + 3000 ? 3 : timeout
      const most = isRepeated && now() < previous.began + 500 ? 1 : limit
      previous = { offset, began: now() }
      confirm(offset)
      if (updates.length > 0 || wait === 0) return first(most)
      const other = 'terminated by other getUpdates request; make sure that only one bot instance is running'
      if (waiting) endWaiting(conflict(other))
      const result = await new Promise<Update[] | ApiError>((resolve) => {
        const poll: WaitingPoll = {
          limit: most,
          end: (outcome) => {
            clearTimeout(timer)
            resolve(outcome)
          },
        }
        const timer = setTimeout(() => {
          if (waiting === poll) endWaiting([])
        }, wait * 1000)
        waiting = poll
      })
      if (result instanceof ApiError) throw await delayConflict(result)
      return result
    },
    allow: (types) => {
      if (types) allowed = types
    },
    allowed: () => allowed,
    pending: () => updates,
    forget: (updateId) => {
      updates = updates.filter(({ update }) => update.update_id !== updateId)
      changed()
    },
    clear: () => {
      updates = []
      changed()
    },
    setWebhook: (isSet) => {
      hasWebhook = isSet
      if (isSet) endWaiting(conflict('terminated by setWebhook request'))
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => endWaiting([]),
  }
}
