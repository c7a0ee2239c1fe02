import type { Logger } from 'pino'
import type { Document } from '../store/document.js'
import { MAX_RECENT, type RecentQuestion, type RecentQuestions } from '../store/concern/recent-questions.js'
import { QUESTION_LENGTH } from '../store/concern/fields.js'
import type { AskedEvent } from './chat-events.js'
import { maskQuestion } from './mask-question.js'

/** How many new questions are written at once: a process that is killed loses one fewer at most. */
const WRITTEN_TOGETHER = 10

/** The last questions that were asked, masked, without who asked them. */
export interface RecentQuestionList {
  /** Never throws. */
  readonly add: (event: Pick<AskedEvent, 'text' | 'context'>) => void
  /** Oldest first, no two alike, at most {@link MAX_RECENT}. */
  readonly list: () => readonly RecentQuestion[]
  /** Writes what is not written yet. Never rejects. */
  readonly settle: () => Promise<void>
}

/** Goes on from what the document holds, and writes to it now and then. */
export function createRecentQuestions(document: Document<RecentQuestions>, log: Logger): RecentQuestionList {
  const keyOf = ({ text, context }: RecentQuestion): string => JSON.stringify([text, context])
  const byKey = new Map(document.get().questions.map((question) => [keyOf(question), question]))
  const list = () => [...byKey.values()]
  const masked = (text: string): string => maskQuestion(text).slice(0, QUESTION_LENGTH)
  let unwritten = 0
  const settle = async () => {
    if (unwritten === 0) return
    unwritten = 0
    const questions = list()
    try {
      await document.update(() => ({ questions }))
    } catch (err) {
      log.error({ err }, 'recent questions not written')
    }
  }
  return {
    add({ text, context }) {
      const question = { text: masked(text), context: context === undefined ? null : masked(context) }
      byKey.delete(keyOf(question)) // asked again, it is the newest
      byKey.set(keyOf(question), question)
      const [oldest] = byKey.keys()
      if (byKey.size > MAX_RECENT) byKey.delete(oldest!)
      unwritten += 1
      if (unwritten >= WRITTEN_TOGETHER) void settle()
    },
    list,
    settle,
  }
}
