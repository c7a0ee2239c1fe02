import { compact } from './compact.js'
import type { Marker } from './marker.js'

/** Longest text before a full stop that is taken for a run-in heading: 40 characters in five gazettes. */
const RUN_IN = 40
const LEAD_WORD = 16

/**
 * Reads the heading of a numbered clause: the whole text when it does not end as a sentence, else a run-in heading
 * (`1. 强化责任。坚持…` → `强化责任`) or a lead word (`（一）县农业农村局：承担…` → `县农业农村局`).
 *
 * @param text - the clause's own text, its number included
 * @param hasChildren - whether other clauses stand below it: a single sentence is a heading only then
 * @returns without number and final stop; `''` when there is none
 */
export function readHeading(text: string, marker: Marker, hasChildren: boolean): string {
  const body = text.slice(afterLabel(text, marker.label)).trim()
  if (marker.style === 'article') return ''
  const first = body.split('\n')[0] ?? ''
  if (!/[。；;！？：:，,]/u.test(first)) return first.length <= 60 ? first : ''
  const stop = first.search(/[。！？]/u)
  if (stop < 0) {
    if (/[：:]/u.test(first)) return leadWord(first)
    return /[；;，,、]$/u.test(first) || first.length > RUN_IN ? '' : first
  }
  const sentence = first.slice(0, stop)
  const lead = leadWord(sentence)
  if (lead !== '') return lead
  if (/[；;：:]/u.test(sentence) || sentence.length > RUN_IN) return ''
  const isWhole = stop >= first.length - 1
  return isWhole && !hasChildren ? '' : sentence
}

function leadWord(text: string): string {
  const colon = text.search(/[：:]/u)
  if (colon <= 0 || colon > LEAD_WORD || colon === text.length - 1) return ''
  const lead = text.slice(0, colon)
  return /[，,、。；]/u.test(lead) && lead.length > 12 ? '' : lead
}

/** Index behind the label in a text that may hold white space inside or behind it. */
function afterLabel(text: string, label: string): number {
  let at = 0
  for (const char of label) {
    while (/\s/u.test(text.charAt(at))) at++
    at += text.startsWith(char, at) ? char.length : 0
  }
  return at
}

/**
 * The lead word of an unnumbered paragraph (`市财政局：负责…` → `市财政局`), also where the rest stands on lines of its
 * own (`第一组：` above its members); `''` when it has none.
 */
export function readLeadWord(text: string): string {
  const [first = '', below = ''] = text.split('\n').map(compact)
  return leadWord(/[：:]$/u.test(first) ? first + below : first)
}
