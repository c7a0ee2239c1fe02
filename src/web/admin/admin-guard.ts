import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { HttpError } from '../http-error.js'
import type { Translate } from '../../locale/translations.js'

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u
const LOCAL_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/iu
/** What a proxy adds: whom it passes on does not sit at the machine, though the connection comes from it. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via', 'x-forwarded-host'] as const

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Reads the token of `Authorization: Bearer …`, or the password that a browser asked for. */
function readToken(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/iu.exec(header ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme === '') return undefined
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.slice(pair.indexOf(':') + 1)
}

/** Whether a request comes from the machine itself: the connection, and the name under which the page was reached. */
function isFromHere({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const isPassedOn = PASSED_ON.some((name) => headers[name] !== undefined)
  return !isPassedOn && LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_HOST.test(headers.host ?? '')
}

/**
 * Lets nobody to the admin page but whoever knows the token, or, when there is none, sits at the machine.
 *
 * @throws {@link HttpError} 401 when the token is missing or wrong, 404 when the page is not there for others
 */
export function guardAdmin(
  request: Pick<FastifyRequest, 'socket' | 'headers'>,
  token: string | undefined,
  t: Translate,
): void {
  if (token === undefined) {
    if (!isFromHere(request)) throw new HttpError(404, 'not_found', t('page.notFound'))
    return
  }
  const said = readToken(request.headers.authorization)
  if (said === undefined || !timingSafeEqual(hash(said), hash(token)))
    throw new HttpError(401, 'unauthorized', t('adminPage.token'))
}
