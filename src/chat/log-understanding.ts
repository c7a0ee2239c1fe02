import type { Logger } from 'pino'
import type { AnswerQuestion } from '../answer/answer.js'

/** Logs, for people who look into an answer, how its question was understood; never the question itself. */
export function logUnderstanding(answerQuestion: AnswerQuestion, log: Logger): AnswerQuestion {
  return async (question) => {
    const answer = await answerQuestion(question)
    if (answer.status === 'answered' || answer.status === 'not found') {
      const { status, confidence, total, interpretation } = answer
      log.debug({ status, confidence, total, ...interpretation }, 'question understood')
    }
    return answer
  }
}
