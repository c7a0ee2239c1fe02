import type { CallbackQuery, Message as TelegramMessage } from 'telegraf/types'
import type { Reply } from '../../chat/message.js'
import type { Call } from './call.js'
import { parseTap } from './keyboard.js'
import type { AnswerPorts } from './on-message.js'
import { placeOf } from './place.js'
import { messageBy } from './to-message.js'

/** Length of what is said in passing, in UTF-16 units (Bot API, answerCallbackQuery). */
const PASSING_LIMIT = 200
/** What is longer than this stays until it is tapped away. */
const GLANCE = 60

/** A sign that no reply has: what is tapped below it is too old. */
const NO_SIGN = { sign: '-', index: 0 }

/** Does what a button says, in the place of the message it stands under where the reply wants that. */
export async function onTap(
  query: CallbackQuery,
  { chat, inOrder, deliver, trail }: AnswerPorts,
  call: Call,
): Promise<void> {
  const answerQuery = (text?: string) => {
    const said = text === undefined ? {} : { text, show_alert: text.length > GLANCE }
    // Telegram forgets a tap after some seconds; then there is nobody left who waits.
    return call('answerCallbackQuery', { callback_query_id: query.id, ...said }, { patience: 5_000 }).then(
      () => undefined,
      () => undefined,
    )
  }
  const under = query.message as TelegramMessage | undefined // one too old to be seen has its chat and number too
  const data = 'data' in query ? query.data : ''
  if (!under) return answerQuery()
  trail.note(under.chat.id, under.message_id)
  const { sign, index } = parseTap(data) ?? NO_SIGN
  const place = placeOf(under)
  const message = { ...messageBy(query.from, under), text: '', about: sign, tapped: index }
  const deliveries = await inOrder(String(under.chat.id), async () => {
    const { replies } = await chat(message)
    const isPassing = ({ manner, text }: Reply) => manner === 'in passing' && text.length <= PASSING_LIMIT
    const others = replies.filter((reply) => !isPassing(reply))
    return [
      answerQuery(replies.find(isPassing)?.text),
      ...others.map((reply) => {
        if (reply.manner === 'in place')
          return deliver.replace({ chat: under.chat.id, message: under.message_id }, place, reply)
        return deliver.send(message.isGroup ? { ...place, repliesTo: under.message_id } : place, reply)
      }),
    ]
  })
  await Promise.all(deliveries)
}
