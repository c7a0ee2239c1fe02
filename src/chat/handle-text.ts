import { cleanLines, cleanQuestion, isTooLong, QUESTION_LIMIT } from '../answer/question-text.js'
import { answerTurn } from './answer-turn.js'
import type { Command } from './command.js'
import { openTurn } from './list-turn.js'
import type { Manner } from './message.js'
import { findCommand, parseMessage, type CommandWords, type Parsed } from './parse-message.js'
import { smallTalkTurn, type ReadSmallTalk } from './small-talk.js'
import { say, type ActionResult, type Context, type Turn } from './turn.js'

/** How messages are read. */
export interface Rules {
  readonly words: CommandWords
  /** Also those that the asker may not use. */
  readonly all: readonly Command[]
  /** Hears of a command that there is, but not for the asker. */
  readonly onDenied: (command: Command) => void
  readonly readSmallTalk: ReadSmallTalk
}

/** What was said, and what it is to the reply that was tapped. */
export interface Handled {
  readonly turn: Turn
  /** Meant for taps. */
  readonly manner: Manner | undefined
  /** Whether its buttons are for whoever ran it alone. */
  readonly isOwn: boolean
}

function unknownCommandTurn(typed: string, { session, voice }: Context): Turn {
  const command = typed.slice(0, 40)
  return say(session, voice.t('chat.unknownCommand', { command, help: voice.t('word.help') }))
}

/** Runs a command; what takes more than public rights is told when it is done. */
async function runCommand(command: Command, argument: string, context: Context): Promise<Handled> {
  const manner = command.manner === 'apart' ? undefined : (command.manner ?? 'in place')
  if (command.role === 'everybody')
    return { turn: await command.run(argument, context), manner, isOwn: false }
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
  return { turn, manner, isOwn: true }
}

/** Parses a message; of a command that takes lines, with its lines. */
function parseWhole(text: string, clean: string, commands: readonly Command[], words: CommandWords): Parsed {
  const parsed = parseMessage(clean, commands, words)
  const takesLines = parsed.kind === 'command' && parsed.command.takesLines
  return takesLines ? parseMessage(cleanLines(text), commands, words) : parsed
}

/**
 * Reads a text and does what it asks for.
 *
 * @param text as typed, or what a tapped button sends
 */
export async function handleText(
  text: string,
  { words, all, onDenied, readSmallTalk }: Rules,
  context: Context,
): Promise<Handled> {
  const { session, voice, commands, message } = context
  const receiver = message.attachment && !message.isGroup && commands.find((each) => each.takesAttachment)
  if (receiver) return runCommand(receiver, '', context)
  const apart = (turn: Turn): Handled => ({ turn, manner: undefined, isOwn: false })
  const clean = cleanQuestion(text)
  if (clean === '') return apart(say(session, voice.t('chat.empty')))
  const parsed = parseWhole(text, clean, commands, words)
  switch (parsed.kind) {
    case 'command':
      if (!parsed.command.takesLines && isTooLong(parsed.argument))
        return apart(say(session, voice.t('chat.tooLong', { limit: QUESTION_LIMIT })))
      return runCommand(parsed.command, parsed.argument, context)
    case 'number':
      return { turn: openTurn(parsed.number, context), manner: 'in place', isOwn: false }
    case 'unknown command': {
      const there = findCommand(parsed.typed.slice(1), all)
      if (there) onDenied(there)
      return apart(unknownCommandTurn(parsed.typed, context))
    }
    case 'question': {
      const smallTalk = readSmallTalk(parsed.text)
      return apart(
        smallTalk === null ? await answerTurn(parsed.text, context) : smallTalkTurn(smallTalk, context),
      )
    }
  }
}
