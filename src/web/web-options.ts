import type { Logger } from 'pino'
import type { AnswerQuestion } from '../answer/answer.js'
import type { Inspect } from '../answer/inspection.js'
import type { Chat } from '../chat/message.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Language, Translations } from '../locale/translations.js'
import type { Webhook } from '../webhook.js'
import type { AdminDesk } from './admin/admin-desk.js'
import type { Metrics } from './metrics.js'

/** What the web part needs from outside. */
export interface WebOptions {
  /** @throws if there is none yet */
  readonly corpus: () => Corpus
  /** Whether there is a corpus. */
  readonly isReady: () => boolean
  readonly answerQuestion: AnswerQuestion
  /** How a question is searched; not counted as one. */
  readonly inspect: Inspect
  readonly chat: Chat
  /** The page for admins; absent: there is none. */
  readonly admin?: AdminDesk
  /** What links begin with. */
  readonly publicUrl: () => string
  /** The place preferred when a request names none. */
  readonly region?: string | undefined
  readonly translations: Translations
  readonly language: Language
  /** The clock, in milliseconds since 1970: whether a rule still holds depends on the day. */
  readonly now: () => number
  /** Where platforms call. */
  readonly webhooks?: readonly Webhook[]
  readonly metrics: Metrics
  /** Has a listener told whenever another corpus is live; absent: there is only one. */
  readonly whenLive?: (listener: (corpus: Corpus) => void) => void
  readonly log: Logger
}
