import type { InlineKeyboardButton, InlineQuery, InlineQueryResultArticle } from 'telegraf/types'
import type { Offer, OfferClauses } from '../../chat/offer-clauses.js'
import type { Translate } from '../../locale/translations.js'
import type { Self } from './addressing.js'
import type { Call } from './call.js'
import { renderKeyboard } from './keyboard.js'
import { cleanText, toHtml } from './marked-text.js'
import { renderReply } from './render-reply.js'
import { splitMessage } from './split-message.js'
import { askerOf, languageOf } from './to-message.js'

/** What it takes. */
export interface InlinePorts {
  readonly offerClauses: OfferClauses
  readonly self: () => Self
  readonly translateFor: (conversation: string) => Translate
  readonly call: Call
}

/** For how long Telegram need not ask again, in seconds. */
const CACHE = 60
/** Lengths of what is shown of a result; more would not be seen. */
const SHOWN = { title: 200, description: 250 }

/** The way into a talk with the bot, where the clause is opened (Telegram, "Deep linking"). */
function openButton(link: string | null, { username }: Self, t: Translate): InlineKeyboardButton[][] {
  if (link === null) return []
  return [[{ text: t('telegram.openInChat'), url: `https://t.me/${username}?start=${link}` }]]
}

function toResult(offer: Offer, id: number, self: Self, t: Translate): InlineQueryResultArticle {
  const { title, description, reply, link } = offer
  const [text = []] = splitMessage(renderReply(reply))
  return {
    ...{ type: 'article', id: String(id) },
    title: cleanText(title).slice(0, SHOWN.title),
    description: cleanText(description).slice(0, SHOWN.description),
    input_message_content: {
      ...{ message_text: toHtml(text), parse_mode: 'HTML' },
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [...renderKeyboard(reply), ...openButton(link, self, t)] },
  }
}

/** Offers clauses while somebody types `@bot …` in any chat. What they set for themselves holds, so no one else gets it. */
export async function onInlineQuery(query: InlineQuery, ports: InlinePorts): Promise<void> {
  const { offerClauses, self, translateFor, call } = ports
  const offset = /^\d{1,3}$/.test(query.offset) ? Number(query.offset) : 0
  const asker = askerOf(query.from)
  const request = { text: query.query, offset, asker, locale: languageOf(query.from) }
  const { offers, next } = await offerClauses(request)
  const t = translateFor(`telegram:${asker.user}`)
  const results = offers.map((offer, index) => toResult(offer, offset + index, self(), t))
  const answer = {
    ...{ inline_query_id: query.id, results, cache_time: CACHE, is_personal: true },
    next_offset: next === null ? '' : String(next),
  }
  // Whoever types on has asked again by then.
  await call('answerInlineQuery', answer, { patience: 5_000 }).catch(() => undefined)
}
