import { z } from 'zod'
import type { Definition } from '../definition.js'
import { keepLast } from './keep.js'

/** Something that Telegram told the bot, as it came. */
export interface KeptUpdate {
  readonly update_id: number
}

/** What is in hand when the process is killed is answered after it starts again, and nothing is answered twice. */
export interface TelegramUpdates {
  /** Ids of the updates that were taken over last, those in hand among them. */
  readonly seen: readonly number[]
  /** Those taken over and not answered yet. */
  readonly inHand: readonly KeptUpdate[]
}

/** Beyond it the oldest ids fall out. Telegram gives 100 updates at a time. */
export const MAX_SEEN = 2_000
/** Beyond it the oldest updates fall out, and would be lost if the process were killed. */
export const MAX_IN_HAND = 2_000

/** What Telegram's updates have become. */
export const telegramUpdates: Definition<TelegramUpdates> = {
  name: 'telegram-updates',
  schema: z.strictObject({
    seen: z.array(z.int()),
    inHand: z.array(z.looseObject({ update_id: z.int() })),
  }),
  initial: { seen: [], inHand: [] },
  migrations: [],
  cap: (value) => {
    const seen = keepLast(value.seen, MAX_SEEN)
    const inHand = keepLast(value.inHand, MAX_IN_HAND)
    return seen === value.seen && inHand === value.inHand ? value : { seen, inHand }
  },
}
