import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, hash, instant, line, question } from './fields.js'

/** A clause that the staff named as the answer to questions (人工核对). */
export interface Binding {
  readonly id: string
  /** The questions it answers, 1 to 20. */
  readonly texts: readonly string[]
  readonly noticeId: string
  readonly clauseId: string
  /** SHA-256 of the clause's text when it was bound: another text is another answer. */
  readonly textHash: string
  readonly by: string
  readonly at: string
}

/** In the order in which they were made. */
export interface Bindings {
  readonly bindings: readonly Binding[]
}

/** More are refused. */
export const MAX_BINDINGS = 1_000

const binding = z.strictObject({
  id: line,
  texts: z.array(question).min(1).max(20),
  noticeId: line,
  clauseId: line,
  textHash: hash,
  by: actor,
  at: instant,
})

/** Which questions the staff bound to which clauses. */
export const bindings: Definition<Bindings> = {
  name: 'bindings',
  schema: z.strictObject({ bindings: z.array(binding).max(MAX_BINDINGS) }),
  initial: { bindings: [] },
  migrations: [],
}
