import type { Translate } from '../locale/translations.js'
import type { Command } from './command.js'
import { mayUse, type Role } from './role.js'

/** A line of the menu that a platform shows beside the text field. */
export interface MenuEntry {
  /** Without the slash. */
  readonly command: string
  readonly description: string
}

/** Lists the commands that somebody may use, in the order of `/help`. */
export function listMenu(commands: readonly Command[], role: Role, t: Translate): MenuEntry[] {
  return commands
    .filter((command) => mayUse(role, command.role))
    .map(({ name }) => ({ command: name, description: t(`commands.${name}.does`) }))
}

/** Tells whether there is a command, for whomever, by its name or an alias. */
export function isCommandName(commands: readonly Command[], typed: string): boolean {
  return commands.some(({ name, aliases = [] }) => [name, ...aliases].includes(typed.toLowerCase()))
}
