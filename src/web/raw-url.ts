/**
 * Percent-encodes the bytes of a URL that a client sent as they are, as `curl ':8080/api/search?q=宅基地'`
 * does; Node hands them over as one character a byte.
 */
export function encodeRawBytes(url: string): string {
  return url.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Tells whether a URL's query is percent-encoded UTF-8; parsers would replace what is not without a word. */
export function isWellEncoded(url: string): boolean {
  const query = url.indexOf('?')
  if (query < 0) return true
  try {
    decodeURIComponent(url.slice(query + 1))
    return true
  } catch (err) {
    if (err instanceof URIError) return false
    throw err
  }
}
