import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { AnswerQuestion, Citation } from '../../answer/answer.js'

/** Clauses among which the staff chooses. */
export const CANDIDATES = 9
/** Wordings of a question that are searched. */
const WORDINGS = 3
/** Lists that are remembered. */
const LISTS = 500

/** A clause's sign: a button carries it, so that an old button never means another clause. */
export function signOf({ noticeId, clauseId, source }: Citation): string {
  return createHash('sha256').update(`${noticeId}#${clauseId}#${source.sha256}`).digest('hex').slice(0, 8)
}

async function search(text: string, answerQuestion: AnswerQuestion): Promise<readonly Citation[]> {
  const answer = await answerQuestion({ text, limit: CANDIDATES, offset: 0 })
  if (answer.status === 'answered') return answer.citations
  return answer.status === 'not found' ? answer.nearest : []
}

/**
 * Finds the clauses nearest to some wordings of one question, those that come first for any of them first, each once.
 *
 * @param texts the first three are searched
 * @param answerQuestion the search itself: what is bound already is not put first
 */
export async function findCandidates(
  texts: readonly string[],
  answerQuestion: AnswerQuestion,
): Promise<readonly Citation[]> {
  const lists = await Promise.all(texts.slice(0, WORDINGS).map((text) => search(text, answerQuestion)))
  const inTurn = Array.from({ length: CANDIDATES }, (_, at) => lists.flatMap((list) => list[at] ?? []))
  const distinct = new Map(inTurn.flat().map((citation) => [signOf(citation), citation]))
  return [...distinct.values()].slice(0, CANDIDATES)
}

/** The candidates shown last, by conversation and question. */
export interface ShownCandidates {
  put(conversation: string, id: string, citations: readonly Citation[]): void
  /**
   * Finds what was chosen.
   *
   * @param choice a number from 1 as the list showed it, or `=` and a clause's sign
   */
  choose(conversation: string, id: string, choice: string): Citation | undefined
}

export function createShownCandidates(): ShownCandidates {
  const shown = new LRUCache<string, readonly Citation[]>({ max: LISTS })
  return {
    put: (conversation, id, citations) => void shown.set(`${conversation} ${id}`, citations),
    choose: (conversation, id, choice) => {
      const citations = shown.get(`${conversation} ${id}`) ?? []
      if (!choice.startsWith('=')) return citations[Number(choice) - 1]
      return citations.find((citation) => signOf(citation) === choice.slice(1))
    },
  }
}
