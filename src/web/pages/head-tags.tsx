import type { PageContext } from './page-context.js'

/** What a forwarded link shows, and what a search engine reads. */
export interface Card {
  /** One or two sentences. */
  readonly description: string
  /** Where the page is for good, e.g. `/notices/2022-2-k3f9x`. */
  readonly canonical: string
  readonly kind: 'website' | 'article'
  /** Data of schema.org, for programs. */
  readonly data?: Readonly<Record<string, unknown>>
}

interface HeadTagsProps {
  readonly page: PageContext
  readonly card: Card | undefined
  readonly title: string
}

/** Writes JSON that cannot end the element in which it stands. */
function escapeJson(data: unknown): string {
  return JSON.stringify(data).replace(/</gu, '\\u003c')
}

/** The tags by which other programs know a page. Without a card, only that it is none for them. */
export function HeadTags({ page: { t, language, publicUrl }, card, title }: HeadTagsProps) {
  if (!card) return <meta name="robots" content="noindex" />
  const { description, canonical, kind, data } = card
  const url = publicUrl + canonical
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={url} />
      <link
        rel="alternate"
        type="application/atom+xml"
        href={`${publicUrl}/feed.xml`}
        title={t('feed.title')}
      />
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={t('bot.name')} />
      <meta property="og:locale" content={language.replace('-', '_')} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeJson(data) }} />}
    </>
  )
}
