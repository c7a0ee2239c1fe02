import { tooManyRequests } from './api-error.js'

/** How many messages a bot may send. */
export interface Limits {
  /** To one group, in a minute. */
  readonly groupPerMinute: number
  /** In all, in a second. */
  readonly perSecond: number
}

/** What Telegram's FAQ for bots says. */
export const TELEGRAM_LIMITS: Limits = { groupPerMinute: 20, perSecond: 30 }

/**
 * Counts messages and refuses those that are too many.
 *
 * @returns counts one message. @throws {@link ApiError} 429 with the seconds to wait
 */
export function createFloodLimits(
  limits: Limits | null,
  now: () => number,
): (chatId: number, isGroup: boolean) => void {
  const all: number[] = []
  const groups = new Map<number, number[]>()
  const check = (sent: number[], most: number, span: number) => {
    while (sent[0] !== undefined && sent[0] <= now() - span) sent.shift()
    const oldest = sent[sent.length - most]
    if (oldest !== undefined) throw tooManyRequests(Math.max(1, Math.ceil((oldest + span - now()) / 1000)))
  }
  return (chatId, isGroup) => {
    if (!limits) return
    check(all, limits.perSecond, 1000)
    const group = groups.get(chatId) ?? []
    groups.set(chatId, group)
    if (isGroup) check(group, limits.groupPerMinute, 60_000)
    group.push(now())
    all.push(now())
  }
}
