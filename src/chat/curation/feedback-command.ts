import type { Logger } from 'pino'
import { cleanQuestion } from '../../answer/question-text.js'
import { QUESTION_LENGTH } from '../../store/concern/fields.js'
import type { Feedback, Vote } from '../../store/concern/feedback.js'
import type { Document } from '../../store/document.js'
import type { Translate } from '../../locale/translations.js'
import type { Command } from '../command.js'
import { askerKey } from '../administration/asker-key.js'
import { maskQuestion } from '../mask-question.js'
import type { Message } from '../message.js'
import { say, type Context, type Turn } from '../turn.js'
import type { GivenAnswer, GivenAnswers } from './given-answers.js'

/** What taking votes needs from outside. */
export interface FeedbackOptions {
  readonly feedback: Document<Feedback>
  readonly given: GivenAnswers
  /** Told of each vote with the one whose place it takes, when it is written. */
  readonly onVote: (vote: Vote, former: Vote | undefined) => void
  /** Told of each 👎, when it is written. */
  readonly onDown: (message: Message, given: GivenAnswer) => void
  readonly now: () => number
  readonly log: Logger
}

/** Whole messages that are votes. */
const SHORTHANDS = { '👍': 'up', '👎': 'down', useful: 'up', useless: 'down' }

/** A vote, and the sign of the answer it is for; `undefined` for the last one. */
interface TypedVote {
  readonly vote: Vote['vote']
  readonly sign: string | undefined
}

/** Reads a vote as a button sends it, or as it is typed; `null` for words of one's own. */
function readVote(argument: string, t: Translate): TypedVote | null {
  const [word = '', sign, ...more] = argument.normalize('NFKC').toLowerCase().split(/\s+/u)
  if (more.length > 0 || !/^[0-9a-z]{1,12}$/u.test(sign ?? '0')) return null
  if (['up', '👍', t('word.useful')].includes(word)) return { vote: 'up', sign }
  return ['down', '👎', t('word.useless')].includes(word) ? { vote: 'down', sign } : null
}

/** Takes one vote in the place of another; whatever is left of equal ones is the same. */
export function replaceVote(feedback: Feedback, former: Vote | undefined, vote: Vote): Feedback {
  const isFormer = (each: Vote): boolean => JSON.stringify(each) === JSON.stringify(former)
  const at = former === undefined ? -1 : feedback.votes.findLastIndex(isFormer)
  return { ...feedback, votes: [...feedback.votes.filter((_, index) => index !== at), vote] }
}

const channelOf = ({ asker, conversation }: Message): string =>
  asker?.channel ?? conversation.split(':')[0] ?? conversation

async function voteTurn(
  vote: Vote['vote'],
  given: GivenAnswer,
  options: FeedbackOptions,
  { message, session, voice: { t } }: Context,
): Promise<Turn> {
  const { feedback, onVote, onDown, now } = options
  const person = askerKey(message.asker) ?? message.conversation
  const former = given.votes.get(person)
  if (former?.vote !== vote) {
    const { text, answer } = given
    const made = { text, answer, vote, channel: channelOf(message), at: new Date(now()).toISOString() }
    await feedback.update((value) => replaceVote(value, former, made))
    given.votes.set(person, made)
    onVote(made, former)
    if (vote === 'down') onDown(message, given)
  }
  return say(session, t(`feedback.${vote}`))
}

async function commentTurn(argument: string, options: FeedbackOptions, context: Context): Promise<Turn> {
  const { feedback, given, now } = options
  const { message, session, voice } = context
  const words = maskQuestion(cleanQuestion(argument)).slice(0, QUESTION_LENGTH).toWellFormed()
  if (words === '') return say(session, voice.t('commands.feedback.usage'))
  const text = given.find(message.conversation, undefined)?.text ?? null
  const made = { text, words, channel: channelOf(message), at: new Date(now()).toISOString() }
  await feedback.update((value) => ({ ...value, comments: [...value.comments, made] }))
  return say(session, voice.t('feedback.words'))
}

async function feedbackTurn(argument: string, options: FeedbackOptions, context: Context): Promise<Turn> {
  const { session, voice, message } = context
  const { t } = voice
  if (argument === '') return say(session, t('commands.feedback.usage'))
  try {
    const typed = readVote(argument, t)
    if (typed === null) return await commentTurn(argument, options, context)
    const given = options.given.find(message.conversation, typed.sign)
    if (!given) return say(session, t(typed.sign === undefined ? 'feedback.noAnswer' : 'feedback.tooOld'))
    return await voteTurn(typed.vote, given, options, context)
  } catch (err) {
    options.log.error({ err }, 'feedback not written')
    return say(session, t('feedback.failed'))
  }
}

/** Takes 👍 and 👎, one a person an answer, and words of one's own. Acknowledged when it is written. */
export function createFeedbackCommand(options: FeedbackOptions): Command {
  return {
    ...{ name: 'feedback', role: 'everybody', word: 'feedback', shorthands: SHORTHANDS, takesArgument: true },
    manner: 'in passing',
    run: (argument, context) => feedbackTurn(argument, options, context),
  }
}
