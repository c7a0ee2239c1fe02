import { LRUCache } from 'lru-cache'

/** Milliseconds that a signature is good for, before and after its timestamp; clocks differ. */
export const SIGNATURE_AGE = 5 * 60_000

/** Signatures remembered; WeChat's own alone get in, 160 a second for ten minutes. */
const REMEMBERED = 100_000

/** Knows which signatures were used, and for what. */
export interface ReplayGuard {
  /** @param timestamp in seconds since 1970, as WeChat writes it */
  readonly isCurrent: (timestamp: string) => boolean
  /**
   * Tells whether the signature is used for the first time, or again for the same message, as WeChat does when it
   * had no answer.
   */
  readonly admits: (signature: string, message: string) => boolean
}

/** @param now in milliseconds since 1970 */
export function createReplayGuard(now: () => number): ReplayGuard {
  const used = new LRUCache<string, string>({
    max: REMEMBERED,
    ttl: 2 * SIGNATURE_AGE,
    ttlResolution: 0,
    perf: { now },
  })
  return {
    isCurrent: (timestamp) =>
      /^\d{1,12}$/.test(timestamp) && Math.abs(now() - Number(timestamp) * 1000) <= SIGNATURE_AGE,
    admits: (signature, message) => {
      const before = used.get(signature)
      if (before === undefined) used.set(signature, message)
      return before === undefined || before === message
    },
  }
}
