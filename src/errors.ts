/**
 * What an operator can run into. Stable: logs and tests match on it, never on the message.
 *
 * - `CHANNEL_REFUSED`: a platform does not accept the bot as it is configured
 * - `CONFIG_INVALID`: an environment variable is wrong or missing
 * - `DATA_UNREADABLE`: the data directory is missing or holds nothing that can be served
 * - `DICTIONARY_INVALID`: a line of the thesaurus has not the form, or contradicts another line
 * - `GAZETTE_UNREADABLE`: one source file cannot be read; the others can
 * - `PORT_UNAVAILABLE`: the web part cannot listen where it is told to
 * - `STATE_LOCKED`: another process works with the same state folder
 * - `STORE_NEWER`: a file of the state was written by a newer version of the program
 * - `STORE_UNREADABLE`: a file of the state cannot be opened; one that can, but holds nonsense, is set aside instead
 * - `STORE_UNWRITABLE`: a change of the state cannot be written; what was there before is unharmed
 */
export type ErrorCode =
  | 'CHANNEL_REFUSED'
  | 'CONFIG_INVALID'
  | 'DATA_UNREADABLE'
  | 'DICTIONARY_INVALID'
  | 'GAZETTE_UNREADABLE'
  | 'PORT_UNAVAILABLE'
  | 'STATE_LOCKED'
  | 'STORE_NEWER'
  | 'STORE_UNREADABLE'
  | 'STORE_UNWRITABLE'

/** A failure the operator can act on; anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** The next step to take, as a sentence. */
  readonly hint: string

  /**
   * @param message what is wrong, one line, without any secret's value
   * @param hint the next step to take, as a sentence
   */
  constructor(code: ErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.hint = hint
  }
}
