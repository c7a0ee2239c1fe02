import type { Citation } from '../../answer/answer.js'
import type { CiteClause } from '../../answer/cite-clause.js'
import type { Binding, Bindings } from '../../store/concern/bindings.js'
import type { Unanswered, UnansweredGroup } from '../../store/concern/unanswered.js'
import { countAsked } from './collect-questions.js'

/** Questions that are alike, as the staff sees them. */
export interface Entry {
  /** The number by which the staff names it. */
  readonly id: string
  /** Wordings, the one asked most first. */
  readonly texts: readonly string[]
  /** How often it was asked. */
  readonly count: number
  /** `null` when nobody asked for it any more for so long that only the binding is left. */
  readonly reason: UnansweredGroup['reason'] | null
  /** `stale`: the bound clause is gone or reads differently. */
  readonly state: UnansweredGroup['state'] | 'stale'
  /** The clause that is bound and shown. */
  readonly bound: Citation | null
}

function entryOf(group: UnansweredGroup | null, binding: Binding | null, bound: Citation | null): Entry {
  const texts = [...(group?.texts ?? [])].sort((a, b) => b.count - a.count).map(({ text }) => text)
  const isStale = binding !== null && bound === null
  return {
    id: group?.id ?? binding?.id ?? '',
    texts: texts.length > 0 ? texts : (binding?.texts ?? []),
    count: group ? countAsked(group) : 0,
    reason: group?.reason ?? null,
    state: isStale ? 'stale' : (group?.state ?? 'bound'),
    bound,
  }
}

const WAITING: readonly Entry['state'][] = ['stale', 'open']

/**
 * Lists everything that was asked without a good answer, and all that is bound: what waits for somebody first, of that
 * the one asked most, then the rest alike; equal ones in the order in which they were first asked.
 */
export async function listEntries(
  { groups }: Unanswered,
  { bindings }: Bindings,
  citeClause: CiteClause,
): Promise<readonly Entry[]> {
  const cited = new Map(
    await Promise.all(
      bindings.map(async (binding) => {
        const { id, noticeId, clauseId, textHash } = binding
        return [id, { binding, bound: await citeClause({ noticeId, clauseId, textHash }) }] as const
      }),
    ),
  )
  const known = new Set(groups.map(({ id }) => id))
  const entries = [
    ...groups.map((group) => {
      const { binding = null, bound = null } = cited.get(group.id) ?? {}
      return entryOf(group, binding, bound)
    }),
    ...[...cited.values()]
      .filter(({ binding }) => !known.has(binding.id))
      .map(({ binding, bound }) => entryOf(null, binding, bound)),
  ]
  const rank = ({ state }: Entry): number => (WAITING.includes(state) ? 0 : state === 'bound' ? 1 : 2)
  return entries.sort((a, b) => rank(a) - rank(b) || b.count - a.count)
}
