import type { Gazette, Notice } from '../gazette/notice.js'
import type { Passage } from '../search/passage.js'
import type { Search } from '../search/searcher.js'
import type { GazetteCheck } from './check-gazette.js'

/** A source file that could not be read; the others are served. */
export interface SkippedFile {
  readonly file: string
  /** What is wrong with it, in English, for the log. */
  readonly reason: string
}

/** What was read of the source files: plain data, as it is kept in a snapshot. */
export interface CorpusContent {
  /** In file-name order. */
  readonly gazettes: readonly Gazette[]
  readonly skipped: readonly SkippedFile[]
  /** Changes whenever a source file changes; usable as an ETag. */
  readonly version: string
  /** How well each gazette was read, in the order of the gazettes. */
  readonly checks: readonly GazetteCheck[]
}

/** Everything that can be cited, immutable; a reload makes a new one. */
export interface Corpus extends CorpusContent {
  /** By `Notice.id`. */
  readonly notices: ReadonlyMap<string, { readonly notice: Notice; readonly gazette: Gazette }>
  /** How many passages are searched. */
  readonly passages: number
}

/** A corpus with the search over it. */
export interface SearchableCorpus extends Corpus {
  readonly search: Search
  /** What is searched, in corpus order. */
  readonly searched: readonly Passage[]
}

/** Makes the notices findable by their ids. */
export function toCorpus(content: CorpusContent, passages: number): Corpus {
  const notices = new Map<string, { notice: Notice; gazette: Gazette }>()
  for (const gazette of content.gazettes) {
    for (const notice of gazette.notices) notices.set(notice.id, { notice, gazette })
  }
  return { ...content, notices, passages }
}
