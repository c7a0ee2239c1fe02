import type { Found } from './ask.js'
import { comparable } from './compare-texts.js'
import type { AskedQuery } from './score-search.js'

/** Characters of a hit that are enough to recognise it. */
const EXCERPT = 80

function formatFirst(first: Found | undefined): string {
  if (first === undefined) return '    got  nothing'
  return `    got  ${first.documentNumber ?? ''} ${comparable(first.text).slice(0, EXCERPT)}`
}

function formatAsked({ id, style, context, query }: AskedQuery['query']): string {
  return `${id} [${style}] ${context === undefined ? '' : `${context} / `}${query}`
}

/** Writes every question declined though it has an answer, and every one answered though it has none. */
export function formatWrongDeclining(asked: readonly AskedQuery[]): string[] {
  const list = (title: string, isMeant: (each: AskedQuery) => boolean): string[] =>
    asked.filter(isMeant).map((each) => `${title} ${formatAsked(each.query)}\n${formatFirst(each.first)}`)
  return [
    ...list('WRONGLY DECLINED', ({ score, answered }) => score !== null && !answered),
    ...list('NOT DECLINED', ({ score, answered }) => score === null && answered),
  ]
}

/** Writes every question whose answer is not in the first place, with what was wanted and what came. */
export function formatMisses(asked: readonly AskedQuery[]): string[] {
  return asked.flatMap(({ query, score, first }) => {
    const [wanted] = query.relevant
    if (wanted === undefined || score === null || score.hit1 === 1) return []
    const place = score.hit5 === 1 ? `AT ${Math.round(1 / score.reciprocalRanks)}` : 'MISSED'
    const want = `    want ${wanted.docNumber ?? ''} ${wanted.quote}`
    return [`${place} ${formatAsked(query)}\n${want}\n${formatFirst(first)}`]
  })
}
