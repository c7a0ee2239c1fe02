import type { Logger } from 'pino'
import type { Corpus } from '../corpus/corpus.js'
import type { Language, Translations } from '../locale/translations.js'
import type { State } from '../store/state.js'
import { createBroadcastCommand } from './broadcast/broadcast-command.js'
import { createBroadcaster } from './broadcast/broadcaster.js'
import type { Command } from './command.js'
import { learnChat } from './known-chats.js'
import type { Message } from './message.js'
import type { Outbox } from './outbox.js'
import { createPace, PLATFORM_GAPS, type Gaps } from './pace.js'
import { afterTimeout, type After } from './timer.js'
import type { Hours } from './watch/daytime.js'
import { createWatchCommands } from './watch/watch-commands.js'
import { createWatchDesk } from './watch/watch-desk.js'

/** What the bot says without being asked: news of what is watched, and broadcasts. */
export interface Unasked {
  readonly commands: readonly Command[]
  /** To be told of every message, before it is answered. */
  readonly onMessage: (message: Message) => void
  /** To be told of every corpus that is live from now on; resolves when its news is out, or waits. Never rejects. */
  readonly onLive: (corpus: Corpus) => Promise<void>
  /** Sends nothing more; resolves when what was on its way is noted in the state. */
  readonly stop: () => Promise<void>
}

/** What it takes. */
export interface UnaskedOptions {
  readonly state: State
  readonly outbox: Outbox
  readonly translations: Translations
  /** Of conversations that have set none. */
  readonly language: Language
  /** When digests are sent. */
  readonly hours: Hours
  readonly publicUrl: () => string
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
  /** Of a test; {@link PLATFORM_GAPS} otherwise. */
  readonly gaps?: Gaps
  /** Of a test; {@link afterTimeout} otherwise. */
  readonly after?: After
}

export function createUnasked(options: UnaskedOptions): Unasked {
  const { state, outbox, translations, language, hours, publicUrl, now, log } = options
  const { gaps = PLATFORM_GAPS, after = afterTimeout } = options
  const pace = createPace(gaps, now, after)
  const translateFor = (conversation: string) => {
    const setting = state.chatSettings.get().chats.find((chat) => chat.conversation === conversation)
    return translations[setting?.language ?? language]
  }
  const desk = createWatchDesk({ state, outbox, hours, pace, translateFor, publicUrl, now, after, log })
  const broadcaster = createBroadcaster({ state, outbox, pace, after, translateFor, log })
  return {
    commands: [
      ...createWatchCommands({ state, hours, now }),
      createBroadcastCommand({ state, broadcaster, now }),
    ],
    onMessage: (message) => void learnChat(state, message, now(), log),
    onLive: desk.onLive,
    stop: async () => {
      await Promise.all([desk.stop(), broadcaster.stop()])
    },
  }
}
