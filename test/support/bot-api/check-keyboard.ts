import type { InlineButton, InlineKeyboard } from './api-types.js'
import { badRequest } from './api-error.js'
import { checkUrl } from './check-url.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Checks a `reply_markup`.
 *
 * @returns the inline keyboard; `null` when there is none, when it is empty, or when it is one of the other kinds
 * @throws {@link ApiError} 400 for data beyond 64 bytes, a wrong address, a button that does nothing …
 */
export function checkKeyboard(markup: unknown): InlineKeyboard | null {
  if (markup === undefined || markup === null || markup === '') return null
  if (!isRecord(markup)) throw badRequest('object expected as reply markup')
  const { inline_keyboard: rows } = markup
  if (rows === undefined) return null
  if (!Array.isArray(rows)) throw badRequest('field "inline_keyboard" must be of type Array')
  const checked = rows.map((row: unknown) => {
    if (!Array.isArray(row))
      throw badRequest("can't parse inline keyboard button: inline keyboard row must be an Array")
    if (row.length > 8) throw badRequest('REPLY_MARKUP_TOO_LONG')
    return row.map(checkButton)
  })
  const filled = checked.filter((row) => row.length > 0)
  if (filled.flat().length > 100) throw badRequest('REPLY_MARKUP_TOO_LONG')
  return filled.length === 0 ? null : { inline_keyboard: filled }
}

function checkButton(button: unknown): InlineButton {
  const refuse = (what: string) => badRequest(`can't parse inline keyboard button: ${what}`)
  if (!isRecord(button)) throw refuse('InlineKeyboardButton must be an Object')
  const { text, url, callback_data: data } = button
  if (text === undefined) throw refuse('Can\'t find field "text"')
  if (typeof text !== 'string') throw refuse('Field "text" must be of type String')
  if (text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID')
  if (typeof url === 'string' && url !== '') {
    const checked = checkUrl(url)
    if (!checked.ok) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.reason}`)
    return { text, url: checked.url }
  }
  if (data !== undefined && typeof data !== 'string')
    throw refuse('Field "callback_data" must be of type String')
  if (data) {
    if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID')
    return { text, callback_data: data }
  }
  for (const name of ['switch_inline_query', 'switch_inline_query_current_chat'] as const) {
    const query = button[name]
    if (typeof query === 'string') return { text, [name]: query }
  }
  throw refuse('Text buttons are unallowed in the inline keyboard')
}
