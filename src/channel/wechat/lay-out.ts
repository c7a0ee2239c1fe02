import { renderParts, words, type Part, type Quotation } from '../../chat/parts.js'
import type { Reply } from '../../chat/message.js'
import type { Translate } from '../../locale/translations.js'
import { mayReply } from './may-reply.js'
import { countBytes, splitBytes } from './split-bytes.js'

const PARAGRAPH = '\n\n'

const join = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(PARAGRAPH)

/** Room that a page keeps for one character more, where pieces are trimmed and joined. */
const SPARE = 8

/** Lays out what does not fit one page and holds no quotation. */
function layOutWords(text: string, limit: number, t: Translate): string[] {
  const note = t('wechat.goesOn', { more: t('word.more') })
  const room = limit - countBytes(PARAGRAPH + note) - SPARE
  const pieces = splitBytes(text, room, room).map((piece) => piece.trim())
  return pieces.map((piece, index) => (index < pieces.length - 1 ? join([piece, note]) : piece))
}

/** What stands before a quotation, the quotation, and what stands behind it. */
interface Divided {
  readonly before: string
  readonly quotation: Quotation
  readonly behind: string
}

function divide(parts: readonly Part[], footer: string): Divided | null {
  const at = parts.findIndex(({ kind }) => kind === 'quotation')
  const quotation = parts[at]
  if (quotation?.kind !== 'quotation') return null
  return {
    before: renderParts(parts.slice(0, at)),
    quotation,
    behind: join([renderParts(parts.slice(at + 1)), footer]),
  }
}

/**
 * Lays out a quotation over several pages: the first one holds all that tells where it comes from, the link too, so
 * that it can be passed on alone; the others say of what they are the rest.
 */
function layOutQuotation({ before, quotation, behind }: Divided, limit: number, t: Translate): string[] {
  const note = t('wechat.goesOn', { more: t('word.more') })
  const frame = (text: string, paging = note) => join([before, renderParts([{ ...quotation, text, paging }])])
  const rest = t('wechat.rest', { title: quotation.title })
  const first = limit - countBytes(frame('')) - countBytes(PARAGRAPH) - SPARE
  const further = limit - countBytes([rest, '', note].join(PARAGRAPH)) - SPARE
  if (first < limit / 8) return layOutWords(join([frame(''), quotation.text, behind]), limit, t)
  const [opening = '', ...pieces] = splitBytes(quotation.text, first, further).map((piece) => piece.trim())
  const following = pieces.flatMap((piece, index) => {
    if (index < pieces.length - 1) return [join([rest, piece, note])]
    const last = join([rest, piece, quotation.paging ?? '', behind])
    return countBytes(last) <= limit
      ? [last]
      : [join([rest, piece, note]), ...layOutWords(join([quotation.paging ?? '', behind]), limit, t)]
  })
  if (pieces.length > 0) return [frame(opening), ...following]
  const whole = frame(
    opening,
    join([quotation.paging ?? '', t('wechat.moreClauses', { more: t('word.more') })]),
  )
  return [countBytes(whole) <= limit ? whole : frame(opening), ...layOutWords(behind, limit, t)]
}

/**
 * Lays out a reply as plain text for people who have no buttons: what they may reply stands at the end.
 *
 * @param limit bytes of a page in UTF-8
 * @returns at least one page; each but the last says how to get the next
 */
export function layOut(reply: Reply, more: readonly string[], limit: number, t: Translate): string[] {
  const parts = reply.parts ?? [words(reply.text)]
  const footer = mayReply(reply, more, t)
  const whole = join([renderParts(parts), footer])
  if (countBytes(whole) <= limit) return [whole]
  const divided = divide(parts, footer)
  return divided ? layOutQuotation(divided, limit, t) : layOutWords(whole, limit, t)
}
