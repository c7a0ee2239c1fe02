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

/** Oldest first. */
export interface Feedback {
  readonly votes: readonly Vote[]
}

/** Beyond it the oldest fall out. */
export const MAX_VOTES = 2_000

const vote = z.strictObject({
  text: question,
  answer: z.strictObject({ noticeId: line, clauseId: line }).nullable(),
  vote: z.enum(['up', 'down']),
  channel: line,
  at: instant,
})

/** What readers thought of answers. */
export const feedback: Definition<Feedback> = {
  name: 'feedback',
  schema: z.strictObject({ votes: z.array(vote) }),
  initial: { votes: [] },
  migrations: [],
  cap: (value) => {
    const votes = keepLast(value.votes, MAX_VOTES)
    return votes === value.votes ? value : { votes }
  },
}
