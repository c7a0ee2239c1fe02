import { measureLikeness, saysSomething, type Likeness } from '../../search/likeness.js'
import type { UnansweredGroup } from '../../store/concern/unanswered.js'

/** A question that got no good answer. */
export interface CollectedQuestion {
  /** As `keptQuestion` leaves it. */
  readonly text: string
  readonly reason: UnansweredGroup['reason']
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Reads what likeness is measured by; remembers what it read. */
export type ReadLikeness = (text: string) => Likeness

function findGroup(
  groups: readonly UnansweredGroup[],
  text: string,
  read: ReadLikeness,
): UnansweredGroup | undefined {
  const asked = read(text)
  let best: UnansweredGroup | undefined
  let most = 0
  for (const group of groups) {
    for (const wording of group.texts) {
      const likeness = wording.text === text ? 2 : measureLikeness(read(wording.text), asked)
      if (likeness > most) [best, most] = [group, likeness]
    }
  }
  return best
}

function withWording(group: UnansweredGroup, { text, reason, at }: CollectedQuestion): UnansweredGroup {
  const isKnown = group.texts.some((wording) => wording.text === text)
  const texts = isKnown
    ? group.texts.map((wording) => (wording.text === text ? { text, count: wording.count + 1 } : wording))
    : [...group.texts, { text, count: 1 }]
  // what was bound and is asked in vain again needs somebody to look; what was dismissed stays so
  const state = group.state === 'bound' ? 'open' : group.state
  return { ...group, texts, reason, state, lastSeen: at > group.lastSeen ? at : group.lastSeen }
}

/**
 * Puts questions to the groups of those that are alike; each joins the group with the wording nearest to it, the first
 * of equal ones, or begins one. Questions without a word that says something are left out.
 *
 * @param lastId the highest number given to a group so far; the groups' own count anyway
 */
export function collectQuestions(
  groups: readonly UnansweredGroup[],
  questions: readonly CollectedQuestion[],
  lastId: number,
  read: ReadLikeness,
): readonly UnansweredGroup[] {
  let last = Math.max(lastId, ...groups.map(({ id }) => Number(id) || 0))
  return questions.reduce((before, question) => {
    const { text, reason, at } = question
    if (!saysSomething(read(text))) return before
    const group = findGroup(before, text, read)
    if (group) return before.map((each) => (each === group ? withWording(each, question) : each))
    last += 1
    const texts = [{ text, count: 1 }]
    return [...before, { id: String(last), texts, firstSeen: at, lastSeen: at, reason, state: 'open' }]
  }, groups)
}

/** How often the questions of a group were asked. */
export function countAsked({ texts }: Pick<UnansweredGroup, 'texts'>): number {
  return texts.reduce((sum, { count }) => sum + count, 0)
}
