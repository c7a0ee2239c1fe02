import { pathBelowTitle } from '../../answer/clause-path.js'
import type { Corpus } from '../../corpus/corpus.js'
import type { Watch } from '../../store/concern/watches.js'
import { formatPath } from '../render-clause.js'
import { findWholeClause, type WholeClause } from './whole-clause.js'

/** How many characters name a clause that is not there any more. */
const OPENING = 30

/** @example formatClauseName(clause) // => '某县农村宅基地管理办法（试行） › 三、宅基地申请条件 › （一）' */
export function formatClauseName({ notice, path }: Pick<WholeClause, 'notice' | 'path'>): string {
  const title = notice.instrument ?? notice.title
  return [title, formatPath(pathBelowTitle({ title, path }))].filter((part) => part !== '').join(' › ')
}

/** Names what is watched, on one line. */
export function describeWatch(watch: Watch, corpus: Corpus): string {
  if (watch.kind !== 'clause') return watch.value
  const clause = findWholeClause(corpus, watch.noticeId, watch.clauseId)
  if (clause) return formatClauseName(clause)
  return watch.text === '' ? watch.clauseId : `${watch.text.slice(0, OPENING).replace(/\s+/gu, ' ')}…`
}
