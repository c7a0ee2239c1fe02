import type { ChannelName } from './message.js'
import type { After } from './timer.js'

/** Milliseconds from one message to the next that a channel allows, whoever gets them. */
export type Gaps = Readonly<Partial<Record<string, number>> & Record<ChannelName, number>>

/**
 * What the platforms bear. Telegram: 30 messages a second in all (Bot API FAQ, "My bot is hitting limits"), answers
 * among them. WeChat counts a personal account that sends fast as spam and closes it.
 */
export const PLATFORM_GAPS: Gaps = { telegram: 50, wechat: 3_000, web: 0, terminal: 0 }

/** Resolves when another message may go to the conversation's channel; each call takes the next place in the row. */
export type Pace = (conversation: string) => Promise<void>

/** @param now in milliseconds */
export function createPace(gaps: Gaps, now: () => number, after: After): Pace {
  const free = new Map<string, number>()
  return async (conversation) => {
    const [channel = ''] = conversation.split(':')
    const place = Math.max(now(), free.get(channel) ?? 0)
    free.set(channel, place + (gaps[channel] ?? 0))
    const wait = place - now()
    if (wait > 0) await new Promise<void>((resolve) => void after(wait, resolve))
  }
}
