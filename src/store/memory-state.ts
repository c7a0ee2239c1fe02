import { auditMonth, type AuditMonth } from './audit-entry.js'
import { buildState } from './build-state.js'
import type { ClosableDocument } from './create-document.js'
import { createMemoryDocument } from './open-document.js'
import type { State } from './state.js'

/** Makes a state that lasts as long as the program, empty at first; `now` is in milliseconds since 1970. */
export async function createMemoryState(now: () => number): Promise<State> {
  const months = new Map<string, ClosableDocument<AuditMonth>>()
  const open = (month: string) => {
    const document = createMemoryDocument(auditMonth(month))
    months.set(month, document)
    return Promise.resolve(document)
  }
  return buildState({
    open: createMemoryDocument,
    months: { open, list: () => Promise.resolve([...months.keys()]) },
    now,
    release: () => Promise.resolve(),
  })
}
