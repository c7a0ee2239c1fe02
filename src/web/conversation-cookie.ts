import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'conversation'
const COOKIE = /(?:^|;\s*)conversation=([0-9a-f]{32})(?:;|$)/u

/** Reads which conversation a browser is in; `undefined` when it is in none. */
export function readConversation({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  return COOKIE.exec(headers.cookie ?? '')?.[1]
}

/**
 * Gives a browser a conversation, until it is closed. It is the only cookie there is: scripts cannot read it, and other
 * sites cannot send it.
 *
 * @param isSecure whether the page is reached over TLS
 */
export function beginConversation(request: FastifyRequest, reply: FastifyReply, isSecure: boolean): void {
  if (readConversation(request) !== undefined) return
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(isSecure ? ['Secure'] : [])]
  reply.header('set-cookie', [`${NAME}=${randomBytes(16).toString('hex')}`, ...attributes].join('; '))
}
