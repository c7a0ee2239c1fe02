import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { HeadTags, type Card } from './head-tags.js'
import type { PageContext } from './page-context.js'
import { SiteBar } from './site-bar.js'

interface LayoutProps {
  readonly page: PageContext
  /** Stands before the bot's name in the browser's title; absent on the first page. */
  readonly title?: string
  /** Names the page's look in the style sheet. */
  readonly look: 'chat' | 'notice' | 'quotation' | 'search' | 'list' | 'admin' | 'error'
  /** What a forwarded link shows; absent where nothing is to be forwarded, and no search engine is to look. */
  readonly card?: Card
  readonly children: ComponentChildren
}

/** The frame of every page. */
export function Layout({ page, title, look, card, children }: LayoutProps) {
  const { t, language, large, assetUrl } = page
  const name = title === undefined ? t('bot.name') : `${title} · ${t('bot.name')}`
  return (
    <html lang={language} class={large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{name}</title>
        <HeadTags page={page} card={card} title={title ?? t('bot.name')} />
        <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('style.css')} />
        <script type="module" src={assetUrl('site.js')} />
      </head>
      <body class={look}>
        <a class="skip" href="#main">
          {t('page.skip')}
        </a>
        <SiteBar page={page} />
        {children}
      </body>
    </html>
  )
}

interface TopBarProps {
  readonly page: PageContext
  /** Where the way back leads; the first page when absent. */
  readonly back?: { readonly href: string; readonly label: string }
  /** What the page is about, in a few words; stays in view. */
  readonly children?: ComponentChildren
}

/** The line above a text, which stays in view: the way back, and what is read. */
export function TopBar({ page: { t, href }, back, children }: TopBarProps) {
  return (
    <nav class="top" aria-label={t('page.back')}>
      <a href={back?.href ?? href('/')}>
        <span>{back?.label ?? t('page.home')}</span>
      </a>
      <div class="about" lang="zh-CN">
        {children}
      </div>
    </nav>
  )
}

/** Writes a page as text; everything put into it is escaped. */
export function renderPage(page: ReturnType<typeof Layout>): string {
  return `<!doctype html>\n${render(page)}`
}
