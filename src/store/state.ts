import type { AuditLog } from './audit-log.js'
import type { Access } from './concern/access.js'
import type { Admins } from './concern/admins.js'
import type { Bindings } from './concern/bindings.js'
import type { Broadcasts } from './concern/broadcasts.js'
import type { ChatSettings } from './concern/chat-settings.js'
import type { Feedback } from './concern/feedback.js'
import type { KnownChats } from './concern/known-chats.js'
import type { RecentQuestions } from './concern/recent-questions.js'
import type { ShownReplies } from './concern/shown-replies.js'
import type { Statistics } from './concern/statistics.js'
import type { Synonyms } from './concern/synonyms.js'
import type { TelegramUpdates } from './concern/telegram-updates.js'
import type { Unanswered } from './concern/unanswered.js'
import type { Versions } from './concern/versions.js'
import type { Watches } from './concern/watches.js'
import type { Document } from './document.js'

/** Everything the bot remembers from one run to the next; each document is a file. */
export interface State {
  readonly access: Document<Access>
  readonly admins: Document<Admins>
  readonly bindings: Document<Bindings>
  readonly broadcasts: Document<Broadcasts>
  readonly chatSettings: Document<ChatSettings>
  readonly feedback: Document<Feedback>
  readonly knownChats: Document<KnownChats>
  readonly recentQuestions: Document<RecentQuestions>
  readonly shownReplies: Document<ShownReplies>
  readonly statistics: Document<Statistics>
  readonly synonyms: Document<Synonyms>
  readonly telegramUpdates: Document<TelegramUpdates>
  readonly unanswered: Document<Unanswered>
  readonly versions: Document<Versions>
  readonly watches: Document<Watches>
  readonly audit: AuditLog
  /** Waits until what was asked for is on disk, then lets another process have the folder. Later updates reject. */
  readonly close: () => Promise<void>
}
