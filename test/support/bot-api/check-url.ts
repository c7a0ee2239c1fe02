const PROTOCOLS = ['http:', 'https:', 'tg:', 'ton:', 'tonsite:']

/**
 * Checks a link as the server does for buttons and text links; without a protocol it is an `http://` one.
 *
 * A host without a dot, such as `localhost`, is wrong, as is any other protocol.
 */
export function checkUrl(link: string): { ok: true; url: string } | { ok: false; reason: string } {
  const wrong = { ok: false, reason: 'Wrong HTTP URL' } as const
  const trimmed = link.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):(?=\/\/|[^\d])/i.exec(trimmed)
  const full = scheme ? trimmed : `http://${trimmed}`
  if (scheme && !PROTOCOLS.includes(`${scheme[1]!.toLowerCase()}:`))
    return { ok: false, reason: 'Unsupported URL protocol' }
  if (/\s/.test(full) || !URL.canParse(full)) return wrong
  const { protocol, hostname } = new URL(full)
  if (!protocol.startsWith('http')) return { ok: true, url: full }
  if (hostname === '') return { ok: false, reason: 'URL host is empty' }
  if (!hostname.includes('.') && !hostname.startsWith('[')) return wrong
  return { ok: true, url: new URL(full).href }
}
