import type { InspectedCandidate, Inspection } from '../../../answer/inspection.js'
import { Layout, renderPage, TopBar } from '../layout.js'
import type { PageContext } from '../page-context.js'
import { PreferenceFields } from '../preference-fields.js'

/** A question, and how it is searched. */
export interface InspectPageContent {
  readonly q: string
  readonly place: string
  /** `null` before anything is asked, and for what is no question. */
  readonly inspection: Inspection | null
}

/** Candidates that are shown. */
const SHOWN = 20

function Understood({
  inspection,
  page: { t },
}: {
  readonly inspection: Inspection
  readonly page: PageContext
}) {
  const { terms, unknownTerms, interpretation, answered, confidence } = inspection
  const { expansions, kinds, regions, corrections, translations } = interpretation
  const facts = [
    [t('inspect.answered'), `${t(answered ? 'inspect.yes' : 'inspect.no')} (${confidence.toFixed(3)})`],
    [t('inspect.terms'), terms.join(' ')],
    [t('inspect.unknown'), unknownTerms.join(' ')],
    [
      t('inspect.expansions'),
      expansions
        .map(
          ({ from, terms }) => `${from} → ${terms.map(({ term, weight }) => `${term} ${weight}`).join(', ')}`,
        )
        .join('\n'),
    ],
    [t('inspect.translations'), translations.map((each) => JSON.stringify(each)).join('\n')],
    [t('inspect.kinds'), kinds.join(' ')],
    [t('inspect.regions'), regions.join(' ')],
    [t('inspect.corrections'), corrections.map(({ from, to }) => `${from} → ${to}`).join('\n')],
  ] as const
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="lined">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

interface CandidateProps {
  readonly candidate: InspectedCandidate
  readonly page: PageContext
}

/** A candidate with its score, taken apart. */
function Candidate({ candidate, page: { t, href } }: CandidateProps) {
  const { noticeId, clauseId, title, path, score, foundBy, terms, shares } = candidate
  return (
    <li>
      <h3 lang="zh-CN">
        <a href={href(`/notices/${encodeURIComponent(noticeId)}#${clauseId}`)}>
          {[title, ...path].join(' › ')}
        </a>
      </h3>
      <p class="source">
        {score.toFixed(3)} · {foundBy} · <span lang="zh-CN">{terms.join(' ')}</span>
      </p>
      {shares.length > 0 && (
        <div class="scroll" role="group" aria-label={t('inspect.shares')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {shares.map(({ feature }) => (
                  <th scope="col" class="short" key={feature}>
                    {feature}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {shares.map(({ feature, value, share }) => (
                  <td class="short" key={feature}>
                    {share.toFixed(2)} <small>({value.toFixed(2)})</small>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </li>
  )
}

/** Shows how a question is searched: its terms, what was added, and why each candidate stands where it stands. */
export function renderInspectPage({ q, place, inspection }: InspectPageContent, page: PageContext): string {
  const { t, href } = page
  return renderPage(
    <Layout page={page} title={t('adminPage.inspect')} look="admin">
      <TopBar page={page} back={{ href: href('/admin'), label: t('adminPage.title') }} />
      <main id="main" tabIndex={-1}>
        <h1>{t('adminPage.inspect')}</h1>
        <form class="ask find" action="/admin/inspect" method="get">
          <label for="q" class="unseen">
            {t('page.ask')}
          </label>
          <input id="q" name="q" value={q} placeholder={t('page.placeholder')} required />
          <label for="place" class="unseen">
            {t('search.facet.place')}
          </label>
          <input id="place" name="place" value={place} placeholder={t('search.facet.place')} size={6} />
          <PreferenceFields page={page} />
          <button>{t('page.send')}</button>
        </form>
        {inspection && (
          <>
            <Understood inspection={inspection} page={page} />
            <h2>{t('inspect.candidates', { total: inspection.candidates.length })}</h2>
            <ol class="candidates">
              {inspection.candidates.slice(0, SHOWN).map((candidate) => (
                <Candidate
                  candidate={candidate}
                  page={page}
                  key={`${candidate.noticeId}#${candidate.clauseId}${candidate.score}`}
                />
              ))}
            </ol>
          </>
        )}
      </main>
    </Layout>,
  )
}
