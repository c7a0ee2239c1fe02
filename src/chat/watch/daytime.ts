/** Hours of a day in China, 0 to 24: from the beginning of the first to the beginning of the last. */
export interface Hours {
  readonly from: number
  readonly to: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** China has one time zone and no summer time. */
const CHINA = 8 * HOUR

/**
 * Tells how long it is until messages may be sent that nobody waits for.
 *
 * @param now in milliseconds since 1970
 * @returns milliseconds; 0 when they may be sent now
 * @example untilDaytime({ from: 8, to: 20 }, Date.UTC(2026, 10, 25, 23)) // => 3600000: in China it is seven
 */
export function untilDaytime({ from, to }: Hours, now: number): number {
  const sinceMidnight = (now + CHINA) % DAY
  if (sinceMidnight >= from * HOUR && sinceMidnight < to * HOUR) return 0
  return (from * HOUR - sinceMidnight + DAY) % DAY
}
