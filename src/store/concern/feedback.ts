import { z } from 'zod'
import type { Definition } from '../definition.js'
import { instant, line, question } from './fields.js'
import { keepLast } from './keep.js'

/** One 👍 or 👎. Who gave it is not kept. */
export interface Vote {
  /** Of the question, numbers and ID cards masked. */
  readonly text: string
  /** The first clause of the answer; `null` when the answer was that nothing was found. */
  readonly answer: { readonly noticeId: string; readonly clauseId: string } | null
  readonly vote: 'up' | 'down'
  readonly channel: string
  readonly at: string
}

/** What somebody said of an answer, or of the bot, in words. Who said it is not kept. */
export interface Comment {
  /** The question before it, masked as {@link Vote.text}; `null` when there was none. */
  readonly text: string | null
  /** Masked as well. */
  readonly words: string
  readonly channel: string
  readonly at: string
}

/** Oldest first. */
export interface Feedback {
  readonly votes: readonly Vote[]
  readonly comments: readonly Comment[]
}

/** Beyond it the oldest fall out. */
export const MAX_VOTES = 2_000
export const MAX_COMMENTS = 500

const vote = z.strictObject({
  text: question,
  answer: z.strictObject({ noticeId: line, clauseId: line }).nullable(),
  vote: z.enum(['up', 'down']),
  channel: line,
  at: instant,
})

const comment = z.strictObject({ text: question.nullable(), words: question, channel: line, at: instant })

/** What readers thought of answers. */
export const feedback: Definition<Feedback> = {
  name: 'feedback',
  schema: z.strictObject({ votes: z.array(vote), comments: z.array(comment) }),
  initial: { votes: [], comments: [] },
  migrations: [(data) => ({ ...(data as object), comments: [] })], // schema 1 had votes alone
  cap: (value) => {
    const votes = keepLast(value.votes, MAX_VOTES)
    const comments = keepLast(value.comments, MAX_COMMENTS)
    return votes === value.votes && comments === value.comments ? value : { votes, comments }
  },
}
