import { createRequire } from 'node:module'
import { AppError } from '../../errors.js'
import type { WechatyBot } from './wechaty-bot.js'

/** Which account speaks, and where its login is kept. */
export interface WechatySettings {
  /** The puppet's package; its own settings it reads from the environment itself. */
  readonly puppet: string
  /** Path without ending: Wechaty writes `….memory-card.json`. */
  readonly memory: string
}

/** What is used of the package. */
interface WechatyPackage {
  readonly WechatyBuilder: {
    readonly build: (options: { readonly name: string; readonly puppet: string }) => unknown
  }
  readonly log: { readonly level: (name: string) => void }
}

function demand(name: string): void {
  try {
    createRequire(import.meta.url).resolve(name)
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') return // there, but for `import` alone
    throw new AppError(
      'CONFIG_INVALID',
      `WECHATY_PUPPET is set, but the package ${name} is not installed`,
      `Run: npm install --no-save ${name}`,
    )
  }
}

/**
 * Loads Wechaty, which takes two seconds and 150 MB of memory, and builds a bot with the puppet; nothing is started.
 *
 * @throws {@link AppError} `CONFIG_INVALID` when one of the packages is not installed
 */
export async function loadWechaty({ puppet, memory }: WechatySettings): Promise<WechatyBot> {
  const name = ['wechaty'].join() // not known to the compiler: types of an optional package may be absent
  demand(name)
  demand(puppet)
  const { WechatyBuilder, log } = (await import(name)) as WechatyPackage
  log.level('silent') // it would write to the terminal, contents of messages too; what matters comes as an event
  return WechatyBuilder.build({ name: memory, puppet }) as WechatyBot
}
