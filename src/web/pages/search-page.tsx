import { QUESTION_LIMIT } from '../../answer/question-text.js'
import type { Answer } from '../../answer/answer.js'
import { formatPreface } from '../../locale/format-preface.js'
import type { Chosen, ResultPage, Sort } from '../search-results.js'
import { AnswerView } from './answer-view.js'
import { ChosenView, FacetsView } from './facets-view.js'
import { Layout, renderPage } from './layout.js'
import type { PageContext } from './page-context.js'
import { PagesView } from './pages-view.js'
import { PreferenceFields } from './preference-fields.js'
import { ResultView } from './result-view.js'
import { searchAddress } from './search-address.js'

/** What somebody searched for, and how the results are to be shown. */
export interface SearchRequest {
  readonly q: string
  readonly chosen: Chosen
  readonly sort: Sort
}

/** A search with what came of it. */
export interface Searched extends SearchRequest {
  readonly answer: Answer
  /** Empty when nothing answers. */
  readonly found: ResultPage
  readonly withPlace: boolean
}

function SearchForm({ q, page }: { readonly q: string; readonly page: PageContext }) {
  const { t } = page
  return (
    <form class="ask find" action="/search" method="get" role="search">
      <label for="q" class="unseen">
        {t('search.label')}
      </label>
      <input
        id="q"
        name="q"
        value={q}
        maxLength={QUESTION_LIMIT}
        placeholder={t('search.placeholder')}
        enterkeyhint="search"
        required
      />
      <PreferenceFields page={page} />
      <button>{t('page.search')}</button>
    </form>
  )
}

function Order({ searched, page }: { readonly searched: Searched; readonly page: PageContext }) {
  const { t, href } = page
  return (
    <nav class="order" aria-label={t('search.order')}>
      {(['relevance', 'date'] as const).map((sort) => (
        <a
          href={href(searchAddress({ ...searched, sort }))}
          aria-current={sort === searched.sort ? 'true' : undefined}
          rel="nofollow"
          key={sort}
        >
          {t(`search.${sort}`)}
        </a>
      ))}
    </nav>
  )
}

function Results({ searched, page }: { readonly searched: Searched; readonly page: PageContext }) {
  const { q, answer, found, withPlace } = searched
  if (answer.status !== 'answered') {
    return (
      <div class="bot">
        <AnswerView question={q} answer={answer} withPlace={withPlace} page={page} />
      </div>
    )
  }
  const { t, href } = page
  return (
    <>
      {formatPreface(answer, t).map((line) => (
        <p class="preface" key={line}>
          {line}
        </p>
      ))}
      <p class="count">{t('search.total', { total: found.total })}</p>
      <ChosenView searched={searched} page={page} />
      <div class="narrow">
        <FacetsView searched={searched} page={page} />
        <div>
          <Order searched={searched} page={page} />
          {found.total === 0 ? (
            <p class="message">
              {t('search.narrowed')}{' '}
              <a href={href(searchAddress({ ...searched, chosen: {} }))}>{t('search.widen')}</a>
            </p>
          ) : (
            <ol class="results">
              {found.results.map((result) => (
                <ResultView
                  result={result}
                  q={q}
                  withPlace={withPlace}
                  page={page}
                  key={result.citation.url}
                />
              ))}
            </ol>
          )}
          <PagesView
            page={page}
            current={found.page}
            pages={found.pages}
            addressOf={(number) => searchAddress({ ...searched, page: number })}
          />
        </div>
      </div>
    </>
  )
}

/**
 * Shows results as a list that can be narrowed, sorted and paged, all by links.
 *
 * @param searched absent before anything is searched
 */
export function renderSearchPage(searched: Searched | undefined, page: PageContext): string {
  const { t } = page
  const title = searched ? t('search.titleOf', { q: searched.q }) : t('search.title')
  const card = { description: t('search.description'), canonical: '/search', kind: 'website' } as const
  return renderPage(
    <Layout page={page} title={title} look="search" {...(searched ? {} : { card })}>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        <SearchForm q={searched?.q ?? ''} page={page} />
        {searched && <Results searched={searched} page={page} />}
      </main>
    </Layout>,
  )
}
