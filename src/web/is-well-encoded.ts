/** Tells whether a URL's query is percent-encoded UTF-8; parsers would replace what is not without a word. */
export function isWellEncoded(url: string): boolean {
  const query = url.indexOf('?')
  try {
    decodeURIComponent(query < 0 ? '' : url.slice(query + 1))
    return true
  } catch {
    return false
  }
}
