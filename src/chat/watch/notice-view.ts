import { clausePath, walkClauses } from '../../answer/clause-path.js'
import type { Gazette, Notice } from '../../gazette/notice.js'
import { fold } from '../../search/fold.js'
import { findTypedNumbers, type TypedNumber } from '../../search/typed-number.js'

/** A clause as it is compared with watches. */
interface ClauseView {
  readonly id: string
  readonly path: readonly string[]
  readonly text: string
}

/** A notice in the form in which the search compares texts, without white space. */
export interface NoticeView {
  /** Title, instrument, authority and place. */
  readonly head: string
  /** In reading order; headings stand in their texts. */
  readonly clauses: readonly ClauseView[]
  /** Head and all clauses. */
  readonly whole: string
  readonly ownNumber: TypedNumber | null
}

/** @example foldWhole('《農村 宅基地》') // => '《农村宅基地》' */
export function foldWhole(text: string): string {
  return fold(text).replace(/\s/gu, '')
}

/** Prepares a notice for the comparison with watches. */
export function viewNotice(notice: Notice, gazette: Gazette): NoticeView {
  const { title, instrument, issuingAuthority, documentNumber } = notice
  const named = [title, instrument, issuingAuthority, gazette.region].filter((part) => part !== null)
  const head = named.map(foldWhole).join('\n') // nothing is read across two of them
  const clauses = [...walkClauses(notice.clauses)].map((placed) => ({
    id: placed.clause.id,
    path: clausePath(placed),
    text: foldWhole(placed.clause.text),
  }))
  return {
    head,
    clauses,
    whole: [head, ...clauses.map(({ text }) => text)].join('\n'),
    ownNumber: findTypedNumbers(fold(documentNumber ?? ''))[0] ?? null,
  }
}
