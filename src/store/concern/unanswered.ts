import { z } from 'zod'
import type { Definition } from '../definition.js'
import { count, instant, line, question } from './fields.js'
import { keepBest } from './keep.js'

/** Questions that are alike and had no good answer. Who asked is not kept. */
export interface UnansweredGroup {
  readonly id: string
  /** Different wordings, numbers and ID cards masked, each with how often it was asked. */
  readonly texts: readonly { readonly text: string; readonly count: number }[]
  readonly firstSeen: string
  readonly lastSeen: string
  /** Whether the bot declined, or answered and got 👎. */
  readonly reason: 'declined' | 'down'
  readonly state: 'open' | 'bound' | 'dismissed'
}

/** In the order in which they were first asked. */
export interface Unanswered {
  readonly groups: readonly UnansweredGroup[]
}

/** Beyond it what is dismissed or bound falls out first, then what was not asked for the longest time. */
export const MAX_GROUPS = 500
/** Of a group; beyond it the wording asked least often falls out, the first of equal ones first. */
export const MAX_WORDINGS = 20

const group = z.strictObject({
  id: line,
  texts: z.array(z.strictObject({ text: question, count })).min(1),
  firstSeen: instant,
  lastSeen: instant,
  reason: z.enum(['declined', 'down']),
  state: z.enum(['open', 'bound', 'dismissed']),
})

function capGroup(value: UnansweredGroup): UnansweredGroup {
  const texts = keepBest(value.texts, MAX_WORDINGS, ({ count }) => [count])
  return texts === value.texts ? value : { ...value, texts }
}

/** What the staff may bind to a clause. */
export const unanswered: Definition<Unanswered> = {
  name: 'unanswered',
  schema: z.strictObject({ groups: z.array(group) }),
  initial: { groups: [] },
  migrations: [],
  cap: (value) => {
    const capped = value.groups.map(capGroup)
    const groups = keepBest(capped, MAX_GROUPS, ({ state, lastSeen }) => [Number(state === 'open'), lastSeen])
    const isSame = groups === capped && capped.every((each, index) => each === value.groups[index])
    return isSame ? value : { groups }
  },
}
