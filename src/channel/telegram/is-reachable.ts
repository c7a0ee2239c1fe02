/**
 * Tells whether a reader's device could open an address. Telegram refuses buttons with an address such as
 * `http://localhost:8080`, and drops links to it.
 */
export function isReachable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  const isHere = /^(?:127\.|0\.0\.0\.0$|\[::1?\]$)|(?:^|\.)localhost$/.test(hostname)
  return /^https?:$/.test(protocol) && !isHere && /[.:]/.test(hostname)
}
