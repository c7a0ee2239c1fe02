import { badRequest } from '../api-error.js'
import type { Method } from '../context.js'
import type { Params } from '../params.js'

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

const typesIn = (params: Params) => params.json('allowed_updates') as string[] | undefined

export const getUpdates: Method = (params, { queue }) => {
  queue.allow(typesIn(params))
  return queue.poll({
    offset: params.int('offset'),
    limit: clamp(params.int('limit', 100), 1, 100),
    timeout: clamp(params.int('timeout'), 0, 50),
  })
}

/** A webhook may be plain HTTP here, as on a server of one's own started with `--local`. */
export const setWebhook: Method = (params, context) => {
  const url = params.text('url')
  if (url === '') return removeWebhook(params, context)
  const secretToken = params.text('secret_token')
  if (secretToken.length > 256) throw badRequest('secret token is too long')
  if (!/^[\w-]*$/.test(secretToken)) throw badRequest('secret token contains unallowed characters')
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw badRequest('invalid webhook URL specified')
  if (params.flag('drop_pending_updates')) context.queue.clear()
  context.queue.allow(typesIn(params))
  context.webhook.set({ url, secretToken, maxConnections: clamp(params.int('max_connections', 40), 1, 100) })
  return true
}

const removeWebhook: Method = (params, { queue, webhook }) => {
  if (params.flag('drop_pending_updates')) queue.clear()
  webhook.set(null)
  return true
}

export const deleteWebhook: Method = removeWebhook

export const getWebhookInfo: Method = (_params, { queue, webhook }) => {
  const set = webhook.get()
  const error = webhook.lastError()
  return {
    url: set?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: queue.pending().length,
    ...(error ? { last_error_date: error.date, last_error_message: error.message } : {}),
    ...(set ? { max_connections: set.maxConnections } : {}),
    ...(queue.allowed().length > 0 ? { allowed_updates: queue.allowed() } : {}),
  }
}
