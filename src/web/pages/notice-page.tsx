import { readStanding } from '../../answer/standing.js'
import type { Gazette, Notice } from '../../gazette/notice.js'
import { nameStanding } from '../../locale/format-standing.js'
import type { FindNotice } from '../notice-finder.js'
import { BannerView, standingClass } from './banner-view.js'
import { ClauseView } from './clause-view.js'
import { ContentsView } from './contents-view.js'
import { FactsView } from './facts-view.js'
import { HeadView, printsNumber, printsTitle } from './head-view.js'
import { Layout, renderPage, TopBar } from './layout.js'
import { noticeCard } from './notice-card.js'
import { viewNotice } from './notice-view.js'
import type { PageContext } from './page-context.js'
import { AttachmentsView, CitedView, ContactsView } from './related-view.js'

/** A notice and all that its page is made of. */
export interface NoticePageContent {
  readonly notice: Notice
  readonly gazette: Gazette
  /** `YYYY-MM-DD`, for the validity. */
  readonly today: string
  /** What is marked in the text. */
  readonly words: readonly string[]
  readonly find: FindNotice
}

/** Shows a whole notice; every clause is an element with its id, which holds its text and its children's. */
export function renderNoticePage(content: NoticePageContent, page: PageContext): string {
  const { notice, gazette, today, words, find } = content
  const { title, documentNumber, issuingAuthority, clauses, repealedBy, newerVersion } = notice
  const { t, href, assetUrl } = page
  const standing = readStanding(notice, today)
  const view = viewNotice(notice, words, page)
  const head = clauses[0]?.kind === 'head' ? clauses[0] : null
  const body = head ? clauses.slice(1) : clauses
  const findHere: (document: Notice['basis'][number]) => Notice | undefined = (document) =>
    find(document, gazette.region)
  const repealing =
    repealedBy === null
      ? undefined
      : (findHere({ documentNumber: repealedBy, title: null }) ??
        findHere({ documentNumber: null, title: repealedBy }))
  return renderPage(
    <Layout page={page} title={title} look="notice" card={noticeCard(notice, gazette, standing, page)}>
      <TopBar page={page}>
        <p>
          {issuingAuthority}
          <br />
          {documentNumber}
        </p>
        <b class={standingClass(standing)} lang={page.language}>
          {nameStanding(standing, t)}
        </b>
      </TopBar>
      <main id="main" tabIndex={-1}>
        {newerVersion !== null && (
          <p class="void">
            <a href={href(`/notices/${encodeURIComponent(newerVersion)}`)}>{t('validity.newerVersion')}</a>
          </p>
        )}
        <article
          lang="zh-CN"
          data-copy={t('page.copy')}
          data-copied={t('page.copied')}
          data-failed={t('page.copyFailed')}
          data-share={t('page.share')}
          data-close={t('page.close')}
          data-here={t('page.here')}
        >
          <header>
            {issuingAuthority !== null && <p class="authority">{issuingAuthority}</p>}
            {documentNumber !== null && !printsNumber(notice) && <p class="number">{documentNumber}</p>}
            {!printsTitle(notice) && <h1>{title}</h1>}
            {head && <HeadView clause={head} notice={notice} words={words} />}
          </header>
          <div class="about" lang={page.language}>
            <FactsView notice={notice} gazette={gazette} page={page} />
            <BannerView notice={notice} standing={standing} repealing={repealing} page={page} />
            <ContentsView notice={notice} page={page} />
          </div>
          {body.map((clause) => (
            <ClauseView clause={clause} level={2} view={view} key={clause.id} />
          ))}
        </article>
        <footer>
          <ContactsView notice={notice} page={page} />
          <AttachmentsView notice={notice} page={page} />
          <CitedView
            {...{ id: 'basis', heading: t('page.basis'), documents: notice.basis, find: findHere, page }}
          />
          <CitedView
            {...{
              id: 'repeals',
              heading: t('page.repeals'),
              documents: notice.repeals,
              find: findHere,
              page,
            }}
          />
          <p class="forms">
            <a href={`/notices/${encodeURIComponent(notice.id)}.txt`}>{t('page.text')}</a>
            <a href={`/notices/${encodeURIComponent(notice.id)}.json`}>{t('page.data')}</a>
          </p>
        </footer>
      </main>
      <script type="module" src={assetUrl('notice.js')} />
    </Layout>,
  )
}
