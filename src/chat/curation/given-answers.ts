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
  /** @returns the answer's sign: short, and another one than that of any other answer of the conversation */
  remember(conversation: string, given: Omit<GivenAnswer, 'votes'>): string
  /** @param sign of the answer; `undefined` for the last one. */
  find(conversation: string, sign: string | undefined): GivenAnswer | undefined
}

/** Answers that are remembered; the one given or voted on longest ago is forgotten first. */
const COUNT = 10_000

/** @param now in milliseconds since 1970 */
export function createGivenAnswers(now: () => number): GivenAnswers {
  const answers = new LRUCache<string, GivenAnswer>({ max: COUNT })
  const last = new LRUCache<string, string>({ max: COUNT })
  let latest = 0
  return {
    remember: (conversation, given) => {
      latest = Math.max(latest + 1, now()) // goes on after a restart: an old button must not mean a new answer
      const sign = latest.toString(36)
      answers.set(`${conversation} ${sign}`, { ...given, votes: new Map() })
      last.set(conversation, sign)
      return sign
    },
    find: (conversation, sign) => answers.get(`${conversation} ${sign ?? last.get(conversation) ?? ''}`),
  }
}
