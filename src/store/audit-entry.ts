import { z } from 'zod'
import type { Definition } from './definition.js'
import { actor, line, instant } from './concern/fields.js'

/** What an admin did. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Who, e.g. `telegram:1001`. */
  readonly by: string
  /** The command without its slash, e.g. `reload`. */
  readonly action: string
  /** What it was about, e.g. `telegram:-100123`; at most 1,000 characters, `''` when it is about nothing. */
  readonly subject: string
  readonly result: 'done' | 'refused' | 'failed'
  /** What came of it, at most 1,000 characters. */
  readonly detail: string
}

/** One month's entries, oldest first. There is no bound: nothing of it falls out. */
export interface AuditMonth {
  readonly entries: readonly AuditEntry[]
}

const entry = z.strictObject({
  at: instant,
  by: actor,
  action: line,
  subject: z.string().max(1_000),
  result: z.enum(['done', 'refused', 'failed']),
  detail: z.string().max(1_000),
})

/**
 * Defines the document of one month.
 *
 * @param month - `YYYY-MM`, UTC
 */
export function auditMonth(month: string): Definition<AuditMonth> {
  return {
    name: `audit/${month}`,
    schema: z.strictObject({ entries: z.array(entry) }),
    initial: { entries: [] },
    migrations: [],
  }
}
