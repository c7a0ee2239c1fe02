import { TelegramError } from 'telegraf'

/**
 * Why a request came to nothing.
 *
 * - `flood`: too much at once; it was not done and may come again later
 * - `unsent`: no connection; Telegram never saw it
 * - `lost`: it may have been done or not, as the answer did not come, or came from a gateway
 * - `refused`: it was not done and never will be
 */
export type Failure =
  | { readonly kind: 'flood'; /** In milliseconds. */ readonly retryAfter: number }
  | { readonly kind: 'unsent' | 'lost' }
  | {
      readonly kind: 'refused'
      readonly code: number
      readonly description: string
      /** The supergroup that the group has become. */
      readonly migratedTo?: number | undefined
    }

/** Errors of connecting, before anything was written. */
const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']

const codeOf = (err: unknown): unknown => (err instanceof Error && 'code' in err ? err.code : undefined)

/** Reads what telegraf throws. */
export function readFailure(err: unknown): Failure {
  if (!(err instanceof TelegramError)) {
    return { kind: UNSENT.includes(String(codeOf(err))) ? 'unsent' : 'lost' }
  }
  const { code, description, parameters } = err
  if (code === 429) return { kind: 'flood', retryAfter: (parameters?.retry_after ?? 1) * 1000 }
  if (code >= 500) return { kind: 'lost' }
  return { kind: 'refused', code, description, migratedTo: parameters?.migrate_to_chat_id }
}

/** Whether it was refused because of its markup: tags, entities, or a button that Telegram does not take. */
export function isAboutMarkup({ code, description }: Extract<Failure, { kind: 'refused' }>): boolean {
  return code === 400 && /pars|entit|tag|button|too long|empty|utf-8/i.test(description)
}

/** Whether whoever was meant has left, or has blocked the bot, or is not there at all. */
export function isGone({ code, description }: Extract<Failure, { kind: 'refused' }>): boolean {
  return (
    code === 403 || (code === 400 && /chat not found|user is deactivated|PEER_ID_INVALID/i.test(description))
  )
}
