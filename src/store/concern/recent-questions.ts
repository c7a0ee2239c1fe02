import { z } from 'zod'
import type { Definition } from '../definition.js'
import { question } from './fields.js'
import { keepLast } from './keep.js'

/** A question that somebody asked; who did is not kept. */
export interface RecentQuestion {
  /** Numbers and ID cards masked. */
  readonly text: string
  /** The question before, masked, when this one followed it up. */
  readonly context: string | null
}

/** Oldest first, no two alike. */
export interface RecentQuestions {
  readonly questions: readonly RecentQuestion[]
}

/** Beyond it the oldest fall out. */
export const MAX_RECENT = 100

/** What a change of synonyms is tried with. Whoever remembers writes once in some questions, not at every one. */
export const recentQuestions: Definition<RecentQuestions> = {
  name: 'recent-questions',
  schema: z.strictObject({
    questions: z.array(z.strictObject({ text: question, context: question.nullable() })),
  }),
  initial: { questions: [] },
  migrations: [],
  cap: (value) => {
    const questions = keepLast(value.questions, MAX_RECENT)
    return questions === value.questions ? value : { questions }
  },
}
