import { z } from 'zod'
import type { Definition } from '../definition.js'
import { actor, count, instant, line } from './fields.js'
import { keepLast } from './keep.js'

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

/** Which corpora there were and which one answers. */
export interface Versions {
  /** Id of the one that answers; `null` before the first. */
  readonly live: string | null
  /** Newest first. */
  readonly versions: readonly Version[]
  /** Fingerprints of sources that were rolled back from or refused, oldest first: they are not loaded by themselves. */
  readonly held: readonly string[]
}

/** Beyond it the oldest falls out that is not live. */
export const MAX_VERSIONS = 5
/** Beyond it the oldest falls out. */
export const MAX_HELD = 50

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
  cap: (value) => {
    const held = keepLast(value.held, MAX_HELD)
    const surplus = value.versions.length - MAX_VERSIONS
    if (surplus <= 0) return held === value.held ? value : { ...value, held }
    const dropped = new Set(value.versions.filter(({ id }) => id !== value.live).slice(-surplus))
    return { ...value, versions: value.versions.filter((each) => !dropped.has(each)), held }
  },
}
