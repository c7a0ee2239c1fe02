import type { Logger } from 'pino'
import type { Config } from '../config.js'
import type { SearchableCorpus } from '../corpus/corpus.js'
import type { Translate } from '../locale/translations.js'
import type { OwnProcess } from '../store/process-identity.js'

/** A stream to write to that may be a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** What the commands know of the process. */
export interface Environment {
  readonly config: Config
  readonly log: Logger
  /** For commands whose output is read by a person: only what is wrong, unless `LOG_LEVEL` says otherwise. */
  readonly quietLog: Logger
  readonly t: Translate
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: Output
  readonly errorOutput: Output
  /** This process, which holds STATE_DIR while it serves. */
  readonly own: OwnProcess & Pick<NodeJS.Process, 'memoryUsage'>
  /** Aborts when the process is asked to end. */
  readonly signal: AbortSignal
}

/** Tells whether a person sits at both ends. */
export function isTerminal({ input, output }: Environment): boolean {
  return input.isTTY === true && output.isTTY === true
}

/** Loads the corpus for a command that asks and then ends. */
export async function loadForCommand({ config, quietLog }: Environment): Promise<SearchableCorpus> {
  const { loadCorpus } = await import('../corpus/load-corpus.js')
  return loadCorpus({ dataDir: config.DATA_DIR, stateDir: config.STATE_DIR }, quietLog)
}
