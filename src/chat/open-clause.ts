import type { Citation } from '../answer/answer.js'
import type { CiteClause } from '../answer/cite-clause.js'
import { citeWholeClause } from '../answer/cite-whole-clause.js'
import { dayInChina } from '../answer/validity.js'
import type { Corpus } from '../corpus/corpus.js'

/** Cites a clause by its ids, as a link names it; `null` when it is not loaded. */
export type OpenClause = (noticeId: string, clauseId: string) => Promise<Citation | null>

/** What it takes. */
export interface OpenClausePorts {
  readonly citeClause: CiteClause
  readonly corpus: () => Corpus
  /** What links begin with. */
  readonly publicUrl: () => string
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** As an answer quotes it; a clause too small to be found alone is quoted with all below it. */
export function createOpenClause({ citeClause, corpus, publicUrl, now }: OpenClausePorts): OpenClause {
  return async (noticeId, clauseId) => {
    const found = corpus().notices.get(noticeId)
    if (!found) return null
    const cited = await citeClause({ noticeId, clauseId, textHash: null })
    return cited ?? citeWholeClause(found, clauseId, publicUrl(), dayInChina(now()))
  }
}
