import type { Logger } from 'pino'
import type { AnswerQuestion, Citation } from '../answer/answer.js'
import { cleanQuestion, isTooLong } from '../answer/question-text.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Language, Translations } from '../locale/translations.js'
import type { ChatOptions, ChatSettings } from './chat.js'
import { formatLink } from './linked-turn.js'
import type { Asker, Message, Reply } from './message.js'
import { renderParts } from './parts.js'
import { quoteClause, quoteWholeClause, type Voice } from './render-clause.js'
import { placesOf } from './welcome-turn.js'

/** A clause that somebody can post where they write. */
export interface Offer {
  readonly title: string
  /** Document number and the clause's first words, a line. */
  readonly description: string
  /** What is posted: all of the citation. */
  readonly reply: Reply
  /** What opens the clause in a talk with the bot, see {@link formatLink}. */
  readonly link: string | null
}

/** What somebody types, to post an answer elsewhere. */
export interface OfferRequest {
  readonly text: string
  /** Offers to skip, 0 or more. */
  readonly offset: number
  readonly asker: Asker
  readonly locale?: Language | undefined
}

/** Up to {@link OFFERS} clauses, best first, and where the next ones begin; `null` when these are all. Never rejects. */
export type OfferClauses = (
  request: OfferRequest,
) => Promise<{ readonly offers: readonly Offer[]; readonly next: number | null }>

/** What it takes. */
export interface OfferPorts {
  readonly answerQuestion: AnswerQuestion
  readonly corpus: () => Corpus
  readonly roleOf: NonNullable<ChatOptions['roleOf']>
  readonly settingsOf: (conversation: string) => ChatSettings
  readonly translations: Translations
  readonly language: Language
  readonly region?: string | undefined
  readonly log: Logger
}

/** Clauses offered at a time. */
export const OFFERS = 10
/** A search gives no more. */
const MOST = 50
/** A longer clause is posted up to the end of its first page, in UTF-16 units. */
const WHOLE = 3_000
/** Of a description, in characters. */
const SNIPPET = 80

const NONE = { offers: [], next: null }

function toOffer(citation: Citation, voice: Voice): Offer {
  const { title, documentNumber, text, noticeId, clauseId } = citation
  const words = [...text.replace(/\s+/gu, ' ').trim()]
  const snippet = words.length <= SNIPPET ? words.join('') : `${words.slice(0, SNIPPET - 1).join('')}…`
  const quotation = text.length <= WHOLE ? quoteWholeClause(citation, voice) : quoteClause(citation, 0, voice)
  return {
    title,
    description: [documentNumber, snippet].filter((part) => part !== null).join(' · '),
    reply: { text: renderParts([quotation]), parts: [quotation], buttons: [] },
    link: formatLink({ noticeId, clauseId }),
  }
}

/** What is typed here is a question half written: it is neither counted nor kept. */
export function createOfferClauses(ports: OfferPorts): OfferClauses {
  const { answerQuestion, corpus, roleOf, settingsOf, translations, log } = ports
  return async ({ text, offset, asker, locale }) => {
    const conversation = `${asker.channel}:${asker.user}` // what the person has set in the talk with the bot
    const message: Message = { conversation, text, asker }
    const question = cleanQuestion(text)
    if (question === '' || isTooLong(question) || offset + OFFERS > MOST || roleOf(message) === null)
      return NONE
    const settings = settingsOf(conversation)
    try {
      const t = translations[settings.language ?? locale ?? ports.language]
      const region = settings.region ?? ports.region
      const answer = await answerQuestion({ text: question, region, limit: OFFERS, offset })
      if (answer.status !== 'answered') return NONE
      const voice = { t, withPlace: placesOf(corpus()).length > 1 }
      const hasMore = answer.citations.length === OFFERS && offset + OFFERS < Math.min(answer.total, MOST)
      return {
        offers: answer.citations.map((citation) => toOffer(citation, voice)),
        next: hasMore ? offset + OFFERS : null,
      }
    } catch (err) {
      log.error({ err }, 'nothing could be offered') // without its text: a question may be private
      return NONE
    }
  }
}
