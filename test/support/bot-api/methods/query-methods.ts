import type { InlineResult } from '../api-types.js'
import { badRequest } from '../api-error.js'
import { checkKeyboard } from '../check-keyboard.js'
import type { Context, Method } from '../context.js'
import { inlineKey } from '../inline-key.js'
import { formatMessage } from '../format-text.js'
import { without } from '../without.js'

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'

export const answerCallbackQuery: Method = (params, context) => {
  const queryId = params.text('callback_query_id')
  const text = params.text('text')
  if (text.length > 200) throw badRequest('MESSAGE_TOO_LONG')
  closeQuery(context, queryId)
  context.actions.record({ kind: 'callback answered', queryId, text, isAlert: params.flag('show_alert') })
  return true
}

export const answerInlineQuery: Method = (params, context) => {
  const queryId = params.text('inline_query_id')
  const given = params.json('results')
  if (!Array.isArray(given)) throw badRequest("can't parse inline query results: expected an Array")
  if (given.length > 50) throw badRequest('RESULTS_TOO_MUCH')
  const results = given.map(checkResult)
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE')
  const nextOffset = params.text('next_offset')
  if (Buffer.byteLength(nextOffset) > 64) throw badRequest('NEXT_OFFSET_INVALID')
  closeQuery(context, queryId)
  const cacheTime = params.int('cache_time', 300)
  const isPersonal = params.flag('is_personal')
  const asked = context.inlineQueries.get(queryId)!
  if (cacheTime > 0)
    context.inlineCache.set(inlineKey(isPersonal ? asked.from : null, asked.query, asked.offset), {
      ...{ results, nextOffset },
      until: context.world.now() + cacheTime * 1000,
    })
  context.actions.record({
    ...{ kind: 'inline answered', queryId, results, nextOffset, cacheTime },
    isPersonal,
  })
  return true
}

function closeQuery({ openQueries, world }: Context, id: string): void {
  const until = openQueries.get(id)
  openQueries.delete(id)
  if (until === undefined || until < world.now()) throw badRequest(TOO_OLD)
}

function checkResult(given: unknown): InlineResult {
  const refuse = (what: string) => badRequest(`can't parse inline query result: ${what}`)
  if (typeof given !== 'object' || given === null) throw refuse('expected an Object')
  const result = given as InlineResult
  if (typeof result.id !== 'string' || result.id === '') throw badRequest('RESULT_ID_INVALID')
  if (Buffer.byteLength(result.id) > 64) throw badRequest('RESULT_ID_INVALID')
  if (result.type !== 'article') throw refuse('unallowed type')
  if (typeof result.title !== 'string') throw refuse('Can\'t find field "title"')
  if (result.title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY')
  const content = result.input_message_content
  if (!content) throw refuse('Can\'t find field "input_message_content"')
  formatMessage({ text: content.message_text, parseMode: content.parse_mode, entities: content.entities })
  const markup = checkKeyboard(result.reply_markup)
  return { ...without(result, 'reply_markup'), ...(markup ? { reply_markup: markup } : {}) }
}
