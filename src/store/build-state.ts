import { createAuditLog, type AuditMonths } from './audit-log.js'
import { access } from './concern/access.js'
import { admins } from './concern/admins.js'
import { bindings } from './concern/bindings.js'
import { broadcasts } from './concern/broadcasts.js'
import { chatSettings } from './concern/chat-settings.js'
import { feedback } from './concern/feedback.js'
import { knownChats } from './concern/known-chats.js'
import { recentQuestions } from './concern/recent-questions.js'
import { shownReplies } from './concern/shown-replies.js'
import { statistics } from './concern/statistics.js'
import { synonyms } from './concern/synonyms.js'
import { telegramUpdates } from './concern/telegram-updates.js'
import { unanswered } from './concern/unanswered.js'
import { versions } from './concern/versions.js'
import { watches } from './concern/watches.js'
import type { ClosableDocument } from './create-document.js'
import type { Definition } from './definition.js'
import type { State } from './state.js'

/** Opens one document. */
export type Open = <T extends object>(
  definition: Definition<T>,
) => ClosableDocument<T> | Promise<ClosableDocument<T>>

/** Where a state's documents come from. */
export interface StateParts {
  readonly open: Open
  readonly months: AuditMonths
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Runs when all documents are closed. */
  readonly release: () => Promise<void>
}

/** Opens every concern, one after the other, and the audit. */
export async function buildState({ open, months, now, release }: StateParts): Promise<State> {
  const documents = {
    access: await open(access),
    admins: await open(admins),
    bindings: await open(bindings),
    broadcasts: await open(broadcasts),
    chatSettings: await open(chatSettings),
    feedback: await open(feedback),
    knownChats: await open(knownChats),
    recentQuestions: await open(recentQuestions),
    shownReplies: await open(shownReplies),
    statistics: await open(statistics),
    synonyms: await open(synonyms),
    telegramUpdates: await open(telegramUpdates),
    unanswered: await open(unanswered),
    versions: await open(versions),
    watches: await open(watches),
  }
  const audit = createAuditLog(months, now)
  const close = async () => {
    await Promise.all([audit, ...Object.values(documents)].map((each) => each.close()))
    await release()
  }
  return { ...documents, audit: { append: audit.append, latest: audit.latest }, close }
}
