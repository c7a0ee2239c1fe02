import type { Answer } from '../answer/answer.js'
import type { Message } from './message.js'
import type { ActionResult } from './turn.js'

/** A question that was answered, or not: what statistics and the list of unanswered questions are made of. */
export interface AskedEvent {
  readonly message: Message
  /** The sign of the reply that answers, see `Reply.sign`. */
  readonly sign: string
  /** The question as it was asked, cleaned. */
  readonly text: string
  /** The question before, when this one follows it up. */
  readonly context: string | undefined
  readonly answer: Answer
  /** Milliseconds. */
  readonly tookMs: number
}

/** What somebody with more than public rights did. */
export interface ActionEvent {
  readonly message: Message
  /** The command's name, e.g. `reload`. */
  readonly command: string
  readonly argument: string
  readonly result: ActionResult
  /** First line of the reply; of work that went on, of the last reply. `''` when it failed by a bug. */
  readonly detail: string
}

/** What the chat tells of itself; whoever listens must not throw. */
export interface ChatEvents {
  readonly onAsked?: (event: AskedEvent) => void
  readonly onAction?: (event: ActionEvent) => void
}
