import type { AnswerQuestion } from '../../answer/answer.js'
import type { QuestionCounter } from './question-counter.js'

/**
 * Wraps the port for those who ask without a conversation, as the web page does: each question counts as one of the web.
 * A further page of its hits is no other question.
 *
 * @param elapsed milliseconds since some moment
 */
export function countSearches(
  answerQuestion: AnswerQuestion,
  { countAsked }: Pick<QuestionCounter, 'countAsked'>,
  elapsed: () => number = () => performance.now(),
): AnswerQuestion {
  return async (question) => {
    const begun = elapsed()
    const answer = await answerQuestion(question)
    if (question.offset === 0) countAsked({ message: {}, answer, tookMs: elapsed() - begun })
    return answer
  }
}
