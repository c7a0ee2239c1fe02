import type { Marker } from './marker.js'
import type { LineRange } from './notice.js'
import type { TableLines } from './table-lines.js'

/**
 * A piece of text that the source sets apart: a paragraph put together from its lines, a list of people, a
 * table, a signature or a closing mark.
 */
export interface Block extends LineRange {
  readonly kind: 'text' | 'label' | 'roster' | 'table' | 'cells' | 'signature' | 'mark'
  /** Verbatim, wraps undone; lines of a roster, a signature or loose cells joined by `\n`. */
  readonly text: string
  /** The number it begins with, for `text`. */
  readonly marker: Marker | null
  /** Whether the source set it as a heading. */
  readonly emphasised: boolean
  /** For `table`. */
  readonly table?: TableLines
}
