import type { Clause } from '../../gazette/notice.js'

const SPACE = /\s/u

/** Where `part` ends when it stands in `text` at `from`, white space not regarded; -1 when it does not. */
function endOf(part: string, text: string, from: number): number {
  let at = from
  for (const char of part) {
    if (SPACE.test(char)) continue
    while (SPACE.test(text[at] ?? '')) at++
    if (!text.startsWith(char, at)) return -1
    at += char.length
  }
  return at
}

/**
 * Parts a clause's own text into what is printed in bold, number and heading, and the rest.
 *
 * @returns two slices that put together are the text
 * @example splitOwnText({ label: '（一）', heading: '建房标准', text: '（一）建房标准。每户一处。' }) // => { lead: '（一）建房标准。', rest: '每户一处。' }
 */
export function splitOwnText({ label, heading, text }: Pick<Clause, 'label' | 'heading' | 'text'>): {
  readonly lead: string
  readonly rest: string
} {
  const whole = endOf(label + heading, text, 0)
  const end = whole >= 0 ? whole : Math.max(0, endOf(label, text, 0))
  const stop = heading !== '' && end === whole && text[end] === '。' ? end + 1 : end
  return { lead: text.slice(0, stop), rest: text.slice(stop) }
}
