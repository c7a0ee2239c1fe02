import type { After } from '../../chat/timer.js'
import { createOrder } from '../../in-order.js'
import { createGate, LIMITS, type Gate } from './gate.js'

/** Sends at the pace that Telegram bears, what goes to one chat in order, different chats side by side. */
export interface Lanes {
  /**
   * Runs a task when it is its turn; one that repeats itself after a failure holds up its own chat alone.
   *
   * @param chat negative for groups, as Telegram numbers them
   * @param isUrgent whether somebody waits for it
   */
  readonly send: <T>(chat: number, task: () => Promise<T>, isUrgent?: boolean) => Promise<T>
  /** Waits for the bot's own pace alone, as what is tried again does. */
  readonly pass: () => Promise<unknown>
  /** Keeps to the limit for some time, because Telegram has refused something as too much. */
  readonly slowDown: () => void
  /** Whether the bot's own pace leaves room at this moment; it then counts as used. */
  readonly tryPass: () => boolean
}

/** Beyond so many chats those that wait for nothing are forgotten. */
const MAX_GATES = 2_000

/** How long the limit is kept to after it was met, in milliseconds. */
const SLOW_FOR = 60_000

/** @param now in milliseconds, above 0 */
export function createLanes(now: () => number, after: After): Lanes {
  const inOrder = createOrder()
  let slowUntil = 0
  const bot = createGate(LIMITS.bot, now, after, () => (now() < slowUntil ? LIMITS.bot : LIMITS.burst))
  const gates = new Map<number, Gate>()

  const forgetOld = () => {
    for (const [chat, gate] of gates) if (now() - gate.lastPassed() > 60_000) gates.delete(chat)
  }
  const gateOf = (chat: number): Gate => {
    const known = gates.get(chat)
    if (known) return known
    if (gates.size > MAX_GATES) forgetOld()
    const gate = createGate(chat < 0 ? LIMITS.group : LIMITS.private, now, after)
    gates.set(chat, gate)
    return gate
  }
  return {
    send: (chat, task, isUrgent = true) =>
      inOrder(String(chat), async () => {
        const gone = await gateOf(chat).pass()
        await bot.pass(isUrgent)
        try {
          return await task()
        } finally {
          gone()
        }
      }),
    pass: () => bot.pass(),
    slowDown: () => void (slowUntil = now() + SLOW_FOR),
    tryPass: bot.tryPass,
  }
}
