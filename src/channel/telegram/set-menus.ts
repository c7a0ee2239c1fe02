import type { Logger } from 'pino'
import type { BotCommandScope } from 'telegraf/types'
import type { MenuEntry } from '../../chat/command-menu.js'
import type { Role } from '../../chat/role.js'
import type { Language } from '../../locale/translations.js'
import type { Call } from './call.js'
import { readFailure } from './failure.js'
import type { Pause } from './pause.js'

/** The commands of a role, in a language. */
export type ListMenu = (role: Role, language: Language) => readonly MenuEntry[]

/** Which chats are shown more commands than others. */
export interface MenuScopes {
  /** Ids of the groups, and of the people, that have the rights of staff. */
  readonly staff: readonly number[]
  /** Ids of the admins, who see them in their private chats. */
  readonly admins: readonly number[]
}

/** What it takes. */
export interface MenuPorts {
  readonly call: Call
  readonly listMenu: ListMenu
  readonly scopes: () => MenuScopes
  /** Of whoever uses Telegram in a language that the bot does not speak. */
  readonly language: Language
  readonly pause: Pause
  readonly log: Logger
}

/** Longest texts of a menu (Bot API, BotCommand), and most commands (setMyCommands). */
const LIMITS = { command: 32, description: 256, commands: 100 }

/** Time between two requests in milliseconds, so that answers go before. */
const GAP = 200

/** Languages that have a menu of their own, by Telegram's name for them; the others get the configured one. */
const OWN = [
  ['zh', 'zh-CN'],
  ['en', 'en'],
] as const

/**
 * Keeps the menus of commands as they should be; resolves when they are, or cannot be. Never rejects.
 *
 * @param writer a chat that has just written: what was refused for it may be taken now
 */
export type SetMenus = (writer?: number) => Promise<void>

/** Sets only what has changed since the last time. */
export function createSetMenus({ call, listMenu, scopes, language, pause, log }: MenuPorts): SetMenus {
  /** By scope and language what was set; `null`: it was refused. */
  const set = new Map<string, string | null>()
  /** The scopes for which all is set. */
  let last = ''
  let running = Promise.resolve()

  const setOne = async (scope: BotCommandScope, entries: readonly MenuEntry[], language_code?: string) => {
    const commands = entries.slice(0, LIMITS.commands).map(({ command, description }) => ({
      command: command.slice(0, LIMITS.command),
      description: description.slice(0, LIMITS.description),
    }))
    const key = JSON.stringify([scope, language_code])
    const value = JSON.stringify(commands)
    if (set.get(key) === value || set.get(key) === null) return
    set.set(key, value)
    try {
      const spoken = language_code === undefined ? {} : { language_code }
      await call('setMyCommands', { commands, scope, ...spoken }, { patience: 5 * 60_000 })
    } catch (err) {
      // An admin who has never written to the bot has no chat with it yet; the menu is set when they do.
      const failure = readFailure(err)
      if (failure.kind === 'refused') set.set(key, null)
      else {
        set.delete(key)
        last = ''
      }
      log.info({ scope, reason: err instanceof Error ? err.message : '' }, 'a menu of commands was not set')
    }
    await pause(GAP)
  }
  const setAll = async () => {
    const { staff, admins } = scopes()
    const roles: [BotCommandScope, Role][] = [
      [{ type: 'default' }, 'everybody'],
      ...staff.map((chat_id): [BotCommandScope, Role] => [{ type: 'chat', chat_id }, 'staff']),
      ...admins.map((chat_id): [BotCommandScope, Role] => [{ type: 'chat', chat_id }, 'admin']),
    ]
    for (const [scope, role] of roles) {
      await setOne(scope, listMenu(role, language))
      for (const [code, spoken] of OWN) await setOne(scope, listMenu(role, spoken), code)
    }
  }
  /** Whoever is no admin or staff any more has the menu of everybody again. */
  const takeBack = async (chat_id: number) => {
    for (const language_code of [undefined, ...OWN.map(([code]) => code)]) {
      const scope: BotCommandScope = { type: 'chat', chat_id }
      set.delete(JSON.stringify([scope, language_code]))
      const spoken = language_code === undefined ? {} : { language_code }
      await call('deleteMyCommands', { scope, ...spoken }, { patience: 60_000 }).catch(() => undefined)
      await pause(GAP)
    }
  }
  const known = new Set<number>()
  const renew = async (writer: number | undefined) => {
    const refused = [...set].filter(([key, value]) => value === null && key.includes(`"chat_id":${writer}}`))
    for (const [key] of refused) set.delete(key)
    const { staff, admins } = scopes()
    const wanted = JSON.stringify([staff, admins])
    if (wanted === last && refused.length === 0) return
    last = wanted
    await setAll()
    const now = [...staff, ...admins]
    for (const chat of known) if (!now.includes(chat)) await takeBack(chat)
    known.clear()
    now.forEach((chat) => known.add(chat))
  }
  return (writer) => (running = running.then(() => renew(writer)))
}
