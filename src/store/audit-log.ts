import type { AuditEntry, AuditMonth } from './audit-entry.js'
import type { ClosableDocument } from './create-document.js'

/** What admins did. Entries are added, never changed or removed. */
export interface AuditLog {
  /**
   * Adds an entry with the time of now.
   *
   * @throws as {@link Document.update} does, and when a file of it cannot be opened
   */
  readonly append: (entry: Omit<AuditEntry, 'at'>) => Promise<AuditEntry>
  /** Gives at most `count` entries, newest first, over as many months as it takes. */
  readonly latest: (count: number) => Promise<readonly AuditEntry[]>
}

/** Where months are kept; each is opened once. */
export interface AuditMonths {
  readonly open: (month: string) => Promise<ClosableDocument<AuditMonth>>
  /** Names the months that have a document, `YYYY-MM`, in any order. */
  readonly list: () => Promise<readonly string[]>
}

/** Makes the log of a document a month; `now` is in milliseconds since 1970, the month is that of UTC. */
export function createAuditLog(
  months: AuditMonths,
  now: () => number,
): AuditLog & { readonly close: () => Promise<void> } {
  const opened = new Map<string, Promise<ClosableDocument<AuditMonth>>>()
  const open = (month: string) => {
    const document = opened.get(month) ?? months.open(month)
    opened.set(month, document)
    document.catch(() => opened.delete(month)) // it is tried again when it is wanted again
    return document
  }
  return {
    append: async (fields) => {
      const entry = { at: new Date(now()).toISOString(), ...fields }
      const document = await open(entry.at.slice(0, 7))
      await document.update(({ entries }) => ({ entries: [...entries, entry] }))
      return entry
    },
    latest: async (count) => {
      const found: AuditEntry[] = []
      const names = new Set([...(await months.list()), ...opened.keys()])
      for (const month of [...names].sort().reverse()) {
        if (found.length >= count) break
        found.push(...(await open(month)).get().entries.toReversed())
      }
      return found.slice(0, count)
    },
    close: async () => {
      const documents = await Promise.allSettled(opened.values())
      for (const document of documents) if (document.status === 'fulfilled') await document.value.close()
    },
  }
}
