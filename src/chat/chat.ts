import type { Logger } from 'pino'
import { cleanQuestion, isTooLong, QUESTION_LIMIT } from '../answer/question-text.js'
import type { Language, Translations } from '../locale/translations.js'
import { answerTurn, searchTurn } from './answer-turn.js'
import { parseCommand, type Command, type CommandWords } from './command.js'
import { backTurn, moreTurn, openTurn } from './list-turn.js'
import type { Chat } from './message.js'
import { latestTurn, noticeTurn } from './notice-turn.js'
import { createSessions } from './sessions.js'
import { say, type ChatPorts, type Context, type Turn } from './turn.js'
import { helpTurn, placesOf, startTurn } from './welcome-turn.js'

/** What the conversation is made of. */
export interface ChatOptions extends ChatPorts {
  readonly translations: Translations
  /** Used when a message names none. */
  readonly language: Language
  /** The time in milliseconds, above 0; sessions grow old by it. */
  readonly now: () => number
  readonly log: Logger
}

function carryOut(command: Command, context: Context): Turn {
  const { session, voice } = context
  switch (command.name) {
    case 'start':
      return startTurn(context)
    case 'help':
      return helpTurn(context)
    case 'search':
      return searchTurn(command.argument, context)
    case 'notice':
      return noticeTurn(command.argument, context)
    case 'latest':
      return latestTurn(context)
    case 'open':
      return openTurn(command.number, context)
    case 'more':
      return moreTurn(context)
    case 'back':
      return backTurn(context)
    case 'unknown':
      return say(
        session,
        voice.t('chat.unknownCommand', { command: command.command.slice(0, 40), help: voice.t('word.help') }),
      )
    case 'question':
      return answerTurn(command.text, context)
  }
}

function handleText(text: string, words: CommandWords, context: Context): Turn {
  const { session, voice } = context
  const clean = cleanQuestion(text)
  if (clean === '') return say(session, voice.t('chat.empty'))
  if (isTooLong(clean)) return say(session, voice.t('chat.tooLong', { limit: QUESTION_LIMIT }))
  return carryOut(parseCommand(clean, words), context)
}

/** Builds the bot's conversation, free of any channel. */
export function createChat({ translations, language, now, log, ...ports }: ChatOptions): Chat {
  const sessions = createSessions(now)
  const words = Object.values(translations).map((t) => t('word', { returnObjects: true }))
  return async ({ conversation, text, locale }) => {
    const t = translations[locale ?? language]
    try {
      const voice = { t, withPlace: placesOf(ports.corpus()).length > 1 }
      const turn = handleText(text, words, { ...ports, session: sessions.get(conversation), voice })
      sessions.set(conversation, turn.session)
      return await Promise.resolve({ replies: turn.replies })
    } catch (err) {
      log.error({ err }, 'message failed') // without its text: a question may be private
      return { replies: [{ text: t('chat.failed'), buttons: [] }] }
    }
  }
}
