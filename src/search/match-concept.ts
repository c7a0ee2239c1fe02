import type { Concept, Way } from './concept.js'

/** Strength of a way whose words all stand in a text, apart from each other. */
const APART = 0.7
/** Strength of a way of which some words are missing, for each share that is there. */
const PARTLY = 0.45
/** A single character stands in many words that mean something else. */
const SINGLE = 0.5

function matchWay({ term, words }: Way, text: string): number {
  if (text.includes(term)) return [...term].length === 1 ? SINGLE : 1
  if (words.length < 2) return 0
  const found = words.filter((word) => text.includes(word)).length
  return found === words.length ? APART : (PARTLY * found) / words.length
}

/**
 * Tells how surely a text speaks of a concept: 1 when it holds the asker's own word.
 *
 * @param text folded, without white space
 * @returns 0 to 1
 */
export function matchConcept({ ways }: Concept, text: string): number {
  let best = 0
  for (const way of ways) {
    if (way.weight > best) best = Math.max(best, way.weight * matchWay(way, text))
  }
  return best
}
