import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, conversation, instant } from './fields.js'

/** A conversation or a user that an admin let in or kept out. */
export interface AccessEntry {
  /** Key of the conversation or the user, e.g. `telegram:-100123`. */
  readonly key: string
  readonly by: string
  readonly at: string
}

/** Each key stands at most once in a list, and the commands keep it in one; one that is in both is blocked. */
export interface Access {
  /** Groups whose members have the rights of staff, and users who have them. */
  readonly allowed: readonly AccessEntry[]
  /** Groups and users that get no answer. */
  readonly blocked: readonly AccessEntry[]
}

/** Of each list; more are refused. */
export const MAX_ACCESS_ENTRIES = 1_000

const entries = z.array(z.strictObject({ key: conversation, by: actor, at: instant })).max(MAX_ACCESS_ENTRIES)

/** Whom admins let in and keep out. */
export const access: Definition<Access> = {
  name: 'access',
  schema: z.strictObject({ allowed: entries, blocked: entries }),
  initial: { allowed: [], blocked: [] },
  migrations: [],
}
