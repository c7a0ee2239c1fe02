import { isWide } from './pdf-characters.js'
import type { Run } from './pdf-page.js'

/**
 * Puts runs of one line in order where some stand inside others: a word in a second font (“…” among Chinese characters)
 * that the file draws first or last, into the gap which the run of the first font leaves for it.
 *
 * @param row - from left to right by where they begin
 * @returns from left to right; a run that others stand in is cut at its gaps
 */
export function interleave(row: readonly Run[]): Run[] {
  const ordered: Run[] = []
  const waiting = [...row]
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const [host, guest] = [run, waiting[0]]
    if (!guest || guest.right > host.right - host.size * 0.3 || guest.x < host.x + host.size * 0.3) {
      ordered.push(host)
      continue
    }
    const at = findGap(host, guest.x)
    ordered.push({ ...host, text: host.text.slice(0, at).trimEnd(), right: guest.x })
    const rest = { ...host, text: host.text.slice(at).trimStart(), x: guest.right }
    const place = waiting.findIndex((other) => other.x > rest.x)
    if (rest.text !== '') waiting.splice(place < 0 ? waiting.length : place, 0, rest)
  }
  return ordered.filter(({ text }) => text !== '')
}

/** Index in a run's text at which its characters reach `x`: at the nearest space when one is near, else in between. */
function findGap({ text, x, right, size }: Run, target: number): number {
  const widths = [...text].map((char) => (isWide(char) ? 1 : 0.5))
  const scale = (right - x) / widths.reduce((sum, width) => sum + width, 0)
  let [position, offset] = [x, 0]
  let best = { offset: 0, distance: Infinity }
  for (const [index, char] of [...text].entries()) {
    const nearness = char === ' ' ? -size * 1.5 : 0
    const distance = Math.abs(position - target) + nearness
    if (distance < best.distance) best = { offset, distance }
    position += (widths[index] ?? 0) * scale
    offset += char.length
  }
  return best.offset
}
