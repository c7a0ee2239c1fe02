import { cleanQuestion } from '../../answer/question-text.js'
import { QUESTION_LENGTH } from '../../store/concern/fields.js'
import { maskQuestion } from '../mask-question.js'

/**
 * Writes a question as it is kept and compared: clean, masked, and a follow-up behind the question it follows, because
 * 那需要什么材料 alone asks nothing.
 *
 * @param context the question before; `undefined` when this one stands on its own
 * @returns `''` when nothing can be read
 */
export function keptQuestion(text: string, context: string | undefined): string {
  const whole = [context ?? '', text].map(cleanQuestion).filter((part) => part !== '')
  return maskQuestion(whole.join(' ')).slice(0, QUESTION_LENGTH).toWellFormed()
}
