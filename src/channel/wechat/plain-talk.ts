import { LRUCache } from 'lru-cache'
import { cleanQuestion } from '../../answer/question-text.js'
import type { Button, Chat, Message, Reply } from '../../chat/message.js'
import { renderParts } from '../../chat/parts.js'
import { SESSION_AGE } from '../../chat/sessions.js'
import type { Translate, Translations } from '../../locale/translations.js'
import { cardOf, type Card } from './card.js'
import { layOut } from './lay-out.js'

/** What is said to somebody. */
export type Said =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'card'; readonly card: Card }

/** Talks with people who have no buttons: pages, and words in place of what is tapped elsewhere. */
export interface PlainTalk {
  /**
   * @param before a paragraph to say before the answer
   * @returns `null` for silence. Never rejects.
   */
  readonly hear: (message: Message, before?: string) => Promise<Said | null>
  /** Makes a message ready that answers nothing; further pages of it are given as those of an answer are. */
  readonly prepare: (conversation: string, reply: Reply) => string
}

/** What it takes. */
export interface PlainTalkOptions {
  readonly chat: Chat
  readonly translations: Translations
  /** In the language of a conversation. */
  readonly translateFor: (conversation: string) => Translate
  /** Bytes of a text in UTF-8. */
  readonly limit: number
  /** Whether the last clause can be asked for as a card. */
  readonly withCards: boolean
  /** In milliseconds, above 0. */
  readonly now: () => number
}

/** What somebody reads: the pages they have not seen, what could be tapped, and the last clause as a card. */
interface Reading {
  readonly pages: readonly string[]
  readonly buttons: readonly Button[]
  readonly card: Card | null
}

/** People remembered. */
const COUNT = 10_000

/** The last thing said of work that goes on, see {@link Reply.updates}. */
async function settle(reply: Reply): Promise<Reply> {
  let last = reply
  for await (const update of reply.updates ?? []) last = update
  return last
}

/** Makes one reply of several: one question, one message. */
function merge(replies: readonly Reply[]): Reply {
  const [only] = replies
  if (only && replies.length === 1) return only
  const parts = replies.flatMap(({ parts, text }) => parts ?? [{ kind: 'words', text } as const])
  return { text: renderParts(parts), parts, buttons: replies.flatMap(({ buttons }) => buttons) }
}

export function createPlainTalk({
  chat,
  translations,
  translateFor,
  limit,
  withCards,
  now,
}: PlainTalkOptions): PlainTalk {
  const inAll = (key: 'word.more' | 'wechat.card' | 'wechat.link'): ReadonlySet<string> =>
    new Set(Object.values(translations).map((each) => each(key).toLowerCase()))
  const moreWords = inAll('word.more')
  const cardWords = new Set([...inAll('wechat.card'), ...inAll('wechat.link')])
  const readings = new LRUCache<string, Reading>({
    ...{ max: COUNT, ttl: SESSION_AGE, ttlResolution: 0, perf: { now } },
  })
  const keyOf = ({ conversation, asker }: Message): string => `${conversation} ${asker?.user ?? ''}`

  const show = (conversation: string, key: string, reply: Reply): string => {
    const t = translateFor(conversation)
    const quotation = reply.parts?.find((part) => part.kind === 'quotation')
    const card = withCards && quotation ? cardOf(quotation) : null
    const [first = '', ...pages] = layOut(reply, card ? [t('wechat.card')] : [], limit, t)
    readings.set(key, { pages, buttons: reply.buttons, card: card ?? readings.get(key)?.card ?? null })
    return first
  }
  const turnPage = (key: string, reading: Reading): Said => {
    const [next = '', ...pages] = reading.pages
    readings.set(key, { ...reading, pages })
    return { kind: 'text', text: next }
  }
  return {
    hear: async (message, before) => {
      const key = keyOf(message)
      const reading = readings.get(key)
      const typed = cleanQuestion(message.text).toLowerCase()
      if (reading && reading.pages.length > 0 && moreWords.has(typed)) return turnPage(key, reading)
      if (withCards && cardWords.has(typed))
        return reading?.card
          ? { kind: 'card', card: reading.card }
          : { kind: 'text', text: translateFor(message.conversation)('wechat.noCard') }
      const tapped = reading?.buttons.find(({ label }) => label.toLowerCase() === typed)
      const { replies } = await chat({ ...message, text: tapped?.send ?? message.text })
      if (replies.length === 0) return null
      const settled = await Promise.all(replies.map(settle))
      const said = before === undefined ? [] : [{ text: before, buttons: [] }]
      return { kind: 'text', text: show(message.conversation, key, merge([...said, ...settled])) }
    },
    prepare: (conversation, reply) => {
      const user = conversation.slice(conversation.indexOf(':') + 1)
      return show(conversation, `${conversation} ${user}`, reply)
    },
  }
}
