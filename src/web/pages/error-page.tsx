import { Layout, renderPage, TopBar, type PageContext } from './layout.js'

/** Says what went wrong and leads back to the first page. */
export function renderErrorPage(message: string, page: PageContext): string {
  return renderPage(
    <Layout page={page} title={page.t('page.error')} look="error">
      <TopBar page={page} />
      <main>
        <p class="message">{message}</p>
      </main>
    </Layout>,
  )
}
