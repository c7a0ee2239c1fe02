import type { Translate } from '../locale/translations.js'
import { HttpError } from './http-error.js'
import { BODY_LIMIT, HEADER_LIMIT } from './limits.js'

/** What a client is told of a failure. */
export interface ErrorDescription {
  readonly status: number
  readonly code: string
  readonly message: string
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function isAboutJson(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).includes('JSON_BODY')
}

/**
 * Brings any failure into one form: ours, Fastify's, and bugs, of which nothing is told.
 *
 * @returns status 500 for everything that is not the client's mistake
 */
export function describeError(error: unknown, t: Translate): ErrorDescription {
  if (error instanceof HttpError) return { status: error.status, code: error.code, message: error.message }
  const status = statusOf(error)
  switch (status) {
    case 413:
      return { status, code: 'payload_too_large', message: t('api.tooLarge', { limit: BODY_LIMIT / 1024 }) }
    case 415:
      return { status, code: 'unsupported_media_type', message: t('api.mediaType') }
    case 431:
      return { status, code: 'headers_too_large', message: t('api.headers', { limit: HEADER_LIMIT / 1024 }) }
    case 408:
      return { status, code: 'timeout', message: t('api.timeout') }
    case 500:
      return { status, code: 'internal', message: t('api.internal') }
    default:
      return { status, code: 'bad_request', message: t(isAboutJson(error) ? 'api.json' : 'api.badRequest') }
  }
}
