/** What the bot hears instead of a result: `{ok: false, error_code, description, parameters}`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined

  constructor(code: number, description: string, parameters?: ApiError['parameters']) {
    super(description)
    this.name = 'ApiError'
    this.code = code
    this.parameters = parameters
  }
}

/** An error 400; the real server puts the same two words before each. */
export const badRequest = (what: string): ApiError => new ApiError(400, `Bad Request: ${what}`)

/** An error 403. */
export const forbidden = (what: string): ApiError => new ApiError(403, `Forbidden: ${what}`)

/** An error 429. @param seconds a whole number, at least 1 */
export const tooManyRequests = (seconds: number): ApiError =>
  new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
