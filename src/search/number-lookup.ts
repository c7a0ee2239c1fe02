import type { Notice } from '../gazette/notice.js'
import { fold } from './fold.js'
import type { Passage } from './passage.js'
import { findTypedNumbers, type TypedNumber } from './typed-number.js'

/** What a typed document number leads to. */
export interface NumberLookup {
  /** Notices that carry the number, in corpus order; several when year or code were left out. */
  readonly notices: ReadonlySet<Notice>
  /** Passages that cite it, in corpus order, when no notice carries it. */
  readonly citing: readonly Passage[]
}

/** Tells whether a typed number, perhaps without year or whole code, is the printed one. */
export function agrees(typed: TypedNumber, printed: TypedNumber): boolean {
  if (typed.serial !== printed.serial) return false
  if (typed.year !== '' && typed.year !== printed.year) return false
  // 政办发 typed for 孝政办发, or 和孝政办发 read with a word too many; 吕政办发 is another authority's
  return printed.code.endsWith(typed.code) || (printed.code !== '' && typed.code.endsWith(printed.code))
}

/**
 * Builds the register of document numbers (发文字号).
 *
 * A notice is found by its own number only; a number that it cites is another document's.
 */
export function buildNumberLookup(passages: readonly Passage[]): (typed: TypedNumber) => NumberLookup {
  const own = [...new Set(passages.map(({ notice }) => notice))].flatMap((notice) =>
    findTypedNumbers(fold(notice.documentNumber ?? '')).map((printed) => ({ notice, printed })),
  )
  const cited = passages.flatMap((passage) =>
    findTypedNumbers(fold(passage.text)).map((printed) => ({ passage, printed })),
  )
  return (typed) => {
    const exact = own.filter(({ printed }) => agrees(typed, printed) && printed.code === typed.code)
    const carrying = exact.length > 0 ? exact : own.filter(({ printed }) => agrees(typed, printed))
    const citing = carrying.length > 0 ? [] : cited.filter(({ printed }) => agrees(typed, printed))
    return {
      notices: new Set(carrying.map(({ notice }) => notice)),
      citing: [...new Set(citing.map(({ passage }) => passage))],
    }
  }
}
