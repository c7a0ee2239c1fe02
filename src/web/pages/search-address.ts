import { FACETS, type Chosen, type Sort } from '../search-results.js'

/** What the address of a list of results says. */
interface Listed {
  readonly q: string
  readonly chosen: Chosen
  readonly sort: Sort
  /** 1-based; the first when absent. */
  readonly page?: number
}

/**
 * Writes the address of a list of results; what is as by default is left out.
 *
 * @example searchAddress({ q: '水', chosen: { year: '2022' }, sort: 'date', page: 2 }) // => '/search?q=%E6%B0%B4&year=2022&sort=date&page=2'
 */
export function searchAddress({ q, chosen, sort, page = 1 }: Listed): string {
  const parameters = [
    ['q', q],
    ...FACETS.flatMap((facet) => (chosen[facet] === undefined ? [] : [[facet, chosen[facet]]])),
    ...(sort === 'relevance' ? [] : [['sort', sort]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
  ]
  return `/search?${parameters.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}
