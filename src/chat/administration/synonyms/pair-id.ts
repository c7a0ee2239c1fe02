import { createHash } from 'node:crypto'
import type { AddedSynonym } from '../../../search/added-synonyms.js'
import { formatSynonym } from '../../../search/parse-synonym.js'

/** Names a word pair shortly, always the same: a button holds 64 bytes, and an old one must not mean another pair. */
export function pairId(kind: 'p' | 't', synonym: AddedSynonym): string {
  return kind + createHash('sha256').update(formatSynonym(synonym)).digest('hex').slice(0, 10)
}

/** Tells whether a text has the form of a {@link pairId}. */
export function isPairId(text: string): boolean {
  return /^[pt][0-9a-f]{10}$/.test(text)
}
