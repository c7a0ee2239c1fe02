import type { Language } from '../locale/translations.js'
import type { Part } from './parts.js'

/** Where somebody writes from. */
export type ChannelName = 'telegram' | 'wechat' | 'web' | 'terminal'

/** A person in one channel, as the channel itself assures; never from what the person typed. */
export interface Asker {
  readonly channel: ChannelName
  /** The channel's own id of the person, e.g. `1001` or `wxid_abc`. */
  readonly user: string
}

/** A file that came with a message. */
export interface Attachment {
  /** As the sender named it: hostile until cleaned. */
  readonly name: string
  /** In bytes, as the channel says; `null` when it does not. */
  readonly size: number | null
  /** Fetches the content. Rejects when the channel cannot give it, e.g. because the transfer broke off. */
  readonly read: () => Promise<Uint8Array>
}

/** What somebody sent, in any channel. */
export interface Message {
  /** Who talks with the bot where, e.g. `telegram:1001`; what is remembered is remembered by it. */
  readonly conversation: string
  readonly text: string
  /** The language that the channel supposes; what the conversation has set goes before it, the configured one stands behind. */
  readonly locale?: Language | undefined
  /** Absent where nobody is known, as on the web page: such have public rights only. */
  readonly asker?: Asker | undefined
  /** Whether several people read along. */
  readonly isGroup?: boolean | undefined
  readonly attachment?: Attachment | undefined
  /** The {@link Reply.sign} of what the message is about: somebody answered that reply, or tapped below it. */
  readonly about?: string | undefined
  /** Which of that reply's buttons was tapped, from 0; the text is then of no account. */
  readonly tapped?: number | undefined
}

/** Something to tap instead of typing. */
export interface Button {
  readonly label: string
  /** The text that a tap sends. */
  readonly send: string
  /** The label where room is scarce, e.g. `›`. */
  readonly short?: string
}

/** One message of the bot: plain text, paragraphs parted by an empty line. */
export interface Reply {
  readonly text: string
  readonly buttons: readonly Button[]
  /** A picture of what the text says; a channel that cannot show one leaves it out. */
  readonly image?: { readonly png: Uint8Array; /** What it shows, a line of text. */ readonly alt: string }
  /**
   * What takes the message's place as work goes on, the last one staying; a channel that can edit edits, another one
   * says the last alone. Never rejects.
   */
  readonly updates?: AsyncIterable<Reply>
  /** The same as `text` in parts; absent when all of it is plain words. */
  readonly parts?: readonly Part[]
  /** What {@link Message.about} names it by, 10 letters and digits, also after a restart; absent where nobody is known. */
  readonly sign?: string
  /**
   * How a reply to a tap stands to what was tapped: it takes its place, or is said in passing, as a word that goes
   * again. Absent: a message of its own.
   */
  readonly manner?: Manner
}

/** See {@link Reply.manner}. */
export type Manner = 'in place' | 'in passing'

/** The port between the core and the channels. Never rejects: a bug is logged and answered kindly. */
export type Chat = (message: Message) => Promise<{ readonly replies: readonly Reply[] }>
