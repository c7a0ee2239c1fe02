/**
 * What can go wrong between the bot and Telegram. `hang`: never answered; `drop before`, `drop after`: the connection
 * breaks before or after the call was carried out.
 */
export type Fault = 'flood' | 'bad gateway' | 'server error' | 'hang' | 'drop before' | 'drop after'

/** Which calls a fault may meet; absent: all. Method names in any case. */
export interface FaultTarget {
  readonly methods?: readonly string[]
  readonly matches?: (params: Readonly<Record<string, unknown>>) => boolean
}

/** Makes calls fail, as a test has ordered. */
export interface Faults {
  /** The next call, or the next `times` calls, that fit. @param retryAfter of a `flood`, in seconds */
  readonly next: (fault: Fault, target?: FaultTarget & { times?: number; retryAfter?: number }) => void
  /** A share of all calls from now on, beside those ordered before. @param rate 0 to 1 */
  readonly random: (
    options: FaultTarget & { rate: number; seed: number; kinds: readonly Fault[]; retryAfter?: number },
  ) => void
  readonly clear: () => void
  /** How many calls have met one, by kind. */
  readonly met: ReadonlyMap<Fault, number>
  readonly take: (
    method: string,
    params: Readonly<Record<string, unknown>>,
  ) => { readonly fault: Fault; readonly retryAfter: number } | null
}

/** Random numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function createFaults(): Faults {
  type Fit = (method: string, params: Readonly<Record<string, unknown>>) => boolean
  interface Planned {
    readonly fit: Fit
    readonly fault: Fault
    readonly retryAfter: number
    left: number
  }
  const fitOf =
    ({ methods, matches }: FaultTarget): Fit =>
    (method, params) =>
      (methods?.some((name) => name.toLowerCase() === method) ?? true) && (matches?.(params) ?? true)
  let planned: Planned[] = []
  let chances: ((...call: Parameters<Fit>) => { fault: Fault; retryAfter: number } | null)[] = []
  const met = new Map<Fault, number>()
  const meet = <T extends { fault: Fault }>(found: T): T => {
    met.set(found.fault, (met.get(found.fault) ?? 0) + 1)
    return found
  }
  return {
    met,
    next: (fault, { times = 1, retryAfter = 1, ...target } = {}) => {
      planned.push({ fault, retryAfter, left: times, fit: fitOf(target) })
    },
    random: ({ rate, seed, kinds, retryAfter = 1, ...target }) => {
      const random = createRandom(seed)
      const fit = fitOf(target)
      chances.push((method, params) =>
        fit(method, params) && random() < rate
          ? { fault: kinds[Math.floor(random() * kinds.length)]!, retryAfter }
          : null,
      )
    },
    clear: () => {
      planned = []
      chances = []
    },
    take: (method, params) => {
      const plan = planned.find(({ fit, left }) => left > 0 && fit(method, params))
      if (plan) {
        plan.left -= 1
        return meet(plan)
      }
      for (const chance of chances) {
        const picked = chance(method, params)
        if (picked) return meet(picked)
      }
      return null
    },
  }
}
