import type { Logger } from 'pino'
import type { AuditEntry } from '../../store/audit-entry.js'
import type { AuditLog } from '../../store/audit-log.js'
import type { ActionEvent } from '../chat-events.js'
import { askerKey } from './asker-key.js'

/** Writes down what admins and staff do. */
export interface AuditRecorder {
  /** Never throws; what cannot be written is logged. */
  readonly record: (event: ActionEvent) => void
  /** Gives at most `count` entries, newest first, those recorded before among them. */
  readonly latest: (count: number) => Promise<readonly AuditEntry[]>
  /** Waits until everything recorded is on disk, or was logged because it could not be. */
  readonly settle: () => Promise<void>
}

/** As long as the audit takes a subject or a detail, in UTF-16 units. */
const LENGTH = 1_000

/** As long as the audit takes the name of whoever acts. */
const NAME_LENGTH = 200

function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .toWellFormed()
        .replace(/\ufffd$/u, '')
}

export function createAuditRecorder(audit: AuditLog, log: Logger): AuditRecorder {
  const pending = new Set<Promise<void>>()
  const settle = async () => {
    while (pending.size > 0) await Promise.all(pending)
  }
  const append = async ({ message, command, argument, result, detail }: ActionEvent): Promise<void> => {
    const by = cut(askerKey(message.asker) ?? message.conversation, NAME_LENGTH)
    const words = { subject: cut(argument, LENGTH), detail: cut(detail, LENGTH) }
    try {
      await audit.append({ by, action: command, result, ...words })
    } catch (err) {
      log.error({ err, by, action: command, result }, 'the audit could not be written')
    }
  }
  return {
    record: (event) => {
      const written = append(event).finally(() => pending.delete(written))
      pending.add(written)
    },
    latest: async (count) => {
      await settle()
      return audit.latest(count)
    },
    settle,
  }
}
