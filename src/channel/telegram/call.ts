import type { Logger } from 'pino'
import type { Telegram } from 'telegraf'
import type { Opts, Telegram as Methods } from 'telegraf/types'
import { readFailure } from './failure.js'
import { backOff, type Pause } from './pause.js'

/** Names of the methods of the Bot API that telegraf knows. */
export type Method = keyof Methods

/** What a method gives. */
export type Result<M extends Method> = ReturnType<Methods[M]>

/** How a request is made. */
export interface CallOptions<T> {
  /** In milliseconds, after which an answer is taken for lost. */
  readonly timeout?: number
  /** How long it is tried again, in milliseconds. */
  readonly patience?: number
  /**
   * Of a request that must not be done twice: finds out whether the one whose answer was lost was done.
   *
   * @returns what it gave, `undefined` when it was not done
   */
  readonly recover?: () => Promise<T | undefined>
}

/**
 * Makes one request of the Bot API, again when Telegram was busy, or was not reached.
 *
 * @throws TelegramError when it is refused; what was thrown last when patience or the process is at its end
 */
export type Call = <M extends Method>(
  method: M,
  payload: Opts<M>,
  options?: CallOptions<Result<M>>,
) => Promise<Result<M>>

/** What requests are made with. */
export interface CallPorts {
  readonly telegram: Pick<Telegram, 'callApi'>
  readonly pause: Pause
  /** Told when Telegram refuses something as too much. */
  readonly onFlood?: () => void
  /** Waited for before something is tried again. */
  readonly pass?: () => Promise<unknown>
  /** Ends what is on its way, and tries nothing again. */
  readonly end: AbortSignal
  readonly now: () => number
  readonly log: Logger
}

const TIMEOUT = 15_000
const PATIENCE = 60 * 60_000

export function createCall({ telegram, pause, onFlood, pass, end, now, log }: CallPorts): Call {
  return async (method, payload, { timeout = TIMEOUT, patience = PATIENCE, recover } = {}) => {
    const begun = now()
    const isOver = () => end.aborted
    for (let attempt = 0; ; attempt++) {
      try {
        return await withSignal(end, timeout, (signal) =>
          telegram.callApi(method, { ...payload }, { signal: signal as never }),
        )
      } catch (err) {
        const failure = readFailure(err)
        const wait = failure.kind === 'flood' ? failure.retryAfter : backOff(attempt)
        if (failure.kind === 'refused' || isOver() || now() - begun + wait > patience) throw err
        log.warn(
          { method, failure: failure.kind, wait, reason: reasonOf(err) },
          'Telegram did not take a request',
        )
        if (failure.kind === 'flood') onFlood?.()
        await pause(wait)
        await pass?.()
        const done = failure.kind === 'lost' && !isOver() ? await recover?.() : undefined
        if (done !== undefined) return done
        if (isOver()) throw err
      }
    }
  }
}

/** Runs something that ends with `end`, or when its time is over. `AbortSignal.any` would keep every signal it made. */
export async function withSignal<T>(
  end: AbortSignal,
  timeout: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeout)
  end.addEventListener('abort', abort)
  if (end.aborted) abort()
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    end.removeEventListener('abort', abort)
  }
}

/** A line for the log; telegraf takes the token out of its own messages. */
function reasonOf(err: unknown): string {
  return err instanceof Error ? err.message.slice(0, 200) : String(err)
}
