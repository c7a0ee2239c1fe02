import type { ChannelName } from './message.js'

/** How a channel is: it runs; it is not configured or was stopped; it is configured and does not run. */
export type Health = 'ok' | 'off' | 'trouble'

/** How one channel is, and since when in milliseconds since 1970. */
export interface ChannelReport {
  readonly channel: ChannelName
  readonly health: Health
  readonly since: number
}

/** Where channels report how they are. */
export interface ChannelHealth {
  /** The same as before changes nothing: it stays that since then. */
  readonly report: (channel: ChannelName, health: Health) => void
  /** All channels, in the same order always. */
  readonly list: () => readonly ChannelReport[]
}

const CHANNELS: readonly ChannelName[] = ['telegram', 'wechat', 'web', 'terminal']

/** All channels are off at first. @param now the clock, in milliseconds since 1970 */
export function createChannelHealth(now: () => number): ChannelHealth {
  const begun = now()
  const reports = new Map<ChannelName, ChannelReport>()
  const find = (channel: ChannelName): ChannelReport =>
    reports.get(channel) ?? { channel, health: 'off', since: begun }
  return {
    report: (channel, health) => {
      if (find(channel).health !== health) reports.set(channel, { channel, health, since: now() })
    },
    list: () => CHANNELS.map(find),
  }
}
