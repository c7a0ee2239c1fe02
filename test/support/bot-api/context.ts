import type { Actions } from './actions.js'
import type { BotCommand, InlineResult } from './api-types.js'
import type { FileStore } from './file-store.js'
import type { Params } from './params.js'
import type { UpdateQueue } from './update-queue.js'
import type { WebhookSender } from './webhook-sender.js'
import type { World } from './world.js'

/** What the bot gave to an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineResult[]
  readonly nextOffset: string
}

/** Everything that a method can touch. */
export interface Context {
  readonly world: World
  readonly queue: UpdateQueue
  readonly webhook: WebhookSender
  readonly files: FileStore
  readonly actions: Actions
  /** Counts a message against the limits. @throws {@link ApiError} 429 */
  readonly countMessage: (chatId: number, isGroup: boolean) => void
  /** Queries not yet answered → until when they can be, in milliseconds since 1970. */
  readonly openQueries: Map<string, number>
  /** By whom, query and offset; `until` in milliseconds since 1970. */
  readonly inlineCache: Map<string, InlineAnswer & { readonly until: number }>
  /** What an inline query asked, by its id, for the cache. */
  readonly inlineQueries: Map<
    string,
    { readonly from: number; readonly query: string; readonly offset: string }
  >
  /** By scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>
  /** Whether the bot sees only what is meant for it in groups. */
  readonly privacy: boolean
}

/** A method of the API. @returns its result, or a promise of it @throws {@link ApiError} */
export type Method = (params: Params, context: Context) => unknown
