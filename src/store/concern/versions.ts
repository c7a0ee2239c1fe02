import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, count, instant, line } from './fields.js'

/** A corpus that was live, and can be again. */
export interface Version {
  readonly id: string
  /** Tells the state of the sources it was built from. */
  readonly fingerprint: string
  readonly createdAt: string
  /** How many it holds. */
  readonly notices: number
  /** Who loaded it; `null`: the start of the program, or the folder's watch. */
  readonly by: string | null
  /** What is to be said of it, at most 1,000 characters, `''` when nothing is. */
  readonly note: string
}

/** Which corpora there were and which one answers; as many as whoever changes it keeps (`corpus/versions.ts`). */
export interface Versions {
  /** Id of the one that answers; `null` before the first. */
  readonly live: string | null
  /** Newest first. */
  readonly versions: readonly Version[]
  /** Fingerprints of sources that were rolled back from or refused, oldest first: they are not loaded by themselves. */
  readonly held: readonly string[]
}

const version = z.strictObject({
  id: line,
  fingerprint: line,
  createdAt: instant,
  notices: count,
  by: actor.nullable(),
  note: z.string().max(1_000),
})

/** The corpus's versions. */
export const versions: Definition<Versions> = {
  name: 'versions',
  schema: z.strictObject({ live: line.nullable(), versions: z.array(version), held: z.array(line) }),
  initial: { live: null, versions: [], held: [] },
  migrations: [],
}
