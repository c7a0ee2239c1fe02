import type { Fault } from './faults.js'
import type { UploadedFile } from './read-request.js'

/** A call of the bot. */
export interface LoggedCall {
  /** In small letters. */
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, UploadedFile>
  /** Milliseconds since 1970. */
  readonly at: number
  /** `waiting` as long as it is not answered; a number is the error's code. */
  outcome: 'waiting' | 'ok' | number | Fault
  /** The error's words; of a fault `null`. */
  description: string | null
}
