import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Translate } from '../locale/translations.js'
import { describeError } from './describe-error.js'
import { HttpError } from './http-error.js'

/** What Node's parser complains of, as errors of ours; all else is a bad request. */
function nameError(code: string | undefined, t: Translate): Error {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return Object.assign(new Error(code), { statusCode: 431 })
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return Object.assign(new Error(code), { statusCode: 408 })
    case 'HPE_INVALID_URL': // as from curl ':8080/api/search?q=宅基地'
      return new HttpError(400, 'bad_encoding', t('api.rawAddress'))
    default:
      return Object.assign(new Error(code), { statusCode: 400 })
  }
}

/** Answers a request that is no HTTP, or too large to be read, in the form of all our errors. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket, t: Translate): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const { status, code, message } = describeError(nameError(error.code, t), t)
  const body = JSON.stringify({ error: { code, message } })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n` +
      'Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
