import type { Update } from './api-types.js'
import type { UpdateQueue } from './update-queue.js'

/** A webhook as the bot has set it. */
export interface Webhook {
  readonly url: string
  readonly secretToken: string
  readonly maxConnections: number
}

/** Posts updates to the bot's webhook and tries again until each is taken. */
export interface WebhookSender {
  readonly set: (webhook: Webhook | null) => void
  readonly get: () => Webhook | null
  readonly lastError: () => { date: number; message: string } | null
  /** Posts an update that was taken before once more, as happens when the answer got lost. @returns the status */
  readonly sendAgain: (update: Update) => Promise<number>
  readonly close: () => void
}

export interface WebhookSenderOptions {
  readonly queue: UpdateQueue
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** What a second of the waits between two tries lasts, in milliseconds. */
  readonly second: number
  /** Carries out the method that the answer to an update may name. */
  readonly call: (method: string, params: Record<string, unknown>) => void
}

/**
 * As the real server does it (WebhookActor.cpp): updates of one chat in order, those of several side by side; tried
 * again at once, then after 2, 4, 8 … seconds, or as `Retry-After` says.
 */
export function createWebhookSender({ queue, now, second, call }: WebhookSenderOptions): WebhookSender {
  let webhook: Webhook | null = null
  let lastError: { date: number; message: string } | null = null
  const busy = new Set<number>() // queues with an update under way or waiting for its next try
  const timers = new Set<NodeJS.Timeout>()
  const closing = new AbortController()

  const post = async (to: Webhook, update: Update) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (to.secretToken !== '') headers['x-telegram-bot-api-secret-token'] = to.secretToken
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(60 * second)])
    return fetch(to.url, { method: 'POST', headers, body: JSON.stringify(update), signal })
  }
  const answerWith = (body: string) => {
    if (!body.startsWith('{')) return
    const { method, ...params } = JSON.parse(body) as Record<string, unknown>
    if (typeof method === 'string') call(method, params)
  }
  /** @returns after how many seconds to try again; `null` when it was taken */
  const attempt = async (to: Webhook, update: Update): Promise<number | null> => {
    try {
      const response = await post(to, update)
      const body = await response.text()
      if (response.ok) {
        answerWith(body)
        return null
      }
      lastError = {
        date: Math.floor(now() / 1000),
        message: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
      }
      return Number(response.headers.get('retry-after') ?? 0)
    } catch {
      lastError = { date: Math.floor(now() / 1000), message: 'Connection failed' }
      return 0
    }
  }
  const deliver = async (update: Update, key: number, failures: number): Promise<void> => {
    const to = webhook
    const retryAfter = to && (await attempt(to, update))
    if (retryAfter === null) {
      busy.delete(key)
      if (to !== null && webhook === to) queue.forget(update.update_id)
      sendWaiting()
      return
    }
    const wait = retryAfter > 0 ? retryAfter : failures === 0 ? 0 : Math.min(2 ** failures, 600)
    const timer = setTimeout(() => {
      timers.delete(timer)
      void deliver(update, key, failures + 1)
    }, wait * second)
    timers.add(timer)
  }
  const sendWaiting = () => {
    if (!webhook || closing.signal.aborted) return
    for (const { update, queue: key } of queue.pending()) {
      if (busy.size >= webhook.maxConnections) return
      if (busy.has(key)) continue
      busy.add(key)
      void deliver(update, key, 0)
    }
  }
  queue.onChange(sendWaiting)
  return {
    set: (next) => {
      webhook = next
      lastError = null
      queue.setWebhook(next !== null)
      sendWaiting()
    },
    get: () => webhook,
    lastError: () => lastError,
    sendAgain: async (update) => {
      if (!webhook) throw new Error('no webhook is set')
      return (await post(webhook, update)).status
    },
    close: () => {
      closing.abort()
      timers.forEach(clearTimeout)
    },
  }
}
