import type { SourceMetadata } from './source-metadata.js'

/** What is read of a source file. */
export interface Extracted {
  /**
   * A paragraph a line with an empty line between, headings as `## …`, table rows as cells separated by tabs on
   * consecutive lines, the header row first; no form feeds. A text file's own text stays as it is.
   */
  readonly text: string
  /** Whether each line is a whole paragraph, as the format tells; a text file's lines may be wrapped or cut. */
  readonly whole: boolean
  readonly metadata: SourceMetadata
  /** What could not be read or is uncertain, in English, without the file's name. */
  readonly warnings: readonly string[]
}
