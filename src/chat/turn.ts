import type { AnswerQuestion } from '../answer/answer.js'
import type { Corpus } from '../corpus/corpus.js'
import type { AskedEvent, ChatEvents } from './chat-events.js'
import type { Command } from './command.js'
import type { OpenClause } from './open-clause.js'
import type { Button, Message, Reply } from './message.js'
import { renderParts, type Part } from './parts.js'
import type { Voice } from './render-clause.js'
import type { Role } from './role.js'
import type { Session } from './sessions.js'

/** What the handlers of messages need from outside. */
export interface ChatPorts {
  readonly answerQuestion: AnswerQuestion
  readonly corpus: () => Corpus
  /** What links begin with. */
  readonly publicUrl: () => string
  /** The place preferred when a question names none. */
  readonly region?: string | undefined
  /** Whom people are told to ask who want a person, e.g. a hotline with its number. */
  readonly contact?: string | undefined
  /** Where clauses are opened that a link names; none are when absent. */
  readonly openClause?: OpenClause
  /** What can be tapped under an answer besides what it lists; told before the answer goes out. */
  readonly buttonsUnder?: (asked: AskedEvent) => readonly Button[]
}

/** What a handler is given: the message, what was remembered, in which words to reply, and the ports. */
export interface Context extends ChatPorts, Required<ChatEvents> {
  readonly message: Message
  readonly role: Role
  /** Those that the asker may use. */
  readonly commands: readonly Command[]
  readonly session: Session
  /** The sign that the reply will have. */
  readonly sign: string
  readonly voice: Voice
}

/** What became of what somebody asked for; `refused`: it was not done, and nothing went wrong. */
export type ActionResult = 'done' | 'refused' | 'failed'

/** What a handler gives back: what is said and what is remembered. */
export interface Turn {
  readonly replies: readonly Reply[]
  readonly session: Session
  /** For the audit of a command; `done` when absent. */
  readonly result?: ActionResult
  /** What is said last of work that goes on behind the reply, and what became of it. Never rejects. */
  readonly outcome?: Promise<{ readonly text: string; readonly result: ActionResult }>
}

/** Says one thing and leaves the session as it was. */
export function say(session: Session, text: string, buttons: readonly Button[] = []): Turn {
  return { replies: [{ text, buttons }], session }
}

/** Says one thing made of parts, and remembers the session. */
export function sayParts(session: Session, parts: readonly Part[], buttons: readonly Button[] = []): Turn {
  return { replies: [{ text: renderParts(parts), parts, buttons }], session }
}

/** Says why something is not done, and leaves the session as it was. */
export function refuse(session: Session, text: string, buttons: readonly Button[] = []): Turn {
  return { ...say(session, text, buttons), result: 'refused' }
}
