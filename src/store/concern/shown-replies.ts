import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, line, QUESTION_LENGTH } from './fields.js'
import { keepLast } from './keep.js'

/** A reply that can be tapped or answered later; who asked is not kept. */
export interface ShownReply {
  /** 10 letters and digits, not to be guessed. */
  readonly sign: string
  /** Whose buttons they are; `null` for everybody's. */
  readonly owner: string | null
  /** The question that found what is listed, masked; `null` when none did. */
  readonly asked: {
    readonly text: string
    readonly context: string | null
    readonly region: string | null
  } | null
  /** Whether the first of {@link refs} answers it; else they are what comes nearest. */
  readonly answered: boolean
  /** What is listed, in this order: `noticeId` or `noticeId#clauseId`. */
  readonly refs: readonly string[]
  /** How many of them were shown. */
  readonly listed: number
  readonly open: { readonly index: number; readonly page: number } | null
  readonly buttons: readonly { readonly label: string; readonly send: string }[]
  /** How many of the buttons, the last ones, stand under every page. */
  readonly under: number
}

/** Oldest first. */
export interface ShownReplies {
  readonly replies: readonly ShownReply[]
}

/** Beyond it the oldest are forgotten: some days of a busy bot, and 20 ms to write. */
export const MAX_SHOWN = 2_000

const text = z.string().max(QUESTION_LENGTH)
const index = z.int().min(0)

/** What buttons and answers to earlier replies lean on. */
export const shownReplies: Definition<ShownReplies> = {
  name: 'shown-replies',
  schema: z.strictObject({
    replies: z.array(
      z.strictObject({
        sign: line,
        owner: actor.nullable(),
        asked: z.strictObject({ text, context: text.nullable(), region: text.nullable() }).nullable(),
        answered: z.boolean(),
        refs: z.array(line),
        listed: index,
        open: z.strictObject({ index, page: index }).nullable(),
        buttons: z.array(z.strictObject({ label: text, send: text })),
        under: index,
      }),
    ),
  }),
  initial: { replies: [] },
  migrations: [],
  cap: (value) => {
    const replies = keepLast(value.replies, MAX_SHOWN)
    return replies === value.replies ? value : { replies }
  },
}
