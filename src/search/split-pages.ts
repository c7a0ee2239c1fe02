/** Characters of a text without its white space: what counts against the limits of a passage. */
export function textLength(text: string): number {
  return text.replace(/\s+/gu, '').length
}

const MIN_PAGE = 30

/**
 * Cuts a long text between sentences, lines or clauses ending in ；, never inside one, into pages of about
 * equal length.
 *
 * A single sentence longer than `limit` stays whole.
 *
 * @param limit characters of a page, white space not counted
 * @returns at least one page; together they are the text, but for white space at their ends
 */
export function splitPages(text: string, limit: number): string[] {
  const length = textLength(text)
  if (length <= limit) return [text]
  const target = length / Math.ceil(length / limit)
  const pages: string[] = []
  let page = ''
  for (const sentence of text.match(/[^\n。！？；;]*(?:[\n。！？；;][”’》」）)]*|$)/gu) ?? []) {
    const size = textLength(page)
    if (size > 0 && (size >= target || size + textLength(sentence) > limit)) {
      pages.push(page.trim())
      page = ''
    }
    page += sentence
  }
  if (textLength(page) >= MIN_PAGE || pages.length === 0) pages.push(page.trim())
  else pages.push(`${pages.pop() ?? ''}${page}`.trim())
  return pages
}
