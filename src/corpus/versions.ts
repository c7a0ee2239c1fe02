/** A corpus that was live, and can be again. */
export interface Version {
  /** Names its folder: when it was made, and of what, e.g. `20261125T163012-0123abcd`. */
  readonly id: string
  /** Of its sources, see `fingerprintSources`. */
  readonly fingerprint: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly notices: number
  /** Who loaded it, e.g. `telegram:1001`; `null`: the program's start, or the folder's watch. */
  readonly by: string | null
  /** What is to be said of it; `''` when nothing is. */
  readonly note: string
}

/** The versions there are. */
export interface VersionList {
  /** The id of the one that answers; `null` before the first. */
  readonly live: string | null
  /** Newest first, at most {@link KEPT_VERSIONS}. */
  readonly versions: readonly Version[]
  /**
   * Fingerprints of sources that must not come back by a mere restart: an admin rolled back from them, or they were
   * refused. The latest last.
   */
  readonly held: readonly string[]
}

export const KEPT_VERSIONS = 5
/** How many held fingerprints are remembered; sources differ from reload to reload, so old ones are of no use. */
const KEPT_HELD = 20

export const NO_VERSIONS: VersionList = { live: null, versions: [], held: [] }

/** Where the list is kept. Rejects when it cannot be written; then it is as before. */
export interface VersionStore {
  get(): VersionList
  update(change: (list: VersionList) => VersionList): Promise<VersionList>
}

/**
 * Adds a version and makes it live. Those that were rolled back from fall out, so that going back from the new one leads
 * to what answered before it, and of the others the oldest.
 */
export function withVersion(list: VersionList, version: Version): VersionList {
  const live = list.versions.findIndex(({ id }) => id === list.live)
  const others = list.versions.slice(Math.max(0, live)).filter(({ id }) => id !== version.id)
  return {
    live: version.id,
    versions: [version, ...others].slice(0, KEPT_VERSIONS),
    held: list.held.filter((fingerprint) => fingerprint !== version.fingerprint),
  }
}

/** Remembers sources that must not come back by a restart. */
export function withHeld(list: VersionList, fingerprint: string): VersionList {
  const held = [...list.held.filter((other) => other !== fingerprint), fingerprint].slice(-KEPT_HELD)
  return { ...list, held }
}

/** The version that answers; `undefined` before the first. */
export function liveVersion({ live, versions }: VersionList): Version | undefined {
  return versions.find(({ id }) => id === live)
}

/**
 * The version with which a start goes on: the live one, unless the sources were changed in another way than one from
 * which an admin rolled back, or that was refused.
 *
 * @param fingerprint of the sources
 */
export function versionToRestore(list: VersionList, fingerprint: string): Version | undefined {
  const version = liveVersion(list)
  return version?.fingerprint === fingerprint || list.held.includes(fingerprint) ? version : undefined
}

/**
 * The version that many steps before the live one.
 *
 * @param steps 1 or more
 * @returns `undefined` when there is none
 */
export function versionBefore({ live, versions }: VersionList, steps: number): Version | undefined {
  const at = versions.findIndex(({ id }) => id === live)
  return at < 0 ? undefined : versions[at + steps]
}

/** @example versionId(new Date('2026-11-25T16:30:12Z'), '0123abcd89…') // => '20261125T163012-0123abcd' */
export function versionId(createdAt: Date, fingerprint: string): string {
  const time = createdAt.toISOString().replace(/[-:]|\.\d+Z$/gu, '')
  return `${time}-${fingerprint.slice(0, 8)}`
}
