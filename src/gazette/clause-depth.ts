import type { Block } from './block.js'
import { MARKER_ORDER, type Marker } from './marker.js'

/** A dash with one short statement, which may head what stands below it. */
const DASH_HEADING = /^—+[^，。；：,;:]{2,28}。?$/u

const depthOfStyle = ({ style }: Marker): number => MARKER_ORDER.indexOf(style)

/**
 * Tells how deep a numbered block stands: the index of its style in {@link MARKER_ORDER}.
 *
 * A dash is the innermost level but where it heads numbered clauses: a short one alone above a number
 * (——做大做强企业研发平台。 above 5.) stands half a level above that number's style.
 *
 * @param previous - the block before it, `null` at the start
 * @param next - the block behind it, if any
 */
export function readDepth(
  { text }: Block,
  marker: Marker,
  previous: Block | null,
  next: Block | undefined,
): number {
  const own = depthOfStyle(marker)
  if (marker.style !== 'dash' || !next?.marker || next.marker.style === 'dash') return own
  const below = depthOfStyle(next.marker)
  const heads = previous?.marker?.style !== 'dash' && below >= MARKER_ORDER.indexOf('1')
  return heads && DASH_HEADING.test(text) ? below - 0.5 : own
}
