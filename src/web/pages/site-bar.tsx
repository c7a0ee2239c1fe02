import type { PageContext } from './page-context.js'

/** The ways to the other pages, and the switches for type and language. */
export function SiteBar({ page }: { readonly page: PageContext }) {
  const { t, language, large, href, switchTo, address } = page
  const links = [
    { to: '/', label: t('page.chat') },
    { to: '/search', label: t('page.search') },
    { to: '/gazettes', label: t('page.gazettes') },
  ]
  const path = address.replace(/\?.*$/u, '')
  return (
    <header class="site">
      <nav aria-label={t('page.site')}>
        {links.map(({ to, label }) => (
          <a href={href(to)} key={to} aria-current={path === to ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div class="switches">
        <a
          class="type"
          href={switchTo({ large: !large })}
          rel="nofollow"
          data-large={t('page.largeType')}
          data-normal={t('page.normalType')}
        >
          {large ? t('page.normalType') : t('page.largeType')}
        </a>
        <a
          href={switchTo({ language: language === 'en' ? 'zh-CN' : 'en' })}
          rel="nofollow"
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          {t('page.otherLanguage')}
        </a>
      </div>
    </header>
  )
}
