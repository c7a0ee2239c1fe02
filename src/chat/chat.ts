import type { Logger } from 'pino'
import { cleanLines, cleanQuestion, isTooLong, QUESTION_LIMIT } from '../answer/question-text.js'
import type { Language, Translations } from '../locale/translations.js'
import { answerTurn } from './answer-turn.js'
import { BASIC_COMMANDS } from './basic-commands.js'
import type { ChatEvents } from './chat-events.js'
import type { Command } from './command.js'
import { createOrder } from '../in-order.js'
import { openTurn } from './list-turn.js'
import type { Chat, Message } from './message.js'
import { findCommand, parseMessage, type CommandWords, type Parsed } from './parse-message.js'
import { mayUse, type Role } from './role.js'
import { createSessions } from './sessions.js'
import { say, type ActionResult, type ChatPorts, type Context, type Turn } from './turn.js'
import { placesOf } from './welcome-turn.js'

/** What the conversation is made of. */
export interface ChatOptions extends ChatPorts {
  readonly translations: Translations
  /** Used when a message names none. */
  readonly language: Language
  /** Commands besides {@link BASIC_COMMANDS}. */
  readonly commands?: readonly Command[]
  /** What the sender of a message may do, `null` for somebody who gets no reply; public rights when absent. */
  readonly roleOf?: (message: Message) => Role | null
  /** What was set for a conversation. */
  readonly settingsOf?: (conversation: string) => ChatSettings
  readonly events?: ChatEvents
  /** The time in milliseconds, above 0; sessions grow old by it. */
  readonly now: () => number
  readonly log: Logger
}

/** What was set for a conversation; what is absent or `null` is as configured. */
export interface ChatSettings {
  readonly region?: string | null
  readonly language?: Language | null
}

function unknownCommandTurn(typed: string, { session, voice }: Context): Turn {
  const command = typed.slice(0, 40)
  return say(session, voice.t('chat.unknownCommand', { command, help: voice.t('word.help') }))
}

/** How messages are read. */
interface Rules {
  readonly words: CommandWords
  /** Also those that the asker may not use. */
  readonly all: readonly Command[]
  /** Hears of a command that there is, but not for the asker. */
  readonly onDenied: (command: Command) => void
}

/** Parses a message; of a command that takes lines, with its lines. `null` when it is too long. */
function parseWhole(text: string, commands: readonly Command[], words: CommandWords): Parsed | null {
  const clean = cleanQuestion(text)
  const parsed = parseMessage(clean, commands, words)
  if (parsed.kind === 'command' && parsed.command.takesLines)
    return parseMessage(cleanLines(text), commands, words)
  return isTooLong(clean) ? null : parsed
}

function handleText({ words, all, onDenied }: Rules, context: Context): Turn | Promise<Turn> {
  const { session, voice, commands, message } = context
  const receiver = message.attachment && !message.isGroup && commands.find((each) => each.takesAttachment)
  if (receiver) return runCommand(receiver, '', context)
  const clean = cleanQuestion(message.text)
  if (clean === '') return say(session, voice.t('chat.empty'))
  const parsed = parseWhole(message.text, commands, words)
  if (parsed === null) return say(session, voice.t('chat.tooLong', { limit: QUESTION_LIMIT }))
  switch (parsed.kind) {
    case 'command':
      return runCommand(parsed.command, parsed.argument, context)
    case 'number':
      return openTurn(parsed.number, context)
    case 'unknown command': {
      const there = findCommand(parsed.typed.slice(1), all)
      if (there) onDenied(there)
      return unknownCommandTurn(parsed.typed, context)
    }
    case 'question':
      return answerTurn(parsed.text, context)
  }
}

/** Runs a command; what takes more than public rights is told when it is done. */
async function runCommand(command: Command, argument: string, context: Context): Promise<Turn> {
  if (command.role === 'everybody') return command.run(argument, context)
  const { message, onAction } = context
  const tell = ({ text, result }: { readonly text: string; readonly result: ActionResult }) =>
    onAction({ message, command: command.name, argument, result, detail: text.split('\n')[0] ?? '' })
  let turn: Turn
  try {
    turn = await command.run(argument, context)
  } catch (err) {
    tell({ text: '', result: 'failed' })
    throw err
  }
  if (turn.outcome) void turn.outcome.then(tell)
  else tell({ text: turn.replies[0]?.text ?? '', result: turn.result ?? 'done' })
  return turn
}

/** Builds the bot's conversation, free of any channel. The messages of one conversation are answered in their order. */
export function createChat(options: ChatOptions): Chat {
  const { translations, commands = [], roleOf = () => 'everybody', now, log, ...ports } = options
  const settingsOf = options.settingsOf ?? ((): ChatSettings => ({}))
  const { onAsked = () => undefined, onAction = () => undefined } = options.events ?? {}
  const sessions = createSessions(now)
  const inOrder = createOrder()
  const words = Object.values(translations).map((t) => t('word', { returnObjects: true }))
  const all = [...BASIC_COMMANDS, ...commands]
  const handle = async (message: Message): Promise<{ readonly replies: Turn['replies'] }> => {
    const role = roleOf(message)
    if (role === null) return { replies: [] }
    const settings = settingsOf(message.conversation)
    const t = translations[settings.language ?? message.locale ?? options.language]
    try {
      const voice = { t, withPlace: placesOf(ports.corpus()).length > 1 }
      const usable = all.filter((command) => mayUse(role, command.role))
      const onDenied = ({ name }: Command) => log.info({ command: name, role }, 'command denied')
      const session = sessions.get(message.conversation)
      const turn = await handleText(
        { words, all, onDenied },
        {
          ...ports,
          ...{ region: settings.region ?? ports.region, onAsked, onAction },
          ...{ message, role, commands: usable, session, voice },
        },
      )
      sessions.set(message.conversation, turn.session)
      return { replies: turn.replies }
    } catch (err) {
      log.error({ err }, 'message failed') // without its text: a question may be private
      return { replies: [{ text: t('chat.failed'), buttons: [] }] }
    }
  }
  return (message) => inOrder(message.conversation, () => handle(message))
}
