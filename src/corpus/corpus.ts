import type { Gazette, Notice } from '../gazette/notice.js'
import type { Search } from '../search/searcher.js'

/** A source file that could not be read; the others are served. */
export interface SkippedFile {
  readonly file: string
  /** What is wrong with it, in English, for the log. */
  readonly reason: string
}

/** Everything that can be cited, immutable; a reload makes a new one. */
export interface Corpus {
  /** In file-name order. */
  readonly gazettes: readonly Gazette[]
  readonly skipped: readonly SkippedFile[]
  /** Changes whenever a source file changes; usable as an ETag. */
  readonly version: string
  /** By `Notice.id`. */
  readonly notices: ReadonlyMap<string, { readonly notice: Notice; readonly gazette: Gazette }>
  readonly passages: number
  readonly search: Search
}
