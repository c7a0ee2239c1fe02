import type { Standing } from '../../answer/standing.js'
import { nameStanding } from '../../locale/format-standing.js'
import { FACETS, type Facet } from '../search-results.js'
import type { PageContext } from './page-context.js'
import { searchAddress } from './search-address.js'
import type { Searched } from './search-page.js'

interface FacetsProps {
  readonly searched: Searched
  readonly page: PageContext
}

/** A facet's value as a reader knows it. */
function nameValue(facet: Facet, value: string, { t }: PageContext): string {
  return facet === 'validity' ? nameStanding({ status: value as Standing['status'] }, t) : value
}

/** What the list is narrowed by; a tap takes it off. */
export function ChosenView({ searched, page }: FacetsProps) {
  const { chosen } = searched
  const active = FACETS.filter((facet) => chosen[facet] !== undefined)
  if (active.length === 0) return null
  return (
    <ul class="chips" aria-label={page.t('search.chosen')}>
      {active.map((facet) => {
        const { [facet]: value = '', ...others } = chosen
        const name = nameValue(facet, value, page)
        return (
          <li key={facet}>
            <a
              class="chip"
              href={page.href(searchAddress({ ...searched, chosen: others }))}
              aria-label={page.t('search.remove', { name })}
              rel="nofollow"
            >
              {name} ×
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** What the list can be narrowed by, with counts; folded on a phone. */
export function FacetsView({ searched, page }: FacetsProps) {
  const { found, chosen } = searched
  const offered = FACETS.filter((facet) => chosen[facet] === undefined && found.facets[facet].length > 1)
  if (offered.length === 0) return null
  return (
    <details class="facets unfolds">
      <summary>{page.t('search.narrow')}</summary>
      {offered.map((facet) => (
        <section key={facet} aria-labelledby={`facet-${facet}`}>
          <h2 id={`facet-${facet}`}>{page.t(`search.facet.${facet}`)}</h2>
          <ul lang="zh-CN">
            {found.facets[facet].map(({ value, count }) => (
              <li key={value}>
                <a
                  href={page.href(searchAddress({ ...searched, chosen: { ...chosen, [facet]: value } }))}
                  rel="nofollow"
                >
                  {nameValue(facet, value, page)} <small>{count}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
