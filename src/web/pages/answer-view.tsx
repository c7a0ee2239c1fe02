import type { Answer, Citation } from '../../answer/answer.js'
import { groupByPlace } from '../../answer/group-by-place.js'
import { formatContact } from '../../locale/format-contact.js'
import { formatPreface } from '../../locale/format-preface.js'
import { CitationLine, CitationView } from './citation-view.js'
import type { PageContext } from './page-context.js'

interface AnswerProps {
  readonly question: string
  readonly answer: Answer
  readonly withPlace: boolean
  readonly page: PageContext
}

/** Nearest headings shown when nothing answers. */
const NEAREST = 3

interface LinesProps extends Omit<AnswerProps, 'answer'> {
  readonly heading: string
  readonly citations: readonly Citation[]
}

function Lines({ heading, citations, question, withPlace, page }: LinesProps) {
  if (citations.length === 0) return null
  return (
    <section class="lines">
      <h2>{heading}</h2>
      <ol>
        {citations.map((citation) => (
          <CitationLine {...{ citation, question, withPlace, page }} key={citation.url} />
        ))}
      </ol>
    </section>
  )
}

/** Shows an answer as a page does that works without JavaScript: everything is a link. */
export function AnswerView({ question, answer, withPlace, page }: AnswerProps) {
  const { t } = page
  switch (answer.status) {
    case 'question empty':
      return <p>{t('chat.empty')}</p>
    case 'question too long':
      return <p>{t('chat.tooLong', { limit: answer.limit })}</p>
    case 'answered': {
      const [best, ...further] = groupByPlace(answer)
      return (
        <>
          {formatPreface(answer, t).map((line) => (
            <p class="preface" key={line}>
              {line}
            </p>
          ))}
          {best && <CitationView {...{ citation: best, question, withPlace, page }} />}
          <Lines heading={t('page.further')} citations={further} {...{ question, withPlace, page }} />
        </>
      )
    }
    case 'not found': {
      const { nearest, unknownTerms, contact } = answer
      return (
        <>
          <p>
            {t('chat.notFound', { question })}
            {unknownTerms.length > 0 && t('chat.unknownTerms', { words: unknownTerms.join(t('list.words')) })}
          </p>
          <Lines
            heading={t('page.nearest')}
            citations={nearest.slice(0, NEAREST)}
            {...{ question, withPlace, page }}
          />
          {contact && (
            <p>
              <a href={contact.url}>{formatContact(contact, t)}</a>
            </p>
          )}
          <p>{t('chat.rephrase')}</p>
        </>
      )
    }
  }
}
