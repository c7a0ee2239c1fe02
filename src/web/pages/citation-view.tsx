import type { Citation } from '../../answer/answer.js'
import { pathBelowTitle, pathOfRepeat } from '../../answer/clause-path.js'
import { formatSource } from '../../locale/format-source.js'
import { formatValidity } from '../../locale/format-validity.js'
import type { Translate } from '../../locale/translations.js'
import { markRanges } from './marked-text.js'
import { markedUrl, type PageContext } from './page-context.js'

/** How citations are shown: the page's words, and whether the place must be named. */
interface CitationProps {
  readonly citation: Citation
  /** What was asked; its words are marked where the links lead. */
  readonly question: string
  readonly withPlace: boolean
  readonly page: PageContext
}

/** The way to the official page. */
export function OfficialLink({ url, t }: { readonly url: string; readonly t: Translate }) {
  return (
    <a class="official" href={url} rel="noreferrer">
      {t('page.openOfficial')}
    </a>
  )
}

/** A clause as the answer: whose rule it is, where it stands, its words, the way to it. */
export function CitationView({ citation, question, withPlace, page: { t, href } }: CitationProps) {
  const path = pathBelowTitle(citation)
  const validity = formatValidity(citation.validity, t)
  return (
    <article class="citation" lang="zh-CN">
      <h2>{citation.title}</h2>
      <p class="source">{formatSource(citation, withPlace, t)}</p>
      {path.length > 0 && <p class="path">{path.join(' › ')}</p>}
      {citation.verified && <p class="source">{t('answer.verified')}</p>}
      {validity !== '' && (
        <p class={citation.validity.status === 'in force' ? 'source' : 'void'}>{validity}</p>
      )}
      {citation.newerVersion !== null && <p class="void">{t('validity.newerVersion')}</p>}
      {citation.alsoAt.slice(0, 1).map((repeat) => (
        <p class="source" key={repeat.url}>
          <a href={href(repeat.url)}>
            {t('answer.alsoAt', { path: pathOfRepeat(citation, repeat).join(' › ') })}
          </a>
        </p>
      ))}
      <blockquote cite={citation.url}>{markRanges(citation.text, citation.highlights)}</blockquote>
      <p>
        <a class="open" href={href(markedUrl(citation.url, question))}>
          {t('page.openClause')}
        </a>
        {citation.officialUrl !== null && <OfficialLink url={citation.officialUrl} t={t} />}
      </p>
    </article>
  )
}

/** A clause as one line of a list: heading and number only. */
export function CitationLine({ citation, question, withPlace, page: { t, href } }: CitationProps) {
  return (
    <li>
      <a href={href(markedUrl(citation.url, question))} lang="zh-CN">
        {[citation.title, ...pathBelowTitle(citation)].join(' › ')}
        <small>{formatSource(citation, withPlace, t)}</small>
      </a>
    </li>
  )
}
