import type { WebhookRequest } from '../../webhook.js'
import type { Cipher } from './cipher.js'
import { readIncoming, type Incoming } from './incoming.js'
import { parseXml } from './parse-xml.js'
import type { ReplayGuard } from './replay-guard.js'
import { isSignatureOf } from './signature.js'

/** What a request is good for; a refused one gets its status and not a word. */
export type ReadRequest =
  | { readonly kind: 'refused'; readonly status: 400 | 403; readonly reason: string }
  /** WeChat asks whether the address is the account's; `echo` has to be said back. */
  | { readonly kind: 'check'; readonly echo: string }
  | { readonly kind: 'message'; readonly incoming: Incoming }

/** What it takes to read one. */
export interface RequestReader {
  readonly token: string
  /** `null` without 安全模式. */
  readonly cipher: Cipher | null
  readonly guard: ReplayGuard
}

/** Bytes of a message; WeChat's largest have a few thousand. */
const BODY_LIMIT = 64 * 1024

const forbid = (reason: string): ReadRequest => ({ kind: 'refused', status: 403, reason })
const reject = (reason: string): ReadRequest => ({ kind: 'refused', status: 400, reason })

function readCheck(echo: string, signature: string, guard: ReplayGuard): ReadRequest {
  if (!/^[\w-]{1,128}$/.test(echo)) return reject('no echostr')
  return guard.admits(signature, `check ${echo}`) ? { kind: 'check', echo } : forbid('replayed')
}

function readMessage({ query, body }: WebhookRequest, { token, cipher, guard }: RequestReader): ReadRequest {
  if (body.length === 0 || body.length > BODY_LIMIT) return reject('empty or too large')
  const outer = parseXml(body.toString())
  if (!outer) return reject('no message in XML')
  const { timestamp = '', nonce = '', signature = '' } = query
  let fields = outer
  const encrypted = outer.get('Encrypt')
  if (cipher) {
    if (encrypted === undefined) return forbid('not encrypted, though WECHAT_MP_AES_KEY is set')
    if (!isSignatureOf(query.msg_signature ?? '', [token, timestamp, nonce, encrypted]))
      return forbid('wrong msg_signature')
    const text = cipher.decrypt(encrypted)
    if (text === null) return forbid('of another WECHAT_MP_AES_KEY or WECHAT_MP_APP_ID')
    const inner = parseXml(text)
    if (!inner) return reject('no message in XML inside')
    fields = inner
  } else if (encrypted !== undefined && !outer.has('MsgType'))
    return reject('encrypted, though WECHAT_MP_AES_KEY is not set')
  const incoming = readIncoming(fields)
  if (!incoming) return reject('no message')
  return guard.admits(signature, `${incoming.from} ${incoming.id}`)
    ? { kind: 'message', incoming }
    : forbid('replayed')
}

/**
 * Reads a request to the webhook: first whether it comes from WeChat, then what it is.
 *
 * Without 安全模式 a signature vouches for time and nonce only, not for the body; that a signature is good for one
 * message keeps others from being sent under it.
 */
export function readRequest(request: WebhookRequest, reader: RequestReader): ReadRequest {
  const { signature = '', timestamp = '', nonce = '' } = request.query
  if (nonce === '' || !isSignatureOf(signature, [reader.token, timestamp, nonce]))
    return forbid('wrong signature')
  if (!reader.guard.isCurrent(timestamp)) return forbid('timestamp too old, or the clock is wrong')
  return request.method === 'GET'
    ? readCheck(request.query.echostr ?? '', signature, reader.guard)
    : readMessage(request, reader)
}
