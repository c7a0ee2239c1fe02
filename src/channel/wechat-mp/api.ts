import { createAccessToken } from './access-token.js'
import { WITH_NEW_TOKEN, type ApiResult } from './api-result.js'
import type { Card } from '../wechat/card.js'
import type { Menu } from './menu.js'

/** What WeChat can be asked to do for the account. Never rejects. */
export interface MpApi {
  /** Whether the credentials are good: asks for an access token. */
  readonly check: () => Promise<ApiResult>
  /** Sends a text as customer service (客服消息). @param text at most 2,048 bytes */
  readonly sendText: (openId: string, text: string) => Promise<ApiResult>
  readonly sendCard: (openId: string, card: Card) => Promise<ApiResult>
  readonly setMenu: (menu: Menu) => Promise<ApiResult>
}

/** Where the API is and who asks. */
export interface MpApiOptions {
  /** WeChat's or a test server's, without a slash at the end. */
  readonly root: string
  readonly appId: string
  readonly secret: string
  /** In milliseconds. */
  readonly now: () => number
}

/** WeChat's own. */
export const API_ROOT = 'https://api.weixin.qq.com'

/** Milliseconds that a call may take. */
const TIMEOUT = 10_000

/** Says what went wrong, and never the address: the secret or the token stands in it. */
function nameOf(err: unknown): string {
  const { name, cause } = err as { readonly name?: string; readonly cause?: { readonly code?: string } }
  return cause?.code ?? name ?? 'unknown'
}

async function readResult(request: Promise<Response>): Promise<ApiResult> {
  try {
    const body: unknown = await (await request).json()
    if (typeof body !== 'object' || body === null) return { kind: 'unreachable', reason: 'no object' }
    const { errcode: code = 0, errmsg: message = '' } = body as Record<string, unknown>
    if (code === 0) return { kind: 'done', body: body as Record<string, unknown> }
    return { kind: 'refused', code: Number(code), message: String(message).slice(0, 200) }
  } catch (err) {
    return { kind: 'unreachable', reason: nameOf(err) }
  }
}

/** Builds a client; nothing is asked before the first call. */
export function createMpApi({ root, appId, secret, now }: MpApiOptions): MpApi {
  const address = (path: string, query: Readonly<Record<string, string>>): string =>
    `${root}/cgi-bin/${path}?${new URLSearchParams(query).toString()}`
  const signal = () => AbortSignal.timeout(TIMEOUT)
  const token = createAccessToken(
    () =>
      readResult(
        fetch(address('token', { grant_type: 'client_credential', appid: appId, secret }), {
          signal: signal(),
        }),
      ),
    now,
  )
  const post = async (path: string, content: unknown, mayRefresh = true): Promise<ApiResult> => {
    const key = await token.get()
    if (key.kind !== 'token') return key
    const result = await readResult(
      fetch(address(path, { access_token: key.token }), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(content),
        signal: signal(),
      }),
    )
    if (result.kind !== 'refused' || !WITH_NEW_TOKEN.includes(result.code)) return result
    token.drop(key.token)
    return mayRefresh ? post(path, content, false) : result
  }
  return {
    check: async () => {
      const key = await token.get()
      return key.kind === 'token' ? { kind: 'done', body: {} } : key
    },
    sendText: (touser, text) =>
      post('message/custom/send', { touser, msgtype: 'text', text: { content: text } }),
    sendCard: (touser, { title, description, url }) =>
      post('message/custom/send', {
        touser,
        msgtype: 'news',
        news: { articles: [{ title, description, url }] },
      }),
    setMenu: (menu) => post('menu/create', menu),
  }
}
