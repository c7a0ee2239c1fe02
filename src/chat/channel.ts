import type { Webhook } from '../webhook.js'
import type { ChannelName } from './message.js'

/** A way by which people reach the chat from outside. */
export interface Channel {
  readonly name: ChannelName
  /**
   * Begins to take messages; the corpus is live then. Resolves when it runs, or tries on its own.
   *
   * @throws {@link AppError} when it can never run as it is configured
   */
  readonly start: () => Promise<void>
  /** Takes nothing more and answers what is in hand, within 10 s. Never rejects. */
  readonly stop: () => Promise<void>
  /** Where the platform calls it; absent when it calls the platform. */
  readonly webhook?: Webhook
  /** What is to be scanned with a telephone to log in; `null` when nothing is. Absent: nothing ever is. */
  readonly loginCode?: () => string | null
}
