import { LRUCache } from 'lru-cache'
import type { Vote } from '../../store/concern/feedback.js'

/** An answer that somebody may have an opinion of. */
export interface GivenAnswer {
  /** The question, as `keptQuestion` leaves it. */
  readonly text: string
  /** As {@link Vote.answer}. */
  readonly answer: Vote['answer']
  /** Who voted how; forgotten with the answer, never written. */
  readonly votes: Map<string, Vote>
}

/** The answers given last, each under a sign that the buttons below it carry. */
export interface GivenAnswers {
  /**
   * @param sign of the reply; `''` when it has none
   * @returns the answer's sign: that one, or a short one that no other answer of the conversation has
   */
  remember(conversation: string, given: Omit<GivenAnswer, 'votes'>, sign: string): string
  /** @param sign of the answer; `undefined` for the last one. */
  find(conversation: string, sign: string | undefined): GivenAnswer | undefined
}

/** Answers that are remembered; the one given or voted on longest ago is forgotten first. */
const COUNT = 10_000

/** Finds an answer that an earlier process gave, by its sign; `null` when it is forgotten. */
export type FindEarlier = (sign: string) => Omit<GivenAnswer, 'votes'> | null

/** @param now in milliseconds since 1970 */
export function createGivenAnswers(now: () => number, earlier: FindEarlier = () => null): GivenAnswers {
  const answers = new LRUCache<string, GivenAnswer>({ max: COUNT })
  const last = new LRUCache<string, string>({ max: COUNT })
  let latest = 0
  return {
    remember: (conversation, given, replySign) => {
      latest = Math.max(latest + 1, now()) // goes on after a restart: an old button must not mean a new answer
      const sign = replySign === '' ? latest.toString(36) : replySign
      answers.set(`${conversation} ${sign}`, { ...given, votes: new Map() })
      last.set(conversation, sign)
      return sign
    },
    find: (conversation, sign = last.get(conversation)) => {
      const known = answers.get(`${conversation} ${sign ?? ''}`)
      if (known || sign === undefined) return known
      const found = earlier(sign)
      if (!found) return undefined
      const given = { ...found, votes: new Map<string, Vote>() }
      answers.set(`${conversation} ${sign}`, given)
      return given
    },
  }
}
