import type { Quotation } from '../../chat/parts.js'

/** A clause as a card (图文消息) that opens its page and can be passed on. */
export interface Card {
  readonly title: string
  readonly description: string
  readonly url: string
}

/** What WeChat shows of a title and of a description, in characters. */
const TITLE = 64
const DESCRIPTION = 120

function clip(text: string, limit: number): string {
  const characters = [...text]
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`
}

/** Makes the card of a quotation. @returns `null` when there is no page to open */
export function cardOf({ title, source, path, text, links: [link] }: Quotation): Card | null {
  if (!link) return null
  const lines = [source, path, text.replace(/\s+/gu, ' ')].filter((line) => line !== '')
  return { title: clip(title, TITLE), description: clip(lines.join('\n'), DESCRIPTION), url: link.url }
}
