import type { Reply } from '../../../chat/message.js'
import { versionBefore, type VersionList } from '../../../corpus/versions.js'
import { Layout, renderPage } from '../layout.js'
import type { PageContext } from '../page-context.js'
import { QrView } from './qr-view.js'
import { SaidView, SendButton } from './said-view.js'

/** What admins see first. */
export interface AdminPageContent {
  /** What shows that a form is ours. */
  readonly key: string
  readonly status: readonly Reply[]
  readonly unanswered: readonly Reply[]
  readonly versions: VersionList
  readonly loginCode: string | null
}

interface VersionsProps {
  readonly adminKey: string
  readonly list: VersionList
  readonly page: PageContext
}

/** The versions, what each has, and the way back to those before the live one. */
function Versions({ adminKey, list, page }: VersionsProps) {
  const { t, href } = page
  const steps = new Map(list.versions.map((_, step) => [versionBefore(list, step + 1)?.id, step + 1]))
  if (list.versions.length === 0) return <p>{t('admin.noVersion')}</p>
  return (
    <div class="scroll" role="group" aria-label={t('adminPage.versions')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['time', 'notices', 'by', 'id'] as const).map((name) => (
              <th scope="col" key={name}>
                {t(`adminPage.version.${name}`)}
              </th>
            ))}
            <th scope="col">{t('adminPage.version.do')}</th>
          </tr>
        </thead>
        <tbody>
          {list.versions.map(({ id, createdAt, notices, by }) => {
            const back = steps.get(id)
            return (
              <tr key={id}>
                <td>{t('time', { value: new Date(createdAt) })}</td>
                <td>{notices}</td>
                <td>{by ?? '—'}</td>
                <td>{id}</td>
                <td>
                  {id === list.live && <strong>{t('adminPage.live')}</strong>}
                  {id !== list.live && <a href={href(`/admin/versions/${id}`)}>{t('adminPage.compare')}</a>}
                  {back !== undefined && (
                    <SendButton
                      {...{ adminKey, text: `/rollback ${back}`, label: t('adminPage.rollback'), page }}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Shows how everything is, and what can be done about it. */
export function renderAdminPage(content: AdminPageContent, page: PageContext): string {
  const { key, status, unanswered, versions, loginCode } = content
  const { t, href } = page
  return renderPage(
    <Layout page={page} title={t('adminPage.title')} look="admin">
      <main id="main" tabIndex={-1}>
        <h1>{t('adminPage.title')}</h1>
        <form class="ask find" action={href('/admin')} method="post">
          <input type="hidden" name="key" value={key} />
          <label for="text" class="unseen">
            {t('adminPage.command')}
          </label>
          <input id="text" name="text" placeholder={t('adminPage.command')} autocomplete="off" required />
          <button>{t('page.send')}</button>
        </form>
        <p>
          <a class="open" href={href('/admin/inspect')}>
            {t('adminPage.inspect')}
          </a>
        </p>
        <section>
          <h2>{t('adminPage.status')}</h2>
          <SaidView adminKey={key} replies={status} page={page} />
        </section>
        <section>
          <h2>{t('adminPage.versions')}</h2>
          <Versions adminKey={key} list={versions} page={page} />
          <SendButton adminKey={key} text="/reload" label={t('adminPage.reload')} page={page} />
        </section>
        <section>
          <h2>{t('adminPage.unanswered')}</h2>
          <SaidView adminKey={key} replies={unanswered} page={page} />
        </section>
        <section>
          <h2>{t('adminPage.wechat')}</h2>
          {loginCode === null ? (
            <p>{t('adminPage.noLogin')}</p>
          ) : (
            <QrView text={loginCode} label={t('adminPage.scan')} />
          )}
        </section>
      </main>
    </Layout>,
  )
}
