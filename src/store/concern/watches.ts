import { z } from 'zod'
import type { Definition } from '../definition.js'
import { conversation, hash, instant, line } from './fields.js'

/** What a conversation wants to hear of. */
export type Watch = {
  readonly id: string
  readonly conversation: string
  readonly since: string
} & (
  | { readonly kind: 'keyword' | 'number' | 'place'; readonly value: string }
  | {
      readonly kind: 'clause'
      readonly noticeId: string
      readonly clauseId: string
      /** SHA-256 of the clause's whole text as last seen. */
      readonly textHash: string
      /** That text, at most 8,000 characters of it. */
      readonly text: string
    }
)

/** A digest that a conversation has not got yet. It is removed when it was sent. */
export interface Delivery {
  readonly id: string
  readonly conversation: string
  /** The messages in their order, 1 to 20, each at most 4,096 characters. */
  readonly texts: readonly string[]
  /** Which corpus it tells of. */
  readonly corpusVersion: string
  readonly createdAt: string
  /** How often sending failed. */
  readonly attempts: number
}

/** Both kept in the order in which they came. */
export interface Watches {
  readonly watches: readonly Watch[]
  readonly deliveries: readonly Delivery[]
}

/** Of all conversations together; more are refused. */
export const MAX_WATCHES = 10_000
/** One for each conversation that may watch: nothing owed falls out. */
export const MAX_DELIVERIES = 10_000

const common = { id: line, conversation, since: instant }
const watch = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.enum(['keyword', 'number', 'place']), value: line }),
  z.strictObject({
    ...common,
    kind: z.literal('clause'),
    noticeId: line,
    clauseId: line,
    textHash: hash,
    text: z.string().max(8_000),
  }),
])
const delivery = z.strictObject({
  id: line,
  conversation,
  texts: z.array(z.string().min(1).max(4_096)).min(1).max(20),
  corpusVersion: line,
  createdAt: instant,
  attempts: z.int().min(0),
})

/** What conversations watch, and what they are still owed: one file, so that both change together. */
export const watches: Definition<Watches> = {
  name: 'watches',
  schema: z.strictObject({
    watches: z.array(watch).max(MAX_WATCHES),
    deliveries: z.array(delivery).max(MAX_DELIVERIES),
  }),
  initial: { watches: [], deliveries: [] },
  migrations: [],
}
