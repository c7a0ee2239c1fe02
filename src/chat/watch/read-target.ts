import type { Corpus } from '../../corpus/corpus.js'
import { fold } from '../../search/fold.js'
import { findTypedNumbers, formatTypedNumber } from '../../search/typed-number.js'
import type { Session } from '../sessions.js'
import { placesOf } from '../welcome-turn.js'
import { foldWhole } from './notice-view.js'
import { findWholeClause, KEPT_TEXT } from './whole-clause.js'

/** What somebody wants to watch. */
export type Target =
  | { readonly kind: 'keyword' | 'number' | 'place'; readonly value: string }
  | {
      readonly kind: 'clause'
      readonly noticeId: string
      readonly clauseId: string
      readonly textHash: string
      readonly text: string
    }

/** Why something cannot be watched: a number that opens nothing, a word of one character, a whole story. */
export type TargetFault = 'no such hit' | 'too short' | 'too long'

/** One character stands in nearly every notice. */
const SHORTEST = 2
const LONGEST = 50
/** Of a notice's title, which is watched when the notice has no number. */
const LONGEST_TITLE = 200

function readHit(number: number, session: Session, corpus: Corpus): Target | TargetFault {
  const item = session.items[number - 1]
  if (!item) return 'no such hit'
  if (item.kind === 'notice') {
    const { documentNumber, title } = item.notice
    if (documentNumber !== null) return { kind: 'number', value: documentNumber }
    return { kind: 'keyword', value: title.slice(0, LONGEST_TITLE) }
  }
  const { noticeId, clauseId } = item.citation
  const clause = findWholeClause(corpus, noticeId, clauseId)
  if (!clause) return 'no such hit' // a reload has taken it since
  const { hash, text } = clause
  return { kind: 'clause', noticeId, clauseId, textHash: hash, text: text.slice(0, KEPT_TEXT) }
}

/** The document number that the text is, not one that it only names. */
function readNumber(folded: string): string | null {
  const [number, ...others] = findTypedNumbers(folded)
  if (!number || others.length > 0 || number.code === '' || number.year === '') return null
  const rest = folded.slice(0, number.start) + folded.slice(number.end)
  return rest.trim().length <= 1 ? formatTypedNumber(number) : null
}

/**
 * Reads what is to be watched: the number of a hit of the last answer, a document number, a place whose gazettes are
 * loaded, else words.
 *
 * @param argument cleaned, not empty
 */
export function readTarget(argument: string, session: Session, corpus: Corpus): Target | TargetFault {
  const folded = fold(argument).trim()
  if (/^\d{1,2}$/.test(folded)) return readHit(Number(folded), session, corpus)
  const number = readNumber(folded)
  if (number !== null) return { kind: 'number', value: number }
  const whole = foldWhole(argument)
  const place = placesOf(corpus).find((region) =>
    [region, region.slice(0, -1)].map(foldWhole).includes(whole),
  )
  if (place !== undefined && whole.length >= SHORTEST) return { kind: 'place', value: place }
  const length = [...whole].length
  if (length < SHORTEST) return 'too short'
  if (length > LONGEST) return 'too long'
  return { kind: 'keyword', value: argument.replace(/\s+/gu, ' ') }
}
