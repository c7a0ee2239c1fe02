import type { ApiResult } from './api-result.js'

/** The key to WeChat's API, kept as long as it is good. */
export interface AccessToken {
  /** Fetches it when there is none; those who ask meanwhile wait for the same one. */
  readonly get: () => Promise<TokenResult>
  /** WeChat takes this token for invalid: the next one who asks gets another. */
  readonly drop: (token: string) => void
}

/** A token, or why there is none. */
export type TokenResult =
  { readonly kind: 'token'; readonly token: string } | Exclude<ApiResult, { readonly kind: 'done' }>

/** Fetched anew this long before it ends, in milliseconds: WeChat lets the old one pass for five minutes. */
const MARGIN = 5 * 60_000

/**
 * @param request asks WeChat for a token
 * @param now in milliseconds
 */
export function createAccessToken(request: () => Promise<ApiResult>, now: () => number): AccessToken {
  let kept: { readonly token: string; readonly until: number } | null = null
  let running: Promise<TokenResult> | null = null
  const fetchToken = async (): Promise<TokenResult> => {
    const result = await request()
    if (result.kind !== 'done') return result
    const { access_token: token, expires_in: seconds } = result.body
    if (typeof token !== 'string' || typeof seconds !== 'number')
      return { kind: 'unreachable', reason: 'no access token in the answer' }
    kept = { token, until: now() + Math.max(seconds * 1000 - MARGIN, 0) }
    return { kind: 'token', token }
  }
  return {
    get: () => {
      if (kept && now() < kept.until) return Promise.resolve({ kind: 'token', token: kept.token })
      running ??= fetchToken().finally(() => (running = null))
      return running
    },
    drop: (token) => {
      if (kept?.token === token) kept = null
    },
  }
}
