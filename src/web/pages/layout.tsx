import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language, Translate } from '../../locale/translations.js'
import type { AssetUrl } from '../assets.js'

/** What every page is written with. */
export interface PageContext {
  readonly t: Translate
  readonly language: Language
  readonly assetUrl: AssetUrl
}

interface LayoutProps {
  readonly page: PageContext
  /** Stands before the bot's name in the browser's title; absent on the first page. */
  readonly title?: string
  /** Names the page's look in the style sheet. */
  readonly look: 'chat' | 'notice' | 'error'
  readonly children: ComponentChildren
}

/** The frame of every page. */
export function Layout({ page: { t, language, assetUrl }, title, look, children }: LayoutProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title === undefined ? t('bot.name') : `${title} · ${t('bot.name')}`}</title>
        <link rel="icon" href={assetUrl('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('style.css')} />
      </head>
      <body class={look}>{children}</body>
    </html>
  )
}

interface TopBarProps {
  readonly page: PageContext
  /** What the page is about, in a few words; stays in view. */
  readonly children?: ComponentChildren
}

/** The line on top of every page but the first, which leads back to it. */
export function TopBar({ page: { t }, children }: TopBarProps) {
  return (
    <nav class="top">
      <a href="/">{t('page.home')}</a>
      <span lang="zh-CN">{children}</span>
    </nav>
  )
}

/** Writes a page as text; everything put into it is escaped. */
export function renderPage(page: ReturnType<typeof Layout>): string {
  return `<!doctype html>\n${render(page)}`
}
