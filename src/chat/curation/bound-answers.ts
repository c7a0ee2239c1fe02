import type { Answer, AnswerQuestion, Citation, Question } from '../../answer/answer.js'
import type { ChosenClause, CiteClause } from '../../answer/cite-clause.js'
import type { SearchedAnswer } from '../../answer/answer-json.js'
import type { Bindings } from '../../store/concern/bindings.js'
import { createFindBinding } from './find-binding.js'
import { keptQuestion } from './kept-question.js'

/** What bound answers are made from. */
export interface BoundAnswerPorts {
  readonly answerQuestion: AnswerQuestion
  readonly citeClause: CiteClause
  readonly bindings: () => Bindings
}

/** All hits there ever are. */
const ALL = 100

const citationsOf = (answer: SearchedAnswer): readonly Citation[] =>
  answer.status === 'answered' ? answer.citations : answer.nearest

/** Tells whether a citation quotes the clause that was chosen, with the text it had then. */
export function isChosen({ noticeId, clauseId, source }: Citation, chosen: ChosenClause): boolean {
  return noticeId === chosen.noticeId && clauseId === chosen.clauseId && source.sha256 === chosen.textHash
}

function cutPage(answer: SearchedAnswer, { offset, limit }: Question): Answer {
  const page = citationsOf(answer).slice(offset, offset + limit)
  return answer.status === 'answered' ? { ...answer, citations: page } : { ...answer, nearest: page }
}

/**
 * Whether a rule of another place must not come first: the place set for the chat has an answer of its own. A place
 * that the question names was seen by whoever bound it.
 */
function isOfAnotherPlace(answer: SearchedAnswer, { region }: Citation, question: string): boolean {
  const { regions } = answer.interpretation
  if (regions.length === 0 || regions.includes(region ?? '')) return false
  const isNamed = regions.some((name) => question.includes(name.slice(0, 2)))
  return answer.status === 'answered' && answer.missingIn === null && !isNamed
}

/** Puts the bound clause first, the hits behind it; what only came near, when the search declined, is left out. */
function putFirst(answer: SearchedAnswer, bound: Citation): Answer {
  const found = answer.status === 'answered' ? answer.citations : []
  const rest = found.filter((citation) => citation !== bound)
  const { regions } = answer.interpretation
  const isElsewhere = regions.length > 0 && !regions.includes(bound.region ?? '')
  const missing = answer.status === 'answered' ? answer.missingIn : (regions[0] ?? null)
  const score = Math.max(bound.score, ...found.map((citation) => citation.score))
  return {
    status: 'answered',
    total: answer.status === 'answered' ? answer.total + (rest.length === found.length ? 1 : 0) : 1,
    confidence: 1, // somebody has looked
    interpretation: answer.interpretation,
    citations: [{ ...bound, score, verified: true }, ...rest],
    missingIn: isElsewhere ? missing : null,
  }
}

/**
 * Wraps the port through which everything asks: a question that the staff bound to a clause, or one that asks the same,
 * gets that clause first. A clause that is gone, or reads differently by now, is not put first.
 */
export function answerBoundFirst({ answerQuestion, citeClause, bindings }: BoundAnswerPorts): AnswerQuestion {
  const find = createFindBinding()
  return async (question) => {
    const asked = keptQuestion(question.text, question.context)
    const binding = find(bindings(), asked)
    if (binding === null) return answerQuestion(question)
    const answer = await answerQuestion({ ...question, limit: ALL, offset: 0 })
    if (answer.status !== 'answered' && answer.status !== 'not found') return answer
    const hit = citationsOf(answer).find((citation) => isChosen(citation, binding))
    const { noticeId, clauseId, textHash } = binding
    const bound = hit ?? (await citeClause({ noticeId, clauseId, textHash }))
    const isShown = bound !== null && !isOfAnotherPlace(answer, bound, asked)
    const whole = isShown ? putFirst(answer, bound) : answer
    return whole.status === 'answered' || whole.status === 'not found' ? cutPage(whole, question) : whole
  }
}
