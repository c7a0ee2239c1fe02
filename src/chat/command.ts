import type { Role } from './role.js'
import type { Context, Turn } from './turn.js'

/** The commands there are; each has its words in `locales/`, under `commands`. */
export type CommandName =
  | 'start'
  | 'help'
  | 'search'
  | 'notice'
  | 'latest'
  | 'more'
  | 'previous'
  | 'related'
  | 'back'
  | 'reload'
  | 'rollback'
  | 'region'
  | 'lang'
  | 'privacy'
  | 'forget'
  | 'admins'
  | 'allow'
  | 'block'
  | 'audit'
  | 'stats'
  | 'status'
  | 'synonym'
  | 'import'
  | 'watch'
  | 'unwatch'
  | 'watches'
  | 'broadcast'
  | 'feedback'
  | 'unanswered'
  | 'bind'
  | 'unbind'

/** The commands that work as plain words too, because not every channel has a commands menu. */
export type PlainWord =
  | 'help'
  | 'latest'
  | 'more'
  | 'previous'
  | 'related'
  | 'back'
  | 'search'
  | 'reload'
  | 'region'
  | 'status'
  | 'synonym'
  | 'watch'
  | 'unwatch'
  | 'watches'
  | 'feedback'
  | 'useful'
  | 'useless'

/** A command, what it is called and what it does. */
export interface Command {
  /** Typed behind a slash. */
  readonly name: CommandName
  /** Further names behind a slash. */
  readonly aliases?: readonly string[]
  /** Who may use it; for others it does not exist. */
  readonly role: Role
  /** The plain word for it, in `locales/` under `word`; followed by an argument only when there can be one. */
  readonly word?: PlainWord
  /** Whole messages that mean this command: a sign, or the name of a plain word, with the argument it stands for. */
  readonly shorthands?: Readonly<Record<string, string>>
  /** Whether something may stand behind it. */
  readonly takesArgument: boolean
  /** Whether its argument is taken with its lines, however long; it sees to the length itself. */
  readonly takesLines?: boolean
  /** Whether a file sent in a private chat runs it, whatever is written beside it. */
  readonly takesAttachment?: boolean
  /** How its reply stands to the reply whose button ran it; in that one's place when absent. */
  readonly manner?: 'in passing' | 'apart'
  /** @param argument what stands behind it, clean; `''` for nothing */
  readonly run: (argument: string, context: Context) => Turn | Promise<Turn>
}
