import { readStanding } from '../../answer/standing.js'
import { placesOf } from '../../chat/welcome-turn.js'
import type { Corpus } from '../../corpus/corpus.js'
import type { Gazette, Notice } from '../../gazette/notice.js'
import { formatDate } from '../../locale/format-source.js'
import { nameStanding } from '../../locale/format-standing.js'
import { standingClass } from './banner-view.js'
import { OfficialLink } from './citation-view.js'
import { Layout, renderPage } from './layout.js'
import type { PageContext } from './page-context.js'

function GazetteLine({
  gazette,
  page: { t, href },
}: {
  readonly gazette: Gazette
  readonly page: PageContext
}) {
  return (
    <li>
      <a href={href(`/gazettes/${encodeURIComponent(gazette.id)}`)}>
        <span lang="zh-CN">{gazette.name}</span>
        <small>{t('gazettes.notices', { notices: gazette.notices.length })}</small>
      </a>
    </li>
  )
}

/** Lists the gazettes that are loaded, place by place. */
export function renderGazettesPage(corpus: Corpus, page: PageContext): string {
  const { t, href } = page
  const places: (string | null)[] = placesOf(corpus)
  if (corpus.gazettes.some(({ region }) => region === null)) places.push(null)
  const loaded = t('gazettes.loaded', { gazettes: corpus.gazettes.length, notices: corpus.notices.size })
  const card = { description: loaded, canonical: '/gazettes', kind: 'website' } as const
  return renderPage(
    <Layout page={page} title={t('gazettes.title')} look="list" card={card}>
      <main id="main" tabIndex={-1}>
        <h1>{t('gazettes.title')}</h1>
        <p class="count">{loaded}</p>
        {places.map((place) => (
          <section class="lines" key={place}>
            <h2 lang={place === null ? undefined : 'zh-CN'}>{place ?? t('gazettes.elsewhere')}</h2>
            <ol>
              {corpus.gazettes
                .filter(({ region }) => region === place)
                .map((gazette) => (
                  <GazetteLine gazette={gazette} page={page} key={gazette.id} />
                ))}
            </ol>
            {place !== null && (
              <p class="forms">
                <a href={`/feed.xml?place=${encodeURIComponent(place)}`}>{t('gazettes.feedOf', { place })}</a>
              </p>
            )}
          </section>
        ))}
        <p class="forms">
          <a href="/feed.xml">{t('gazettes.feed')}</a>
          <a href={href('/')}>{t('page.home')}</a>
        </p>
      </main>
    </Layout>,
  )
}

interface NoticeLineProps {
  readonly notice: Notice
  /** `YYYY-MM-DD`, for the validity. */
  readonly today: string
  readonly page: PageContext
}

function NoticeLine({ notice, today, page: { t, href, language } }: NoticeLineProps) {
  const { id, title, documentNumber, dateOfIssue } = notice
  const standing = readStanding(notice, today)
  const source = [documentNumber, dateOfIssue === null ? null : formatDate(dateOfIssue, t)]
  return (
    <li lang="zh-CN">
      <a href={href(`/notices/${encodeURIComponent(id)}`)}>
        {title}
        <small>
          {source.filter((part) => part !== null).join(' · ')}{' '}
          {standing.status !== 'unknown' && (
            <b class={standingClass(standing)} lang={language}>
              {nameStanding(standing, t)}
            </b>
          )}
        </small>
      </a>
    </li>
  )
}

/**
 * Lists what a gazette prints, in its order.
 *
 * @param today `YYYY-MM-DD`, for the validity
 */
export function renderGazettePage(gazette: Gazette, today: string, page: PageContext): string {
  const { t, href } = page
  const { id, name, notices, dateOfPublication, officialUrl } = gazette
  const canonical = `/gazettes/${encodeURIComponent(id)}`
  const counted = t('gazettes.notices', { notices: notices.length })
  const card = { description: `${name} · ${counted}`, canonical, kind: 'website' } as const
  return renderPage(
    <Layout page={page} title={name} look="list" card={card}>
      <main id="main" tabIndex={-1}>
        <h1 lang="zh-CN">{name}</h1>
        <p class="count">
          {[counted, dateOfPublication === null ? null : formatDate(dateOfPublication, t)]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {officialUrl !== null && (
          <p>
            <OfficialLink url={officialUrl} t={t} />
          </p>
        )}
        <div class="lines">
          <ol>
            {notices.map((notice) => (
              <NoticeLine notice={notice} today={today} page={page} key={notice.id} />
            ))}
          </ol>
        </div>
        <p class="forms">
          <a href={href('/gazettes')}>{t('gazettes.all')}</a>
        </p>
      </main>
    </Layout>,
  )
}
