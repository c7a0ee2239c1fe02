import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Translate } from '../locale/translations.js'
import { describeError } from './describe-error.js'

const STATUS: ReadonlyMap<string, number> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
])

/** Answers a request that is no HTTP, or too large to be read, in the form of all our errors. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket, t: Translate): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return
  const statusCode = STATUS.get(error.code ?? '') ?? 400
  const { status, code, message } = describeError(Object.assign(new Error(), { statusCode }), t)
  const body = JSON.stringify({ error: { code, message } })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n` +
      'Content-Type: application/json; charset=utf-8\r\nConnection: close\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
