import type { ApiMessage, BotCommand, InlineResult } from './api-types.js'

/** What the bot did and the server accepted. Messages are as they were at that moment. */
export type BotAction =
  | { readonly kind: 'sent' | 'edited'; readonly message: ApiMessage }
  | { readonly kind: 'inline message edited'; readonly inlineMessageId: string; readonly text: string | null }
  | { readonly kind: 'deleted'; readonly chatId: number; readonly messageId: number }
  | {
      readonly kind: 'chat action'
      readonly chatId: number
      readonly threadId: number | null
      readonly action: string
    }
  | {
      readonly kind: 'callback answered'
      readonly queryId: string
      readonly text: string
      readonly isAlert: boolean
    }
  | {
      readonly kind: 'inline answered'
      readonly queryId: string
      readonly results: readonly InlineResult[]
      readonly nextOffset: string
      /** In seconds. */
      readonly cacheTime: number
      readonly isPersonal: boolean
    }
  | {
      readonly kind: 'commands set'
      readonly scope: string
      readonly language: string
      readonly commands: readonly BotCommand[]
    }
  | { readonly kind: 'left'; readonly chatId: number }

/** An action with when it was, in milliseconds since 1970. */
export type Recorded = BotAction & { readonly at: number }

/** Everything the bot did, oldest first; tests wait for what is to come. */
export interface Actions {
  readonly all: readonly Recorded[]
  readonly record: (action: BotAction) => void
  /**
   * Resolves with the first action that fits and was not waited for before.
   *
   * @param what names it in the error
   * @param within milliseconds
   * @throws when it does not come
   */
  readonly wait: <T extends Recorded>(
    fits: (action: Recorded) => action is T,
    what: string,
    within?: number,
  ) => Promise<T>
  /** Calls back with every action from now on. */
  readonly onRecord: (listener: (action: Recorded) => void) => void
  /** Resolves when something is so, which is looked at after every action. @throws when it does not become so */
  readonly until: (isSo: () => boolean, what: string, within?: number) => Promise<void>
}

/** @param now milliseconds since 1970 */
export function createActions(now: () => number): Actions {
  const all: Recorded[] = []
  const taken = new Set<Recorded>()
  const waiters = new Set<(action: Recorded) => boolean>()
  const watchers = new Set<() => void>()
  const listeners: ((action: Recorded) => void)[] = []
  const lastActions = () =>
    all
      .slice(-5)
      .map((action) => JSON.stringify(action).slice(0, 300))
      .join('\n')
  return {
    all,
    record: (action) => {
      const recorded = { ...structuredClone(action), at: now() }
      all.push(recorded)
      for (const listener of listeners) listener(recorded)
      for (const look of watchers) look()
      for (const offer of waiters) if (offer(recorded)) return
    },
    wait: <T extends Recorded>(
      fits: (action: Recorded) => action is T,
      what: string,
      within = 10_000,
    ): Promise<T> => {
      const found = all.find((action): action is T => !taken.has(action) && fits(action))
      if (found) {
        taken.add(found)
        return Promise.resolve(found)
      }
      return new Promise((resolve, reject) => {
        const offer = (action: Recorded) => {
          if (!fits(action)) return false
          clearTimeout(timer)
          waiters.delete(offer)
          taken.add(action)
          resolve(action)
          return true
        }
        const timer = setTimeout(() => {
          waiters.delete(offer)
          reject(new Error(`${what}: not within ${within} ms. The bot’s last actions:\n${lastActions()}`))
        }, within)
        waiters.add(offer)
      })
    },
    onRecord: (listener) => void listeners.push(listener),
    until: (isSo, what, within = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!isSo()) return
          clearTimeout(timer)
          watchers.delete(look)
          resolve()
        }
        const timer = setTimeout(() => {
          watchers.delete(look)
          reject(new Error(`${what}: not within ${within} ms. The bot’s last actions:\n${lastActions()}`))
        }, within)
        watchers.add(look)
        look()
      }),
  }
}
