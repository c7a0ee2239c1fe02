/**
 * Takes out the white space that extraction left between words, lines and cells: all of it next to a CJK
 * character or a digit, so that only the space between two Latin words stays.
 *
 * @example compact('孝政发〔2020〕12 号') // => '孝政发〔2020〕12号'
 */
export function compact(text: string): string {
  return text.trim().replace(/(?<![A-Za-z,.;:])\s+|\s+(?![A-Za-z])/gu, '')
}

/** Letters and digits only, folded: what is left of a title when spaces, quotes and brackets are ignored. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Tells whether two titles name the same document although wording differs by a 的, a 关于 or a place.
 *
 * Either one begins with the other (at least 8 characters and 0.6 of its length) or has a place of up to 7 characters
 * before it, or they share 0.85 of the longer one's characters in order (longest common subsequence).
 */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)]
  if (x === '' || y === '') return false
  if (x === y) return true
  const longer = Math.max(x.length, y.length)
  const [short, long] = x.length < y.length ? [x, y] : [y, x]
  if (short.length >= 8 && short.length / longer >= 0.6 && long.startsWith(short)) return true
  if (short.length >= 8 && long.length - short.length <= 7 && long.endsWith(short)) return true
  if (Math.min(x.length, y.length) / longer < 0.75) return false
  let row = new Array<number>(y.length + 1).fill(0)
  for (const char of x) {
    const next = [0]
    for (let j = 1; j <= y.length; j++) {
      next.push(char === y.charAt(j - 1) ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    }
    row = next
  }
  return (row[y.length] ?? 0) / longer >= 0.85
}

/**
 * Finds which of several titles a title is: the equal one before one that only names the same document, since the
 * attachments of one notice may differ by two characters (申请表, 审批表).
 *
 * @returns an index; -1 when it is none of them
 */
export function findTitle(titles: readonly string[], title: string): number {
  const equal = titles.findIndex((candidate) => titleKey(candidate) === titleKey(title))
  return equal >= 0 ? equal : titles.findIndex((candidate) => sameTitle(candidate, title))
}
