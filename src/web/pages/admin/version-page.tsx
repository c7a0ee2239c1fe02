import type { ContentChanges, NoticeName } from '../../../corpus/version-contents.js'
import type { Version } from '../../../corpus/versions.js'
import { Layout, renderPage, TopBar } from '../layout.js'
import type { PageContext } from '../page-context.js'

/** A version, and what the live one has that it has not. */
export interface VersionPageContent {
  readonly version: Version
  /** `null` when that is not known. */
  readonly changes: ContentChanges | null
}

function Names({ heading, names }: { readonly heading: string; readonly names: readonly NoticeName[] }) {
  if (names.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul lang="zh-CN">
        {names.map(({ id, title, documentNumber }) => (
          <li key={id}>{[documentNumber, title].filter((part) => part !== null).join(' ')}</li>
        ))}
      </ul>
    </section>
  )
}

/** Shows how the live version differs from another. */
export function renderVersionPage({ version, changes }: VersionPageContent, page: PageContext): string {
  const { t, href } = page
  return renderPage(
    <Layout page={page} title={t('adminPage.compare')} look="admin">
      <TopBar page={page} back={{ href: href('/admin'), label: t('adminPage.title') }} />
      <main id="main" tabIndex={-1}>
        <h1>{t('adminPage.since', { time: t('time', { value: new Date(version.createdAt) }) })}</h1>
        {changes === null ? (
          <p>{t('adminPage.unknown')}</p>
        ) : (
          <>
            <p>
              {t('admin.changes', {
                ...{ added: changes.added.length, removed: changes.removed.length },
                changed: changes.changed.length,
              })}
            </p>
            <Names heading={t('admin.added')} names={changes.added} />
            <Names heading={t('admin.removed')} names={changes.removed} />
            <Names heading={t('admin.changed')} names={changes.changed} />
          </>
        )}
      </main>
    </Layout>,
  )
}
