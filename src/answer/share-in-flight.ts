import type { AnswerQuestion, Answer } from './answer.js'

/** Who answers, and from which corpus. */
export interface Answering {
  readonly answerQuestion: AnswerQuestion
  readonly isReady: () => boolean
  /** What was asked of another version is not the same. @throws when it is not ready */
  readonly corpus: () => { readonly version: string }
}

/**
 * Lets people who ask the same at the same time wait for one search: when a notice is in the news, hundreds do. Nothing
 * is kept beyond it.
 */
export function shareInFlight({ answerQuestion, isReady, corpus }: Answering): AnswerQuestion {
  const inFlight = new Map<string, Promise<Answer>>()
  return (question) => {
    const key = JSON.stringify([isReady() ? corpus().version : null, question])
    const running = inFlight.get(key)
    if (running) return running
    const answer = answerQuestion(question).finally(() => inFlight.delete(key))
    inFlight.set(key, answer)
    return answer
  }
}
