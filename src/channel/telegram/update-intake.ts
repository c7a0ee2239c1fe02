import type { Update } from 'telegraf/types'
import type { UpdateJournal } from './update-journal.js'

/** Takes updates over and has them handled, each once. */
export interface UpdateIntake {
  /** Resolves when they are on disk and there is room for more. Never rejects. */
  readonly accept: (updates: readonly Update[]) => Promise<void>
  /** Handles what was in hand when the process before this one ended. */
  readonly resume: () => void
  /** Resolves when nothing is in hand. */
  readonly settle: () => Promise<void>
}

/** What it takes. */
export interface IntakePorts {
  readonly journal: UpdateJournal
  /** Resolves when an update is answered. Never rejects. */
  readonly handle: (update: Update) => Promise<void>
  /** Whether what is handled now is broken off: it stays in the journal then. */
  readonly isEnding: () => boolean
}

/** What somebody types to post it elsewhere is gone in a moment: nobody waits for it over a restart. */
const isPassing = (update: Update): boolean => 'inline_query' in update

/** No more are asked for while so many are in hand. */
const MAX_IN_HAND = 400

export function createUpdateIntake({ journal, handle, isEnding }: IntakePorts): UpdateIntake {
  const inHand = new Set<Promise<void>>()

  const begin = (update: Update) => {
    const task = handle(update)
      .then(() => (isEnding() || isPassing(update) ? undefined : journal.finish(update)))
      .finally(() => inHand.delete(task))
    inHand.add(task)
  }
  return {
    accept: async (updates) => {
      const [passing, lasting] = [updates.filter(isPassing), updates.filter((update) => !isPassing(update))]
      for (const update of passing) begin(update)
      for (const update of await journal.take(lasting)) begin(update)
      while (inHand.size > MAX_IN_HAND) await Promise.race(inHand)
    },
    resume: () => journal.leftOver().forEach(begin),
    settle: async () => {
      while (inHand.size > 0) await Promise.all(inHand)
    },
  }
}
