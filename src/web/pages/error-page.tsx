import { Layout, renderPage, TopBar } from './layout.js'
import type { PageContext } from './page-context.js'

/** Says what went wrong and leads back to the first page. */
export function renderErrorPage(message: string, page: PageContext): string {
  return renderPage(
    <Layout page={page} title={page.t('page.error')} look="error">
      <TopBar page={page} />
      <main id="main" tabIndex={-1}>
        <h1 class="unseen">{page.t('page.error')}</h1>
        <p class="message">{message}</p>
      </main>
    </Layout>,
  )
}
