import type { AddedSynonym } from './added-synonyms.js'
import { fold } from './fold.js'
import { EXPRESSION, TERM } from './parse-thesaurus.js'

/** Why a text is no word pair; `text` is the part that is wrong. */
export interface SynonymFault {
  readonly fault: 'form' | 'expression' | 'several expressions' | 'term' | 'weight' | 'same' | 'too many'
  readonly text: string
}

/** Official words of one expression. */
export const MAX_OFFICIAL = 10

/** @returns the expression as it is kept; `null` when it is none */
export function readExpression(text: string): string | null {
  const folded = fold(text).trim().replace(/ +/gu, ' ')
  return EXPRESSION.test(folded) ? folded : null
}

/**
 * Reads a word pair as an admin types it: an everyday expression, official words separated by ， or 、, for all of them
 * at most one weight. Half- and full-width marks are the same.
 *
 * @example parseSynonym('扒房 = 拆旧:0.9、房屋拆除')
 * // => { everyday: '扒房', official: ['拆旧', '房屋拆除'], weight: 0.9 }
 */
export function parseSynonym(text: string): AddedSynonym | SynonymFault {
  const [left = '', right, ...more] = fold(text).split('=')
  if (right === undefined || more.length > 0) return { fault: 'form', text: '' }
  if (/[,、;]/u.test(left)) return { fault: 'several expressions', text: left.trim() }
  const everyday = readExpression(left)
  if (everyday === null) return { fault: 'expression', text: left.trim() }
  const weights = new Set<number>()
  const official = new Set<string>()
  for (const part of right.split(/[,、]/u)) {
    const [term = '', weight, ...rest] = part.split(':').map((each) => each.trim())
    if (!TERM.test(term)) return { fault: 'term', text: term }
    if (term === everyday) return { fault: 'same', text: term }
    official.add(term)
    if (weight === undefined) continue
    const value = /^[01](?:\.\d{1,2})?$/.test(weight) ? Number(weight) : 0
    weights.add(value)
    if (rest.length > 0 || value < 0.1 || value > 1 || weights.size > 1)
      return { fault: 'weight', text: part.trim() }
  }
  if (official.size > MAX_OFFICIAL) return { fault: 'too many', text: '' }
  const [weight = null] = weights
  return { everyday, official: [...official], weight }
}

/** Writes a word pair as {@link parseSynonym} reads it. */
export function formatSynonym({ everyday, official, weight }: AddedSynonym): string {
  const [first, ...others] = official
  return `${everyday} = ${[`${first}${weight === null ? '' : `:${weight}`}`, ...others].join('，')}`
}
