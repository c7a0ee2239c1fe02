import type { Logger } from 'pino'
import { TelegramError, type Telegram } from 'telegraf'
import type { Update } from 'telegraf/types'
import type { Health } from '../../chat/channel-health.js'
import { withSignal } from './call.js'
import { readFailure } from './failure.js'
import { backOff, type Pause } from './pause.js'

/** The kinds of updates that are asked for; a message that was edited is none of them. */
export const UPDATE_KINDS = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const

/** What polling needs from outside. */
export interface PollPorts {
  readonly telegram: Pick<Telegram, 'callApi'>
  /** Takes updates over; what it has resolved for is not asked for again. Never rejects. */
  readonly accept: (updates: readonly Update[]) => Promise<void>
  /** Told how it goes after each request. */
  readonly report: (health: Health) => void
  readonly pause: Pause
  /** Asks no more. */
  readonly end: AbortSignal
  readonly now: () => number
  readonly log: Logger
}

/** How long Telegram holds a request while there is nothing new, in seconds. */
const HOLD = 25
/** What an answer may take beyond that, in milliseconds. */
const GRACE = 10_000
/** A week without updates, and Telegram numbers them anew, perhaps lower (Bot API, Update). */
const RENUMBERED = 6 * 24 * 60 * 60_000

/** Whether the token is not, or no longer, one. */
export function isUnauthorized(err: unknown): boolean {
  return err instanceof TelegramError && (err.code === 401 || err.code === 404)
}

/**
 * Asks for updates until it is told to end, whatever goes wrong meanwhile.
 *
 * @throws TelegramError when the token is refused
 */
export async function pollUpdates(ports: PollPorts): Promise<void> {
  const { telegram, accept, report, pause, end, now, log } = ports
  let offset: number | undefined
  let lastUpdate = now()
  let failures = 0
  const isOver = () => end.aborted
  while (!isOver()) {
    try {
      if (now() - lastUpdate > RENUMBERED) offset = undefined
      const request = {
        timeout: HOLD,
        allowed_updates: UPDATE_KINDS,
        ...(offset === undefined ? {} : { offset }),
      }
      const updates = await withSignal(end, HOLD * 1000 + GRACE, (signal) =>
        telegram.callApi('getUpdates', request, { signal: signal as never }),
      )
      if (failures > 0) log.info('Telegram gives updates again')
      failures = 0
      report('ok')
      if (updates.length === 0) continue
      await accept(updates)
      lastUpdate = now()
      offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1
    } catch (err) {
      if (isOver()) return
      if (isUnauthorized(err)) throw err
      report('trouble')
      if (failures === 0) tell(err, log)
      const failure = readFailure(err)
      await pause(failure.kind === 'flood' ? failure.retryAfter : backOff(failures))
      failures++
    }
  }
}

/** Says what is wrong, once until it is right again. */
function tell(err: unknown, log: Logger): void {
  if (err instanceof TelegramError && err.code === 409)
    log.error(
      { reason: err.description },
      'another copy of the bot is running with the same token: stop one of them. This one tries again',
    )
  else
    log.warn(
      { reason: err instanceof Error ? err.message : String(err) },
      'Telegram gives no updates; trying again',
    )
}
