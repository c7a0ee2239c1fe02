import type { Logger } from 'pino'
import type { Update } from 'telegraf/types'
import type { After } from '../../chat/timer.js'
import { MAX_SEEN, type TelegramUpdates } from '../../store/concern/telegram-updates.js'
import type { Document } from '../../store/document.js'

/** Remembers which updates were taken over and which are answered, over a restart too. */
export interface UpdateJournal {
  /** Those that were in hand when the process before this one ended. */
  readonly leftOver: () => readonly Update[]
  /** Resolves with those not seen before, when they are on disk: Telegram may forget them. Never rejects. */
  readonly take: (updates: readonly Update[]) => Promise<readonly Update[]>
  /** Takes out one that is answered. Resolves when that is on disk. Never rejects. */
  readonly finish: (update: Update) => Promise<void>
}

/** Once nothing is in hand for so long, in milliseconds, the file's copy of before is written over as well. */
const REST = 3_000

/**
 * A state that cannot be written is logged; the updates are handled all the same. What somebody said does not stay on the
 * disk once it is answered.
 */
export function createUpdateJournal(
  document: Document<TelegramUpdates>,
  after: After,
  log: Logger,
): UpdateJournal {
  /** Ids since the start; the document may be behind when it could not be written. */
  const seen = new Set<number>(document.get().seen)
  const write = async (change: (value: TelegramUpdates) => TelegramUpdates) => {
    try {
      await document.update(change)
    } catch (err) {
      log.error({ err }, 'which Telegram messages are answered was not noted')
    }
  }
  let callOff: () => void = () => undefined
  const writeOver = () => write((value) => (value.inHand.length === 0 ? { ...value } : value))
  return {
    leftOver: () => structuredClone(document.get().inHand) as unknown as Update[],
    take: async (updates) => {
      const fresh = updates.filter(({ update_id }) => !seen.has(update_id))
      if (fresh.length === 0) return []
      for (const { update_id } of fresh) seen.add(update_id)
      for (const oldest of seen) {
        if (seen.size <= MAX_SEEN) break
        seen.delete(oldest)
      }
      const kept = structuredClone(fresh)
      await write((value) => ({
        seen: [...value.seen, ...kept.map(({ update_id }) => update_id)],
        inHand: [...value.inHand, ...kept],
      }))
      return fresh
    },
    finish: async ({ update_id }) => {
      await write((value) => {
        const inHand = value.inHand.filter((each) => each.update_id !== update_id)
        return inHand.length === value.inHand.length ? value : { ...value, inHand }
      })
      callOff()
      if (document.get().inHand.length === 0) callOff = after(REST, () => void writeOver())
    },
  }
}
