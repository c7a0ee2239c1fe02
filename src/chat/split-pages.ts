/** Length of a page in UTF-16 units; with title, link and list it stays well under Telegram's 4,096. */
export const PAGE_LENGTH = 1500

/**
 * Splits a long text between sentences or lines.
 *
 * No sentence is cut: one longer than the limit makes a page that is longer. The pages put together are
 * the text again.
 *
 * @returns at least one page
 */
export function splitPages(text: string, limit = PAGE_LENGTH): string[] {
  if (text.length <= limit) return [text]
  const pages: string[] = []
  let page = ''
  for (const sentence of text.match(/[^。！？；\n]*[。！？；\n]+[”’」』）》]*|[^。！？；\n]+$/gu) ?? []) {
    if (page !== '' && page.length + sentence.length > limit) {
      pages.push(page)
      page = ''
    }
    page += sentence
  }
  return page === '' ? pages : [...pages, page]
}
