import type { CorpusChanges } from './compare-corpora.js'
import type { Fault } from './judge-corpus.js'
import type { Stage } from './worker-messages.js'
import type { Version } from './versions.js'

/** What came of a reload. */
export type Reloaded =
  | { readonly status: 'unchanged' }
  | {
      readonly status: 'loaded'
      readonly changes: CorpusChanges
      /** Those that were overridden. */
      readonly faults: readonly Fault[]
      readonly version: Version
    }
  | { readonly status: 'refused'; readonly changes: CorpusChanges; readonly faults: readonly Fault[] }

/** What came of rolling back. */
export type RolledBack =
  | { readonly status: 'rolled back'; readonly changes: CorpusChanges; readonly version: Version }
  | { readonly status: 'no such version' }

/** How a reload is done. */
export interface ReloadOptions {
  /** Whether to take what is worse as well. */
  readonly force?: boolean
  /** Who asked for it; nobody in particular when absent. */
  readonly by?: string | null
  readonly onStage?: (stage: Stage) => void
}

/** How a reload is done when nothing is said. */
export const RELOAD_DEFAULTS: Required<ReloadOptions> = { force: false, by: null, onStage: () => undefined }

/** Source files that come with a reload. */
export interface SourceChange {
  /** When it rejects, it is undone. */
  readonly apply: () => Promise<void>
  /** Does no harm when nothing was applied. */
  readonly undo: () => Promise<void>
}

/** Changes the sources for a reload. The change is undone when the reload refuses what it finds, or anything fails. */
export async function withChange(change: SourceChange, reload: () => Promise<Reloaded>): Promise<Reloaded> {
  try {
    await change.apply()
    const reloaded = await reload()
    if (reloaded.status === 'refused') await change.undo()
    return reloaded
  } catch (err) {
    await change.undo()
    throw err
  }
}
