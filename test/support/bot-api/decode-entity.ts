const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/**
 * Decodes the character reference at `at`, as tdlib does: the four names and numbers, a semicolon after it or not.
 *
 * @returns the character and where the text goes on; `null` when there is none, the `&` then stands for itself
 */
export function decodeEntity(source: string, at: number): { text: string; end: number } | null {
  const rest = source.slice(at, at + 40)
  const numeric = /^&#(?:x([0-9a-f]+)|(\d+))/i.exec(rest)
  const named = /^&([A-Za-z]+)/.exec(rest)
  const found = numeric ?? named
  if (!found) return null
  const semicolon = source.charAt(at + found[0].length) === ';' ? 1 : 0
  const end = at + found[0].length + semicolon
  if (!numeric) {
    const text = NAMED[found[1]!]
    return text === undefined || !Object.hasOwn(NAMED, found[1]!) ? null : { text, end }
  }
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
  if (code === 0 || code >= 0x10ffff || found[0].length >= 10) return null
  return { text: String.fromCodePoint(code), end }
}
