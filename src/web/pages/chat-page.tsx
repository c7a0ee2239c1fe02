import type { Answer } from '../../answer/answer.js'
import { exampleQuestions, placesOf } from '../../chat/welcome-turn.js'
import type { Corpus } from '../../corpus/corpus.js'
import { AnswerView } from './answer-view.js'
import { Layout, renderPage } from './layout.js'
import type { PageContext } from './page-context.js'
import { PreferenceFields } from './preference-fields.js'

/** A question that the form sent, with its answer. */
export interface Exchange {
  readonly question: string
  readonly answer: Answer
}

function Intro({ corpus, page: { t } }: { readonly corpus: Corpus; readonly page: PageContext }) {
  const places = placesOf(corpus).join(t('list.words'))
  return (
    <header class="intro">
      <h1>{t('bot.name')}</h1>
      <p>{t('bot.tagline')}</p>
      <p class="loaded">
        {t('page.loaded', { gazettes: corpus.gazettes.length, notices: corpus.notices.size })}
        <span lang="zh-CN">{places}</span>
      </p>
    </header>
  )
}

function Examples({ page: { t, href } }: { readonly page: PageContext }) {
  return (
    <nav class="examples" aria-label={t('page.try')}>
      <p>{t('page.try')}</p>
      <ul lang="zh-CN">
        {exampleQuestions(t).map((question) => (
          <li key={question}>
            <a class="chip" href={href(`/?q=${encodeURIComponent(question)}`)}>
              {question}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AskForm({ page }: { readonly page: PageContext }) {
  const { t } = page
  return (
    <form
      class="ask"
      action="/"
      method="get"
      role="search"
      aria-label={t('page.ask')}
      data-waiting={t('page.waiting')}
      data-offline={t('page.offline')}
      data-open={t('page.openClause')}
    >
      <label for="q" class="unseen">
        {t('page.ask')}
      </label>
      <input
        id="q"
        name="q"
        placeholder={t('page.placeholder')}
        autocomplete="off"
        enterkeyhint="send"
        required
      />
      <PreferenceFields page={page} />
      <button>{t('page.send')}</button>
    </form>
  )
}

/**
 * Shows the page on which people ask. Without JavaScript the form loads it again with the answer; with it,
 * `chat.js` carries on the conversation.
 *
 * @param exchange absent on the first visit
 */
export function renderChatPage(corpus: Corpus, exchange: Exchange | undefined, page: PageContext): string {
  const withPlace = placesOf(corpus).length > 1
  const card = { description: page.t('bot.tagline'), canonical: '/', kind: 'website' } as const
  return renderPage(
    <Layout page={page} look="chat" {...(exchange ? {} : { card })}>
      <main id="main" tabIndex={-1}>
        <Intro corpus={corpus} page={page} />
        {exchange === undefined && <Examples page={page} />}
        <div role="log" aria-label={page.t('page.log')}>
          <ol class="log">
            {exchange && (
              <>
                <li class="you">{exchange.question}</li>
                <li class="bot">
                  <AnswerView {...exchange} withPlace={withPlace} page={page} />
                </li>
              </>
            )}
          </ol>
        </div>
      </main>
      <AskForm page={page} />
      <script type="module" src={page.assetUrl('chat.js')} />
    </Layout>,
  )
}
