import type { Reply } from '../../../chat/message.js'
import { Layout, renderPage, TopBar } from '../layout.js'
import type { PageContext } from '../page-context.js'
import { SaidView } from './said-view.js'

/** What an admin said, and what came back. */
export interface SaidPageContent {
  /** What shows that a form is ours. */
  readonly key: string
  readonly text: string
  readonly replies: readonly Reply[]
}

/** Shows what came of a command. */
export function renderSaidPage({ key, text, replies }: SaidPageContent, page: PageContext): string {
  const { t, href } = page
  return renderPage(
    <Layout page={page} title={t('adminPage.title')} look="admin">
      <TopBar page={page} back={{ href: href('/admin'), label: t('adminPage.title') }} />
      <main id="main" tabIndex={-1}>
        <h1>{text}</h1>
        <SaidView adminKey={key} replies={replies} page={page} />
      </main>
    </Layout>,
  )
}
