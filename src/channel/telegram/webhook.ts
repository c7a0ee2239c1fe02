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

/**
 * Takes the updates that Telegram brings. Telegram brings one again until it is told 200, which it is when the update is
 * on disk.
 *
 * @param accept resolves when an update will not be lost any more. Never rejects
 */
export function createTelegramWebhook(
  path: string,
  secret: string,
  accept: (updates: readonly Update[]) => Promise<void>,
): Webhook {
  return {
    path,
    methods: ['POST'],
    handle: async ({ headers, body }) => {
      const given = headers[SECRET_HEADER]
      if (typeof given !== 'string' || !isSame(given, secret)) return { status: 403, body: '' }
      const update = parseUpdate(body)
      if (!update) return { status: 400, body: '' }
      await accept([update])
      return { status: 200, body: '' }
    },
  }
}
