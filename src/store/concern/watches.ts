import { z } from 'zod'
import type { Definition } from '../definition.js'
import { conversation, hash, instant, line } from './fields.js'
import { keepLast } from './keep.js'

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
  /** How many of the texts have been sent. */
  readonly sent: number
  /** Whether the next one was on its way: when nobody is sending it, it is not known whether it arrived. */
  readonly sending: boolean
}

/** A text of a notice that is no news any more. */
export interface AnnouncedNotice {
  readonly id: string
  /** Tells its text from others, at most 200 characters. */
  readonly hash: string
}

/** Up to where the corpora have been worked off. */
export interface Announced {
  /** Of the sources of the corpus that was worked off last. */
  readonly version: string
  /** Every text that was live so far, those of that corpus last. */
  readonly notices: readonly AnnouncedNotice[]
}

/** Lists are kept in the order in which they came. */
export interface Watches {
  readonly watches: readonly Watch[]
  readonly deliveries: readonly Delivery[]
  /** `null` before the first corpus, of which nothing is news. */
  readonly announced: Announced | null
}

/** Of all conversations together; more are refused. */
export const MAX_WATCHES = 10_000
/** One for each conversation that may watch: nothing owed falls out. */
export const MAX_DELIVERIES = 10_000
/** Beyond it those not live for the longest time fall out. */
export const MAX_ANNOUNCED = 50_000

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
  sent: z.int().min(0),
  sending: z.boolean(),
})
const announced = z.strictObject({
  version: line,
  notices: z.array(z.strictObject({ id: line, hash: line })),
})

/** Schema 1 did not know how far a delivery or a corpus was worked off. */
function fromFirst(data: unknown): unknown {
  const { deliveries, ...rest } = data as { readonly deliveries: readonly object[] }
  return {
    ...rest,
    deliveries: deliveries.map((each) => ({ ...each, sent: 0, sending: false })),
    announced: null,
  }
}

/**
 * What conversations watch, what they are still owed, and up to which corpus that was worked out: one file, so that all
 * of it changes together.
 */
export const watches: Definition<Watches> = {
  name: 'watches',
  schema: z.strictObject({
    watches: z.array(watch).max(MAX_WATCHES),
    deliveries: z.array(delivery).max(MAX_DELIVERIES),
    announced: announced.nullable(),
  }),
  initial: { watches: [], deliveries: [], announced: null },
  migrations: [fromFirst],
  cap: (value) => {
    if (value.announced === null) return value
    const notices = keepLast(value.announced.notices, MAX_ANNOUNCED)
    return notices === value.announced.notices
      ? value
      : { ...value, announced: { ...value.announced, notices } }
  },
}
