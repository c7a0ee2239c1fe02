import type { Language } from '../locale/translations.js'

/** What somebody sent, in any channel. */
export interface Message {
  /** Who talks with the bot where, e.g. `telegram:1001`; what is remembered is remembered by it. */
  readonly conversation: string
  readonly text: string
  /** The language of the bot's own words; the configured one when absent. */
  readonly locale?: Language | undefined
}

/** Something to tap instead of typing. */
export interface Button {
  readonly label: string
  /** The text that a tap sends. */
  readonly send: string
}

/** One message of the bot: plain text, paragraphs parted by an empty line. */
export interface Reply {
  readonly text: string
  readonly buttons: readonly Button[]
}

/** The port between the core and the channels. Never rejects: a bug is logged and answered kindly. */
export type Chat = (message: Message) => Promise<{ readonly replies: readonly Reply[] }>
