import type { After } from '../../chat/timer.js'

/** So many in so many milliseconds, whenever they begin. */
export interface Limit {
  readonly count: number
  readonly milliseconds: number
}

/** What Telegram bears (Bot API FAQ, "My bot is hitting limits"). */
export const LIMITS = {
  /** Of all messages of a bot. The window is longer by what the way to Telegram may vary. */
  bot: [{ count: 30, milliseconds: 1_050 }],
  /**
   * Of answers, as long as Telegram takes them. The limit of the bot is one for bulk notifications; many people who ask
   * at once need not wait for it before Telegram says so. Spread, so that only a few are on their way when it does.
   */
  burst: [{ count: 15, milliseconds: 100 }],
  private: [{ count: 1, milliseconds: 1_000 }],
  group: [
    { count: 1, milliseconds: 1_000 },
    { count: 20, milliseconds: 60_000 },
  ],
} as const satisfies Record<string, readonly Limit[]>

/** Lets through as many as limits allow. */
export interface Gate {
  /**
   * Resolves when another one may go, in the order of the calls; what is urgent goes before what is not.
   *
   * @returns counts it as of now, once it has gone, when it may have taken long to get there
   */
  readonly pass: (isUrgent?: boolean) => Promise<() => void>
  /** Lets one through at once or not at all. */
  readonly tryPass: () => boolean
  /** When the last one went through, in milliseconds; 0 for never. */
  readonly lastPassed: () => number
}

interface Passage {
  at: number
}

/**
 * @param limits hold for what is not urgent, and for what is unless it has its own
 * @param now in milliseconds, above 0
 * @param urgentLimits may change from one moment to the next
 */
export function createGate(
  limits: readonly Limit[],
  now: () => number,
  after: After,
  urgentLimits: () => readonly Limit[] = () => limits,
): Gate {
  const most = Math.max(...[...limits, ...urgentLimits()].map(({ count }) => count))
  const passed: Passage[] = []
  const waiting: Record<'urgent' | 'other', (() => void)[]> = { urgent: [], other: [] }
  let isTimed = false

  /** How long the next one must wait, in milliseconds. */
  const delay = (isUrgent: boolean) =>
    Math.max(
      0,
      ...(isUrgent ? urgentLimits() : limits).map(({ count, milliseconds }) => {
        const before = passed.at(-count)
        return before ? before.at + milliseconds - now() : 0
      }),
    )
  const enter = (): Passage => {
    const passage = { at: now() }
    passed.push(passage)
    if (passed.length > most) passed.shift()
    return passage
  }
  const open = () => {
    while (!isTimed && waiting.urgent.length + waiting.other.length > 0) {
      const wait = delay(waiting.urgent.length > 0)
      if (wait > 0) {
        isTimed = true
        after(wait, () => {
          isTimed = false
          open()
        })
      } else (waiting.urgent.shift() ?? waiting.other.shift())?.()
    }
  }
  return {
    pass: (isUrgent = true) =>
      new Promise((resolve) => {
        waiting[isUrgent ? 'urgent' : 'other'].push(() => {
          const passage = enter()
          resolve(() => void (passage.at = now()))
        })
        open()
      }),
    tryPass: () => {
      const isFree = waiting.urgent.length + waiting.other.length === 0 && delay(false) === 0
      if (isFree) enter()
      return isFree
    },
    lastPassed: () => passed.at(-1)?.at ?? 0,
  }
}
