import type { Logger } from 'pino'
import type { ChannelHealth } from '../../chat/channel-health.js'
import type { Chat } from '../../chat/message.js'
import type { OfferClauses } from '../../chat/offer-clauses.js'
import type { Outbox } from '../../chat/outbox.js'
import type { After } from '../../chat/timer.js'
import type { AppError } from '../../errors.js'
import type { Language, Translate } from '../../locale/translations.js'
import type { State } from '../../store/state.js'
import type { Proxies } from './proxy-agent.js'
import type { ListMenu, MenuScopes } from './set-menus.js'

/** What the configuration says of Telegram. */
export interface TelegramSettings {
  readonly token: string
  /** Of the Bot API server, without a slash at the end. */
  readonly apiRoot: string
  /** Where Telegram brings updates; `null`: they are fetched. */
  readonly webhook: {
    readonly path: string
    readonly secret: string
    /** All of the address. */ readonly url: () => string
  } | null
  readonly proxies: Proxies
}

/** What the channel is given. */
export interface TelegramOptions {
  readonly settings: TelegramSettings
  readonly chat: Chat
  readonly offerClauses: OfferClauses
  readonly outbox: Outbox
  readonly health: ChannelHealth
  readonly state: Pick<
    State,
    'access' | 'broadcasts' | 'chatSettings' | 'knownChats' | 'telegramUpdates' | 'watches'
  >
  readonly translateFor: (conversation: string) => Translate
  /** Of people whose own language the bot does not speak. */
  readonly language: Language
  readonly listMenu: ListMenu
  readonly isCommand: (name: string) => boolean
  readonly menuScopes: () => MenuScopes
  /** Told when Telegram no longer accepts the token; nothing more is answered then. */
  readonly onRefused: (error: AppError) => void
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly after: After
  readonly log: Logger
}
