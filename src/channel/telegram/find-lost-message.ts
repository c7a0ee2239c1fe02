import type { InlineKeyboardMarkup } from 'telegraf/types'
import type { Call } from './call.js'
import { readFailure } from './failure.js'
import type { MessageTrail, TrailMark } from './message-trail.js'

/**
 * Finds a message that was sent while the answer to the request was lost. Telegram does not tell what a chat holds, but
 * it tells whether a message of the bot's own has a keyboard: putting the same one under it changes nothing.
 *
 * @returns its number, or `undefined` when it seems not to be there
 */
export async function findLostMessage(
  call: Call,
  trail: MessageTrail,
  mark: TrailMark,
  keyboard: InlineKeyboardMarkup | undefined,
): Promise<number | undefined> {
  for (const number of trail.guess(mark)) {
    const request = {
      chat_id: mark.chat,
      message_id: number,
      ...(keyboard ? { reply_markup: keyboard } : {}),
    }
    try {
      await call('editMessageReplyMarkup', request, { patience: 60_000 })
      return number
    } catch (err) {
      const failure = readFailure(err)
      if (failure.kind !== 'refused') return undefined
      if (/not modified/i.test(failure.description)) return number
    }
  }
  return undefined
}
