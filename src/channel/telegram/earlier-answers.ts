import type { Message, Reply } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'
import type { Delivered } from './deliver.js'
import type { Place } from './place.js'

/** A question is not answered again in the same group within this time, in milliseconds. */
const FRESH = 10 * 60_000

interface Earlier {
  readonly at: number
  readonly text: string
  readonly delivered: Promise<Delivered>
}

/** Answers given in groups a moment ago. */
export interface EarlierAnswers {
  /** The answer that said the same to the same question, if it is fresh and arrived. */
  readonly find: (message: Message, reply: Reply) => Promise<Delivered> | null
  readonly note: (message: Message, reply: Reply, delivered: Promise<Delivered>) => void
}

/** Answers that are remembered; the oldest is forgotten first. */
const MAX_NOTED = 1_000

const keyOf = ({ conversation, text }: Message) =>
  `${conversation} ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\/(?:q|search)(?:@\w+)?\s/, '')
    .replace(/[\s\p{P}]+/gu, '')}`

/** Whether it is an answer that depends on nothing said before. */
const isPlainAnswer = ({ isGroup, about }: Message, { parts = [] }: Reply) =>
  isGroup === true && about === undefined && parts.some(({ kind }) => kind === 'quotation')

export function createEarlierAnswers(now: () => number): EarlierAnswers {
  const answers = new Map<string, Earlier>()
  return {
    find: (message, reply) => {
      const earlier = answers.get(keyOf(message))
      const isSame = earlier?.text === reply.text && now() - earlier.at < FRESH
      return isSame && isPlainAnswer(message, reply) ? earlier.delivered : null
    },
    note: (message, reply, delivered) => {
      if (!isPlainAnswer(message, reply)) return
      answers.delete(keyOf(message))
      answers.set(keyOf(message), { at: now(), text: reply.text, delivered })
      const [oldest] = answers.keys()
      if (answers.size > MAX_NOTED && oldest !== undefined) answers.delete(oldest)
    },
  }
}

/** A supergroup's chat id is below minus this, and by the rest it is addressed. */
const SUPERGROUPS = 1_000_000_000_000

/**
 * Points to an earlier answer in one line: by its address in a supergroup, where messages have one, elsewhere by
 * quoting it.
 */
export function pointTo(
  { sent }: Delivered,
  place: Place,
  t: Translate,
): { readonly place: Place; readonly reply: Reply } | null {
  if (!sent) return null
  const supergroup = -sent.chat - SUPERGROUPS
  if (supergroup <= 0)
    return {
      place: { ...place, repliesTo: sent.message },
      reply: { text: t('telegram.answeredAbove'), buttons: [] },
    }
  const url = ['https://t.me/c', supergroup, place.thread, sent.message]
    .filter((part) => part !== undefined)
    .join('/')
  return { place, reply: { text: t('telegram.answeredAlready', { url }), buttons: [] } }
}
