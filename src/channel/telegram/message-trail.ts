/** Which numbers messages have had, to guess the number of one whose answer was lost. */
export interface MessageTrail {
  readonly note: (chat: number, message: number) => void
  /** Notes a message of the bot itself: those sent at about the same time have numbers close by. */
  readonly noteSent: (chat: number, message: number) => void
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
  /** How many messages the bot had sent. */
  readonly sent: number
}

/** Others that may have come between, unseen. */
const BETWEEN = 3
const MAX_GUESSES = 30
/** Own messages whose numbers are remembered in their order. */
const MAX_OWN = 1_000
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
  /** Numbers of the bot's own messages outside supergroups, in the order of sending; the oldest are forgotten. */
  let own: number[] = []
  let sent = 0
  let overall = 0
  const isSupergroup = (chat: number) => chat < -1_000_000_000_000
  const note = (chat: number, message: number) => {
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
  }
  /** By the messages sent since the mark, the nearest first: what people had said before lies apart from them. */
  const amongSent = ({ sent: before }: TrailMark) => {
    const count = Math.min(sent - before, own.length)
    const since = count === 0 ? [] : own.slice(-count)
    if (since.length === 0) return []
    const last = own.at(-count - 1) ?? Math.min(...since) - MAX_GUESSES
    const distance = (number: number) => Math.min(...since.map((each) => Math.abs(each - number)))
    return upFrom(last, Math.max(...since) + BETWEEN - last).sort((a, b) => distance(a) - distance(b))
  }
  return {
    note,
    noteSent: (chat, message) => {
      note(chat, message)
      if (isSupergroup(chat)) return
      sent += 1
      own = [...own.slice(-MAX_OWN), message]
    },
    mark: (chat) => ({ chat, inChat: highest.get(chat) ?? 0, overall, sent }),
    guess: (mark) => {
      const inChat = mark.inChat === 0 ? [] : upFrom(mark.inChat, BETWEEN)
      const others =
        isSupergroup(mark.chat) || mark.overall === 0
          ? []
          : [...amongSent(mark), ...upFrom(mark.overall, overall - mark.overall + BETWEEN)].filter(
              (number) => number > 0 && !known.has(`/${number}`),
            )
      const all = new Set([...inChat.filter((number) => !known.has(`${mark.chat}/${number}`)), ...others])
      return [...all].slice(0, MAX_GUESSES)
    },
  }
}
