import type { Citation } from '../../../answer/answer.js'
import { pathBelowTitle } from '../../../answer/clause-path.js'
import type { Translate } from '../../../locale/translations.js'
import type { AddedSynonym, SynonymChange, SynonymConflict } from '../../../search/added-synonyms.js'
import { formatSynonym, MAX_OFFICIAL, type SynonymFault } from '../../../search/parse-synonym.js'
import { formatPath } from '../../render-clause.js'
import type { Difference, Replayed } from './replay.js'

/** Characters of what somebody typed, or of a question, that are said again. */
const SAID = 60

const FAULTS = { 'several expressions': 'several', 'too many': 'tooMany' } as const

const clip = (text: string): string => (text.length <= SAID ? text : `${[...text].slice(0, SAID).join('')}…`)

/** Says why a text is no word pair, and how one looks. */
export function describeFault({ fault, text }: SynonymFault, t: Translate): string {
  const name = fault === 'several expressions' || fault === 'too many' ? FAULTS[fault] : fault
  return t(`synonyms.fault.${name}`, { text: clip(text), limit: MAX_OFFICIAL })
}

/** Says why a word pair cannot stand beside those there are. */
export function describeConflict(
  { everyday }: AddedSynonym,
  conflict: SynonymConflict,
  t: Translate,
): string {
  if (conflict.kind === 'circle') return t('synonyms.circle', { path: conflict.path.join(' → ') })
  return t('synonyms.known', { everyday, words: conflict.terms.join(t('list.words')) })
}

function describeClause(citation: Citation | null, t: Translate): string {
  if (citation === null) return t('synonyms.declined')
  const place = formatPath([citation.title, ...pathBelowTitle(citation)])
  return [citation.documentNumber, place].filter((part) => part !== null).join(' ')
}

function describeDifference({ question, verdict, before, after }: Difference, t: Translate): string {
  const said = {
    ...{ question: clip(question), verdict: t(`synonyms.verdict.${verdict}`) },
    ...{ before: describeClause(before, t), after: describeClause(after, t) },
  }
  const isSame = before?.noticeId === after?.noticeId && before?.clauseId === after?.clauseId
  return t(isSame ? 'synonyms.sameFirst' : 'synonyms.difference', said)
}

/** Says which answers change: how many for the better, for the worse, and the first of them. */
export function describeReplayed(replayed: Replayed, t: Translate): string {
  const { better, worse, changed, rated, recent, differences } = replayed
  const total = better + worse + changed
  if (total === 0) return t('synonyms.unchanged', { rated, recent })
  const rest = total - differences.length
  return [
    t('synonyms.counts', { rated, recent, better, worse, changed }),
    ...differences.map((difference) => describeDifference(difference, t)),
    ...(rest > 0 ? [t('synonyms.andMore', { rest })] : []),
  ].join('\n\n')
}

/** Names what a change adds or removes. */
export function describeChange(change: SynonymChange): string {
  return change.kind === 'add' ? formatSynonym(change.synonym) : change.everyday
}
