import type { BotCommand } from '../api-types.js'
import { badRequest } from '../api-error.js'
import type { Context, Method } from '../context.js'
import type { Params } from '../params.js'

const SCOPES = [
  ...['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'],
  ...['chat', 'chat_administrators', 'chat_member'],
]

export const setMyCommands: Method = (params, context) => {
  const { scope, language } = readScope(params, context)
  const given = params.json('commands')
  if (!Array.isArray(given)) throw badRequest('expected an Array of BotCommand')
  if (given.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  const commands = given.map(checkCommand)
  context.commands.set(`${scope} ${language}`, commands)
  context.actions.record({ kind: 'commands set', scope, language, commands })
  return true
}

export const getMyCommands: Method = (params, context) => {
  const { scope, language } = readScope(params, context)
  return context.commands.get(`${scope} ${language}`) ?? []
}

export const deleteMyCommands: Method = (params, context) => {
  const { scope, language } = readScope(params, context)
  context.commands.delete(`${scope} ${language}`)
  context.actions.record({ kind: 'commands set', scope, language, commands: [] })
  return true
}

/** @returns the scope as `default`, `chat -100123`, `chat_member -100123 1001` … */
function readScope(params: Params, { world }: Context): { scope: string; language: string } {
  const given = (params.json('scope') ?? { type: 'default' }) as {
    type: string
    chat_id?: number
    user_id?: number
  }
  if (!SCOPES.includes(given.type))
    throw badRequest("can't parse BotCommandScope: unsupported type specified")
  const language = params.text('language_code')
  if (!/^([a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified')
  if (!given.type.startsWith('chat')) return { scope: given.type, language }
  const { chat } = world.enter(Number(given.chat_id))
  if (given.type !== 'chat' && chat.type === 'private')
    throw badRequest("can't use specified scope in private chats")
  const scope = [given.type, chat.id, ...(given.type === 'chat_member' ? [given.user_id ?? 0] : [])].join(' ')
  return { scope, language }
}

function checkCommand(given: unknown): BotCommand {
  const { command, description } = given as Partial<BotCommand>
  if (typeof command !== 'string' || !/^\/?[a-z0-9_]{1,32}$/.test(command))
    throw badRequest('BOT_COMMAND_INVALID')
  const length = typeof description === 'string' ? description.trim().length : 0
  if (typeof description !== 'string' || length < 1 || length > 256)
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return { command: command.replace('/', ''), description: description.trim() }
}
