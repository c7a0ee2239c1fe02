import { groupByPlace } from '../../answer/group-by-place.js'
import { formatPreface } from '../../locale/format-preface.js'
import type { Answer, AnswerQuestion, Citation } from '../../answer/answer.js'
import { pathBelowTitle } from '../../answer/clause-path.js'
import { formatAnswerJson } from '../../answer/answer-json.js'
import { renderWholeClause, type Voice } from '../../chat/render-clause.js'
import { renderParts } from '../../chat/parts.js'
import { describeNearest } from '../../chat/render-nearest.js'
import { styleReply } from './style.js'

/** One question and how its answer is printed. */
export interface AskOptions {
  readonly question: string
  /** Whether to print the object of `GET /api/search` instead of text. */
  readonly json: boolean
  readonly answerQuestion: AnswerQuestion
  /** The place preferred when the question names none. */
  readonly region?: string | undefined
  readonly voice: Voice
  readonly write: (text: string) => void
  /** Whether a person reads it; else there are no styles. */
  readonly isTerminal: boolean
}

/** As many as the API gives by default. */
const LIMIT = 5

function renderFurther(citations: readonly Citation[], { t }: Voice): string[] {
  if (citations.length === 0) return []
  const lines = citations.map(
    (citation) => `${[citation.title, ...pathBelowTitle(citation)].join(' › ')}\n${citation.url}`,
  )
  return [`${t('page.further')}\n${lines.join('\n')}`]
}

function renderText(question: string, answer: Answer, voice: Voice): string {
  const { t } = voice
  switch (answer.status) {
    case 'question empty':
      return t('chat.empty')
    case 'question too long':
      return t('chat.tooLong', { limit: answer.limit })
    case 'not found':
      return renderParts(describeNearest(question, answer, voice))
    case 'answered': {
      const [best, ...further] = groupByPlace(answer)
      return [
        ...formatPreface(answer, t),
        ...(best ? [renderWholeClause(best, voice)] : []),
        ...renderFurther(further, voice),
      ].join('\n\n')
    }
  }
}

function renderJson(question: string, answer: Answer, tookMs: number, voice: Voice): string {
  const { t } = voice
  const value =
    answer.status === 'answered' || answer.status === 'not found'
      ? formatAnswerJson(question, answer, tookMs, t('api.notFound'))
      : { error: { code: answer.status.replaceAll(' ', '_'), message: renderText(question, answer, voice) } }
  return JSON.stringify(value, null, 2)
}

/**
 * Asks once and prints the answer.
 *
 * @returns the exit code: 0 when it was answered, else 1
 */
export async function runAsk({
  question,
  json,
  answerQuestion,
  region,
  voice,
  write,
  isTerminal,
}: AskOptions): Promise<number> {
  const start = performance.now()
  const answer = await answerQuestion({ text: question, region, limit: LIMIT, offset: 0 })
  const tookMs = performance.now() - start
  const text = json
    ? renderJson(question, answer, tookMs, voice)
    : styleReply(renderText(question, answer, voice), isTerminal)
  write(`${text}\n`)
  return answer.status === 'answered' ? 0 : 1
}
