import { splitPages } from '../split-pages.js'

/** Parts a text that is too long for a message, between sentences if it can be. */
function partBlock(block: string, limit: number): string[] {
  return splitPages(block, limit).flatMap((page) => {
    const parts: string[] = []
    for (let rest = page; rest !== '';) {
      const end = /[\uD800-\uDBFF]/.test(rest.charAt(limit - 1)) ? limit - 1 : limit // not inside a character
      parts.push(rest.slice(0, end))
      rest = rest.slice(end)
    }
    return parts
  })
}

/**
 * Puts blocks of text into as few messages as it can, an empty line between them; only a block that is longer than a
 * message is parted.
 *
 * @param limit of a message, in UTF-16 units
 * @example joinBlocks(['甲', '乙', '丙丁戊己'], 4) // => ['甲\n\n乙', '丙丁戊己']
 */
export function joinBlocks(blocks: readonly string[], limit: number): string[] {
  const messages: string[] = []
  for (const block of blocks.flatMap((each) => partBlock(each, limit))) {
    const last = messages.at(-1)
    if (last !== undefined && last.length + 2 + block.length <= limit)
      messages[messages.length - 1] = `${last}\n\n${block}`
    else messages.push(block)
  }
  return messages
}
