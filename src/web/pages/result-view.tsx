import { pathBelowTitle } from '../../answer/clause-path.js'
import { cutSnippet } from '../../answer/snippet.js'
import { formatSource } from '../../locale/format-source.js'
import { nameStanding } from '../../locale/format-standing.js'
import type { Result } from '../search-results.js'
import { standingClass } from './banner-view.js'
import { markRanges } from './marked-text.js'
import { markedUrl, type PageContext } from './page-context.js'

/** Characters of a snippet: three lines on a phone. */
const SNIPPET = 90
/** Stands where a verbatim text goes on. */
const CUT = '…'

interface ResultProps {
  readonly result: Result
  readonly q: string
  readonly withPlace: boolean
  readonly page: PageContext
}

/** A hit in a list: where it stands, whose it is, whether it holds, the words around what was found. */
export function ResultView({ result: { citation, standing }, q, withPlace, page }: ResultProps) {
  const { t, href } = page
  const { text, highlights, isCut } = cutSnippet(citation.text, citation.highlights, SNIPPET)
  return (
    <li lang="zh-CN">
      <h2>
        <a href={href(markedUrl(citation.url, q))}>
          {[citation.title, ...pathBelowTitle(citation)].join(' › ')}
        </a>
      </h2>
      <p class="source">
        {formatSource(citation, withPlace, t)}{' '}
        {standing.status !== 'unknown' && (
          <b class={standingClass(standing)} lang={page.language}>
            {nameStanding(standing, t)}
          </b>
        )}
      </p>
      <p class="snippet">
        {isCut.before && CUT}
        {markRanges(text, highlights)}
        {isCut.after && CUT}
      </p>
    </li>
  )
}
