import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { askerKey } from './administration/asker-key.js'
import type { Message } from './message.js'

/** How often somebody may ask. */
export interface Limits {
  /** Messages a minute of one person. */
  readonly person: number
  /** Messages a minute of a group, all of its members together. */
  readonly group: number
}

/** What is done with a message: it is answered; or it is too much, which is said once a minute and then no more. */
export type Admission = 'answer' | 'person too fast' | 'group too fast' | 'silence'

/** Counts a message of somebody known and says what to do with it. */
export type Admit = (message: Message) => Promise<Admission>

async function take(limiter: RateLimiterMemory, key: string): Promise<'ok' | 'first over' | 'over'> {
  try {
    await limiter.consume(key)
    return 'ok'
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected
    return rejected.consumedPoints === limiter.points + 1 ? 'first over' : 'over'
  }
}

/** Messages without a known sender, as from the web page, are not counted here. */
export function createAdmit({ person, group }: Limits): Admit {
  const persons = new RateLimiterMemory({ keyPrefix: 'person', points: person, duration: 60 })
  const groups = new RateLimiterMemory({ keyPrefix: 'group', points: group, duration: 60 })
  return async ({ asker, conversation, isGroup = false }) => {
    const key = askerKey(asker)
    if (key === null) return 'answer'
    const own = await take(persons, key)
    if (own !== 'ok') return own === 'over' ? 'silence' : 'person too fast'
    const all = isGroup ? await take(groups, conversation) : 'ok'
    if (all !== 'ok') return all === 'over' ? 'silence' : 'group too fast'
    return 'answer'
  }
}
