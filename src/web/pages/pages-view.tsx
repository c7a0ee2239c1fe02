import type { PageContext } from './page-context.js'

interface PagesProps {
  readonly page: PageContext
  /** 1-based. */
  readonly current: number
  readonly pages: number
  readonly addressOf: (number: number) => string
}

/** The ways to the other pages of a list. */
export function PagesView({ page: { t, href }, current, pages, addressOf }: PagesProps) {
  if (pages < 2) return null
  return (
    <nav class="pages" aria-label={t('search.pages')}>
      {current > 1 && (
        <a href={href(addressOf(current - 1))} rel="prev nofollow">
          {t('search.previous')}
        </a>
      )}
      <span>{t('search.page', { page: current, pages })}</span>
      {current < pages && (
        <a href={href(addressOf(current + 1))} rel="next nofollow">
          {t('search.next')}
        </a>
      )}
    </nav>
  )
}
