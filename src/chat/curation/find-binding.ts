import { asksTheSame, readLikeness, type Likeness } from '../../search/likeness.js'
import type { Binding, Bindings } from '../../store/concern/bindings.js'

/** Finds the binding of a question, or of one that asks the same; the one made last when there are several. */
export type FindBinding = (bindings: Bindings, question: string) => Binding | null

interface BoundWording {
  readonly likeness: Likeness
  readonly binding: Binding
}

/** Makes a finder that reads bindings once, as long as they do not change. */
export function createFindBinding(): FindBinding {
  let known: Bindings | null = null
  let wordings: ReadonlyMap<string, readonly BoundWording[]> = new Map()

  const read = ({ bindings }: Bindings): Map<string, BoundWording[]> => {
    const made = new Map<string, BoundWording[]>()
    for (const binding of bindings) {
      for (const text of binding.texts) {
        const likeness = readLikeness(text)
        made.set(likeness.weighty, [...(made.get(likeness.weighty) ?? []), { likeness, binding }])
      }
    }
    return made
  }
  return (bindings, question) => {
    if (bindings.bindings.length === 0) return null
    if (bindings !== known) wordings = read(bindings)
    known = bindings
    const asked = readLikeness(question)
    const same = wordings.get(asked.weighty)?.filter(({ likeness }) => asksTheSame(likeness, asked))
    return same?.at(-1)?.binding ?? null
  }
}
