import { createHash, timingSafeEqual } from 'node:crypto'
import type { Update } from 'telegraf/types'
import type { Webhook } from '../../webhook.js'

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'

/** Compares in the same time whatever the texts are. */
function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}

function parseUpdate(body: Buffer): Update | null {
  try {
    const update = JSON.parse(body.toString('utf8')) as Partial<Update> | null
    return Number.isSafeInteger(update?.update_id) ? (update as Update) : null
  } catch (err) {
    if (err instanceof SyntaxError) return null
    throw err
  }
}

/** Who takes over what Telegram brings. */
export interface WebhookTaker {
  /** Resolves when updates will not be lost any more. Never rejects. */
  readonly accept: (updates: readonly Update[]) => Promise<void>
  /** Whether anything is taken now. */
  readonly isOpen: () => boolean
}

/**
 * Takes the updates that Telegram brings. Telegram brings one again until it is told 200, which it is when the update is
 * on disk.
 */
export function createTelegramWebhook(
  path: string,
  secret: string,
  { accept, isOpen }: WebhookTaker,
): Webhook {
  return {
    path,
    methods: ['POST'],
    handle: async ({ headers, body }) => {
      const given = headers[SECRET_HEADER]
      if (typeof given !== 'string' || !isSame(given, secret)) return { status: 403, body: '' }
      if (!isOpen()) return { status: 503, body: '' }
      const update = parseUpdate(body)
      if (!update) return { status: 400, body: '' }
      await accept([update])
      return { status: 200, body: '' }
    },
  }
}
