import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, instant } from './fields.js'

/** A word pair added by command, as a line of `data/thesaurus/` has it. */
export interface Synonym {
  /** The everyday expression, e.g. `扒房`. */
  readonly everyday: string
  /** Official words, the surest first, 1 to 10. */
  readonly official: readonly string[]
  /** How surely they are meant, above 0 to 1; `null`: as the thesaurus does without a number. */
  readonly weight: number | null
  readonly by: string
  readonly at: string
}

/** In the order in which they were added; an everyday expression stands once. */
export interface Synonyms {
  readonly synonyms: readonly Synonym[]
}

/** More are refused. */
export const MAX_SYNONYMS = 1_000

const word = z.string().min(1).max(50)
const synonym = z.strictObject({
  everyday: word,
  official: z.array(word).min(1).max(10),
  weight: z.number().gt(0).max(1).nullable(),
  by: actor,
  at: instant,
})

/** Words that admins taught. */
export const synonyms: Definition<Synonyms> = {
  name: 'synonyms',
  schema: z.strictObject({ synonyms: z.array(synonym).max(MAX_SYNONYMS) }),
  initial: { synonyms: [] },
  migrations: [],
}
