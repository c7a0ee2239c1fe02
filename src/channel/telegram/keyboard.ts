import type { InlineKeyboardButton } from 'telegraf/types'
import type { Button, Reply } from '../../chat/message.js'
import { cleanText } from './marked-text.js'
import { findFullText } from './render-reply.js'

/** Which button of which reply was tapped. */
export interface Tap {
  readonly sign: string
  /** From 0. */
  readonly index: number
}

/**
 * Writes what Telegram gives back when a button is tapped, at most 64 bytes.
 *
 * @example formatTap({ sign: 'k3x9q0a1bz', index: 2 }) // => 'k3x9q0a1bz.2'
 */
export function formatTap({ sign, index }: Tap): string {
  return `${sign}.${index}`
}

/** @returns `null` for what {@link formatTap} never writes */
export function parseTap(data: string): Tap | null {
  const found = /^([\w-]{1,40})\.(\d{1,2})$/.exec(data)
  return found ? { sign: found[1]!, index: Number(found[2]) } : null
}

/** Widths of a row; a Chinese character takes two, others one. */
const ROW = { width: 28, buttons: 8 }

const widthOf = (label: string) => [...label].reduce((sum, each) => sum + (each > '\u2000' ? 2 : 1), 2)

const labelOf = ({ label, short }: Button) => cleanText(short ?? label)

const isNumber = ({ text }: InlineKeyboardButton): boolean => /^\d+$/.test(text)

/** Puts as many into a row as can be read; the numbers of a list have a row of their own. */
function layOut(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = []
  let width = 0
  for (const button of buttons) {
    const row = rows.at(-1)
    const own = widthOf(button.text)
    const joins = isNumber(button) === isNumber(row?.[0] ?? button)
    if (row && joins && row.length < ROW.buttons && width + own <= ROW.width) {
      row.push(button)
      width += own
    } else {
      rows.push([button])
      width = own
    }
  }
  return rows
}

/** The buttons under a reply, with the way to the whole text; `[]` when there is none. */
export function renderKeyboard(reply: Reply): InlineKeyboardButton[][] {
  const { buttons, sign } = reply
  const taps =
    sign === undefined
      ? []
      : buttons.map((button, index) => ({ text: labelOf(button), callback_data: formatTap({ sign, index }) }))
  const fullText = findFullText(reply)
  return layOut([
    ...taps,
    ...(fullText === null ? [] : [{ text: cleanText(fullText.label), url: fullText.url }]),
  ])
}

/** Leaves out what leads to an address: those buttons alone can be refused. */
export function withoutAddresses(
  rows: readonly (readonly InlineKeyboardButton[])[],
): InlineKeyboardButton[][] {
  return rows.map((row) => row.filter((button) => !('url' in button))).filter((row) => row.length > 0)
}

/** Finds the sign of the reply that a keyboard stands under. */
export function findSign(rows: readonly (readonly InlineKeyboardButton[])[]): string | undefined {
  for (const button of rows.flat()) {
    const tap = 'callback_data' in button ? parseTap(button.callback_data) : null
    if (tap) return tap.sign
  }
  return undefined
}
