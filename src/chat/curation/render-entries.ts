import type { Citation } from '../../answer/answer.js'
import { pathBelowTitle } from '../../answer/clause-path.js'
import type { Translate } from '../../locale/translations.js'
import { formatPath } from '../render-clause.js'
import type { Entry } from './list-entries.js'

/** Wordings that are shown of one entry. */
const WORDINGS = 3
/** Characters shown of a wording. */
export const WORDING_LENGTH = 80
/** Characters of a clause by which the staff knows it. */
const OPENING_LENGTH = 60

/** Puts a text on one line, and cuts it to so many characters. */
export function clip(text: string, length: number): string {
  const characters = [...text.replace(/\s+/gu, ' ')]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}…`
}

/** Names a clause in one line: title › path · number. */
export function nameClause(citation: Citation): string {
  const where = formatPath([citation.title, ...pathBelowTitle(citation)])
  return [where, citation.documentNumber].filter((part) => part !== null).join(' · ')
}

/** Writes the wordings of an entry, the first ones whole lines. */
export function renderWordings({ texts }: Pick<Entry, 'texts'>, t: Translate): string {
  const rest = texts.length - WORDINGS
  return [
    ...texts.slice(0, WORDINGS).map((text) => clip(text, WORDING_LENGTH)),
    ...(rest > 0 ? [t('unanswered.moreWordings', { rest })] : []),
  ].join('\n')
}

/** Writes what the staff has to know of an entry: number, how often, why, state, wordings, the bound clause. */
export function renderEntry(entry: Entry, t: Translate): string {
  const { id, count, reason, state, bound } = entry
  const head = [
    `#${id}`,
    ...(count > 0 ? [t('unanswered.asked', { count })] : []),
    ...(reason === null ? [] : [t(`unanswered.reason.${reason}`)]),
    t(`unanswered.state.${state}`),
  ].join(' · ')
  const clause = bound === null ? [] : [t('unanswered.boundTo', { clause: nameClause(bound) })]
  return [head, renderWordings(entry, t), ...clause].join('\n')
}

/** Writes a clause that may be bound: what it is called, how it begins, where it stands. */
export function renderCandidate(citation: Citation, number: number): string {
  return `${number}. ${nameClause(citation)}\n${clip(citation.text, OPENING_LENGTH)}\n${citation.url}`
}
