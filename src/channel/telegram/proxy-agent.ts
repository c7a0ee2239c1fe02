import type { Agent } from 'node:http'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { isReachable } from './is-reachable.js'

/** The proxies of the configuration. */
export interface Proxies {
  readonly HTTP_PROXY?: string | undefined
  readonly HTTPS_PROXY?: string | undefined
}

/**
 * Chooses how requests reach the Bot API: through the proxy for its kind of address, or the only one there is. A server
 * on this machine needs none.
 *
 * @returns `undefined` for straight on
 */
export function createProxyAgent(apiRoot: string, { HTTP_PROXY, HTTPS_PROXY }: Proxies): Agent | undefined {
  if (!isReachable(apiRoot)) return undefined
  const proxy = apiRoot.startsWith('https:') ? (HTTPS_PROXY ?? HTTP_PROXY) : HTTP_PROXY
  return proxy === undefined ? undefined : new HttpsProxyAgent(proxy, { keepAlive: true })
}
