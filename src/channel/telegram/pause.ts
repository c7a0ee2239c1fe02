import type { After } from '../../chat/timer.js'

/** Waits; a wait that is cut short resolves as well. */
export type Pause = (milliseconds: number) => Promise<void>

/** @param end cuts every wait short */
export function createPause(after: After, end: AbortSignal): Pause {
  return (milliseconds) =>
    new Promise((resolve) => {
      if (end.aborted) {
        resolve()
        return
      }
      const stop = () => {
        cancel()
        resolve()
      }
      const cancel = after(milliseconds, () => {
        end.removeEventListener('abort', stop)
        resolve()
      })
      end.addEventListener('abort', stop, { once: true })
    })
}

/** The wait before another attempt: 1 second, twice that after each, a minute at most. @param attempt from 0 */
export function backOff(attempt: number): number {
  return Math.min(60_000, 1_000 * 2 ** attempt)
}
