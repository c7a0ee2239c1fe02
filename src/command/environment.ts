import type { Logger } from 'pino'
import type { Bot } from '../bot.js'
import type { Config } from '../config.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Translate } from '../locale/translations.js'

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
  /** Aborts when the process is asked to end. */
  readonly signal: AbortSignal
}

/** Tells whether a person sits at both ends. */
export function isTerminal({ input, output }: Environment): boolean {
  return input.isTTY === true && output.isTTY === true
}

/** Loads the bot for a command without a web part; links begin as if there were one. */
export async function loadBot({ config, quietLog }: Environment): Promise<{ bot: Bot; corpus: Corpus }> {
  const { createBot } = await import('../bot.js')
  const bot = createBot({ config, log: quietLog, publicUrl: () => config.PUBLIC_URL })
  return { bot, corpus: await bot.load() }
}
