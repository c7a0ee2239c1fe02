import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, count, instant } from './fields.js'
import { keepBest } from './keep.js'

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

/** A word pair learned from what the staff bound to questions; never used by itself. */
export interface SynonymProposal {
  /** `p` and ten hexadecimal digits, made from the pair. */
  readonly id: string
  readonly everyday: string
  readonly official: string
  /** From how many clauses bound to questions it was learned. */
  readonly count: number
  /** A dismissed one is kept so that it is not proposed again. */
  readonly state: 'open' | 'dismissed'
  /** When it was learned last. */
  readonly at: string
}

/** Each in the order in which they came; an everyday expression stands once in `synonyms`. */
export interface Synonyms {
  readonly synonyms: readonly Synonym[]
  readonly proposals: readonly SynonymProposal[]
}

/** More are refused. */
export const MAX_SYNONYMS = 1_000
/** Beyond it those dismissed fall out first, then those learned least often, then the oldest. */
export const MAX_PROPOSALS = 100

const word = z.string().min(1).max(50)
const synonym = z.strictObject({
  everyday: word,
  official: z.array(word).min(1).max(10),
  weight: z.number().gt(0).max(1).nullable(),
  by: actor,
  at: instant,
})

const proposal = z.strictObject({
  id: z.string().regex(/^p[0-9a-f]{10}$/),
  everyday: word,
  official: word,
  count,
  state: z.enum(['open', 'dismissed']),
  at: instant,
})

/** Words that admins taught. */
export const synonyms: Definition<Synonyms> = {
  name: 'synonyms',
  schema: z.strictObject({ synonyms: z.array(synonym).max(MAX_SYNONYMS), proposals: z.array(proposal) }),
  initial: { synonyms: [], proposals: [] },
  migrations: [(data) => ({ ...(data as object), proposals: [] })],
  cap: (value) => {
    const worth = ({ state, count, at }: SynonymProposal) => [Number(state === 'open'), count, at]
    const proposals = keepBest(value.proposals, MAX_PROPOSALS, worth)
    return proposals === value.proposals ? value : { ...value, proposals }
  },
}
