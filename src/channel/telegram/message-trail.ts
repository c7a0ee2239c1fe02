/** Which numbers messages have had, to guess the number of one whose answer was lost. */
export interface MessageTrail {
  readonly note: (chat: number, message: number) => void
  /** Remembers how far the numbers have come, before something is sent. */
  readonly mark: (chat: number) => TrailMark
  /** Numbers that a message sent since the mark may have, the likeliest first. */
  readonly guess: (mark: TrailMark) => readonly number[]
}

/** How far the numbers had come. */
export interface TrailMark {
  readonly chat: number
  readonly inChat: number
  readonly overall: number
}

/** Others that may have come between, unseen. */
const BETWEEN = 3
const MAX_GUESSES = 30
/** Chats, and numbers, that are remembered; the oldest are forgotten first. */
const MAX_NOTED = 5_000

function trim(set: {
  readonly size: number
  keys: () => Iterable<unknown>
  delete: (key: never) => boolean
}): void {
  for (const key of set.keys()) {
    if (set.size <= MAX_NOTED) return
    set.delete(key as never)
  }
}

const upFrom = (number: number, count: number) =>
  Array.from({ length: Math.max(0, count) }, (_, index) => number + 1 + index)

/**
 * Messages of private chats and basic groups are numbered together, those of a supergroup on their own (Telegram,
 * "Message identifiers"); both are guessed.
 */
export function createMessageTrail(): MessageTrail {
  const highest = new Map<number, number>()
  const known = new Set<string>()
  let overall = 0
  const isSupergroup = (chat: number) => chat < -1_000_000_000_000
  return {
    note: (chat, message) => {
      const before = highest.get(chat) ?? 0
      highest.delete(chat)
      highest.set(chat, Math.max(before, message))
      known.add(`${chat}/${message}`)
      if (!isSupergroup(chat)) {
        overall = Math.max(overall, message)
        known.add(`/${message}`)
      }
      trim(highest)
      trim(known)
    },
    mark: (chat) => ({ chat, inChat: highest.get(chat) ?? 0, overall }),
    guess: (mark) => {
      const own = mark.inChat === 0 ? [] : upFrom(mark.inChat, BETWEEN)
      const others =
        isSupergroup(mark.chat) || mark.overall === 0
          ? []
          : upFrom(mark.overall, overall - mark.overall + BETWEEN).filter(
              (number) => !known.has(`/${number}`),
            )
      const all = new Set([...own.filter((number) => !known.has(`${mark.chat}/${number}`)), ...others])
      return [...all].slice(0, MAX_GUESSES)
    },
  }
}
