import type { Search } from '../search/searcher.js'
import type { Answer, AnswerQuestion, Question } from './answer.js'
import { createCitation } from './citation.js'
import { findNearestContact } from './nearest-contact.js'
import { dayInChina } from './validity.js'
import { QUESTION_LIMIT, cleanQuestion, isTooLong } from './question-text.js'

/**
 * Builds the port through which everything asks.
 *
 * @param corpus what is searched; asked for at each question, because a reload makes a new one
 * @param publicUrl what links begin with, e.g. `http://127.0.0.1:8080`; known once the server listens
 * @param now the clock, in milliseconds since 1970: whether a rule still holds depends on the day
 */
export function createAnswerQuestion(
  corpus: () => { readonly search: Search },
  publicUrl: () => string,
  now: () => number = Date.now,
): AnswerQuestion {
  const answer = ({ text, context, region, limit, offset }: Question): Answer => {
    const question = cleanQuestion(text)
    const previous = cleanQuestion(context ?? '')
    if (question === '') return { status: 'question empty' }
    if (isTooLong(question) || isTooLong(previous))
      return { status: 'question too long', limit: QUESTION_LIMIT }
    const { hits, answered, unknownTerms, confidence, elsewhere, interpretation } = corpus().search({
      text: question,
      context: previous === '' ? undefined : previous,
      region,
    })
    const today = dayInChina(now())
    const citations = hits.slice(offset, offset + limit).map((hit) => createCitation(hit, publicUrl(), today))
    const searched = { total: hits.length, confidence, interpretation }
    if (answered) {
      const missingIn = elsewhere ? (interpretation.regions[0] ?? null) : null
      return { status: 'answered', ...searched, citations, missingIn }
    }
    const contact = findNearestContact(hits, publicUrl())
    return { status: 'not found', ...searched, nearest: citations, unknownTerms, contact }
  }
  return (question) => new Promise((resolve) => resolve(answer(question)))
}
