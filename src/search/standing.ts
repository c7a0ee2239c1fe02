import { characterPairs } from './character-pairs.js'
import type { PassageView } from './passage-view.js'
import type { TermRegister } from './term-register.js'

/** Whether some passage holds a term in text, headings or title. */
export type Stands = (term: string) => boolean

/**
 * Builds the test; a term that stands nowhere takes some hundredths of a millisecond.
 *
 * @param views of all passages
 * @param pairs their pairs of characters, in the same order
 */
export function createStanding(views: readonly PassageView[], pairs: TermRegister): Stands {
  return (term) => {
    const [first, ...others] = characterPairs(term).map((pair) => pairs.holders(pair))
    const fewest = others.reduce((least, one) => (one.length < (least?.length ?? 0) ? one : least), first)
    // a number or a single letter has no pairs
    const candidates = fewest === undefined ? views : fewest.map((position) => views[position]!)
    return candidates.some((view) =>
      [view.text, view.headings, view.title].some((part) => part.includes(term)),
    )
  }
}
