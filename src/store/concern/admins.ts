import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, instant, line } from './fields.js'

/** Somebody who was made an admin by a command. Those of `ADMINS` come from the configuration and are not here. */
export interface StoredAdmin {
  readonly channel: string
  /** The user's id in that channel. */
  readonly user: string
  /** Who added them, e.g. `telegram:1001`. */
  readonly addedBy: string
  readonly at: string
}

/** In the order in which they were added. */
export interface Admins {
  readonly admins: readonly StoredAdmin[]
}

/** More are refused. */
export const MAX_ADMINS = 100

const admin = z.strictObject({ channel: line, user: line, addedBy: actor, at: instant })

/** Who may use the admin commands besides `ADMINS`. */
export const admins: Definition<Admins> = {
  name: 'admins',
  schema: z.strictObject({ admins: z.array(admin).max(MAX_ADMINS) }),
  initial: { admins: [] },
  migrations: [],
}
