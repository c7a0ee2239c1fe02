import type { Notice } from '../gazette/notice.js'
import { findArticleReferences } from './article-reference.js'
import { fold } from './fold.js'
import { buildNumberLookup } from './number-lookup.js'
import type { Passage } from './passage.js'
import type { FoundBy } from './searcher.js'
import { buildTitleLookup } from './title-lookup.js'
import { findTypedNumbers, formatTypedNumber } from './typed-number.js'

/** What a question names outright: a document number, a title, an article. */
export interface LookedUp {
  /** Passages of what is named by number or title, in the order to show; `[]` when nothing is. */
  readonly passages: readonly Passage[]
  readonly foundBy: FoundBy
  /** Number of the article named; `null` when none is. */
  readonly article: number | null
  /** A document number, as stored, that no loaded document carries or cites; `null` when there is none. */
  readonly unknownNumber: string | null
  /** What is left of the question, folded. */
  readonly rest: string
}

/** Words around a number that ask for the document as such. */
const GENERIC = /文件|发文|公文|全文|原文|内容|通知|主要|讲|说|文号|号文|文$|^文/gu

function without(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)} ${text.slice(end)}`
}

/** Number of the article (条) a passage stands in, from its path; `null` outside articles. */
export function articleOf({ path, clause }: Passage): number | null {
  for (const name of [clause.kind === 'article' ? clause.label : '', ...path]) {
    const [first] = findArticleReferences(fold(name))
    if (first?.start === 0) return first.article
  }
  return null
}

/** Builds the look-up by document number, title and article. */
export function buildLookUp(passages: readonly Passage[]): (question: string) => LookedUp {
  const lookUpNumber = buildNumberLookup(passages)
  const lookUpTitle = buildTitleLookup([...new Set(passages.map(({ gazette }) => gazette))])
  const passagesOf = (named: Notice, line: number): Passage[] => {
    const all = passages.filter(({ notice }) => notice === named)
    return [
      ...all.filter(({ startLine }) => startLine >= line),
      ...all.filter(({ startLine }) => startLine < line),
    ]
  }
  return (question) => {
    let rest = fold(question)
    const [named] = findArticleReferences(rest)
    if (named) rest = without(rest, named)
    const article = named?.article ?? null
    const [typed] = findTypedNumbers(rest)
    if (typed) {
      rest = without(rest, typed).replace(GENERIC, ' ')
      const { notices, citing } = lookUpNumber(typed)
      const carried = [...notices].flatMap((notice) => passagesOf(notice, 0))
      const found = carried.length > 0 ? carried : citing
      const unknownNumber = found.length > 0 ? null : formatTypedNumber(typed)
      return { passages: found, foundBy: 'document number', article, unknownNumber, rest }
    }
    const titled = lookUpTitle(rest)
    const found = [...titled.notices].flatMap(([notice, line]) => passagesOf(notice, line))
    return { passages: found, foundBy: 'title', article, unknownNumber: null, rest: titled.rest }
  }
}
