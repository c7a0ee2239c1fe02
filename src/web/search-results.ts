import type { Citation } from '../answer/answer.js'
import { readStanding, type Standing } from '../answer/standing.js'
import type { Corpus } from '../corpus/corpus.js'

/** What results can be narrowed by, in the order in which they are shown. */
export const FACETS = ['place', 'authority', 'year', 'kind', 'validity'] as const
export type Facet = (typeof FACETS)[number]

/** What was chosen; an absent facet lets everything through. */
export type Chosen = Readonly<Partial<Record<Facet, string | undefined>>>

/** A hit with what it can be narrowed by; `null` where the notice does not say. */
export interface Result {
  readonly citation: Citation
  readonly standing: Standing
  readonly values: Readonly<Record<Facet, string | null>>
}

/** A value of a facet, and how many results have it, all other facets being as chosen. */
export interface FacetValue {
  readonly value: string
  readonly count: number
}

export type Sort = 'relevance' | 'date'

/** Results as one page of a list shows them. */
export interface ResultPage {
  /** Of all pages. */
  readonly total: number
  /** 1-based; the last one when a later one was asked for. */
  readonly page: number
  readonly pages: number
  readonly results: readonly Result[]
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
}

/** Results on one page. */
export const PAGE_SIZE = 10

/**
 * Adds to citations what they can be narrowed by.
 *
 * @param today `YYYY-MM-DD`
 */
export function toResults(citations: readonly Citation[], corpus: Corpus, today: string): Result[] {
  return citations.flatMap((citation) => {
    const notice = corpus.notices.get(citation.noticeId)?.notice
    if (!notice) return [] // another corpus has come in between
    const standing = readStanding(notice, today)
    const values = {
      place: citation.region,
      authority: citation.issuingAuthority,
      year: citation.dateOfIssue?.slice(0, 4) ?? null,
      kind: notice.kind,
      validity: standing.status,
    }
    return [{ citation, standing, values }]
  })
}

function narrow(results: readonly Result[], chosen: Chosen, except?: Facet): Result[] {
  const active = FACETS.filter((facet) => facet !== except && chosen[facet] !== undefined)
  return results.filter(({ values }) => active.every((facet) => values[facet] === chosen[facet]))
}

function countValues(results: readonly Result[], facet: Facet): FacetValue[] {
  const counts = new Map<string, number>()
  for (const { values } of results) {
    const value = values[facet]
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const listed = [...counts].map(([value, count]) => ({ value, count }))
  return facet === 'year'
    ? listed.sort((a, b) => Number(b.value) - Number(a.value))
    : listed.sort((a, b) => b.count - a.count)
}

const dateOf = ({ citation }: Result): string => citation.dateOfIssue ?? ''

/** Newest first; those of one day stay in the order of relevance. */
function sortResults(results: readonly Result[], sort: Sort): readonly Result[] {
  if (sort === 'relevance') return results
  return [...results].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
}

/**
 * Narrows, sorts and pages results.
 *
 * @param page 1 or more
 */
export function pageResults(
  results: readonly Result[],
  chosen: Chosen,
  sort: Sort,
  page: number,
): ResultPage {
  const found = sortResults(narrow(results, chosen), sort)
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const current = Math.min(page, pages)
  const counted = FACETS.map((facet) => [facet, countValues(narrow(results, chosen, facet), facet)] as const)
  return {
    total: found.length,
    page: current,
    pages,
    results: found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE),
    facets: Object.fromEntries(counted) as Record<Facet, FacetValue[]>,
  }
}
