import type { ShownReply } from '../../store/concern/shown-replies.js'
import type { GivenAnswer } from './given-answers.js'
import { keptQuestion } from './kept-question.js'

/** Reads from what is kept of a reply which question it answered with which clause; `null` when it answered none. */
export function givenBefore(reply: ShownReply | null): Omit<GivenAnswer, 'votes'> | null {
  if (!reply?.asked) return null
  const { asked, answered, refs } = reply
  const [noticeId = '', clauseId] = refs[0]?.split('#') ?? []
  return {
    text: keptQuestion(asked.text, asked.context ?? undefined),
    answer: answered && clauseId !== undefined ? { noticeId, clauseId } : null,
  }
}
