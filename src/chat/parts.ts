/** A way to a text, e.g. 原文. */
export interface Link {
  readonly label: string
  readonly url: string
  /** As plain text, e.g. `原文：http://host/notices/2022-2-1jr6i#i-3`. */
  readonly line: string
}

/** A clause with all that tells where it comes from, or one page of it. */
export interface Quotation {
  readonly kind: 'quotation'
  readonly title: string
  /** Document number, authority, place and date; `''` when none is known. */
  readonly source: string
  /** The clause's way in the notice; `''` at the top. */
  readonly path: string
  /** What else is to be known, e.g. whether it still holds; a line each. */
  readonly notes: readonly string[]
  /** Verbatim. */
  readonly text: string
  /** Words of the question: `[start, end)` in UTF-16 units of `text`, ascending, not overlapping. */
  readonly highlights: readonly (readonly [number, number])[]
  /** Which page this is; `null` when there is one only. */
  readonly paging: string | null
  readonly links: readonly Link[]
}

/** What a notice is and what stands in it. */
export interface NoticeHead {
  readonly kind: 'notice'
  readonly title: string
  readonly lines: readonly string[]
  /** Its headings; `''` when it has none. */
  readonly contents: string
  readonly links: readonly Link[]
}

/** A piece of a reply, by what it is: a channel that can format sets it off. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly heading: string; /** Numbered. */ readonly lines: readonly string[] }
  | NoticeHead
  | Quotation

/** Plain paragraphs as a part. */
export function words(text: string): Part {
  return { kind: 'words', text }
}

const filled = (texts: readonly string[]): string[] => texts.filter((text) => text !== '')
const linesOf = (links: readonly Link[]): string => links.map(({ line }) => line).join('\n')

function renderPart(part: Part): string {
  switch (part.kind) {
    case 'words':
      return part.text
    case 'list':
      return [part.heading, ...part.lines].join('\n')
    case 'notice': {
      const { title, lines, contents, links } = part
      return filled([[title, ...lines].join('\n'), contents, linesOf(links)]).join('\n\n')
    }
    case 'quotation': {
      const { title, source, path, notes, text, paging, links } = part
      const head = filled([title, source, path, ...notes]).join('\n')
      return filled([head, text, paging ?? '', linesOf(links)]).join('\n\n')
    }
  }
}

/** Writes parts as plain text, paragraphs parted by an empty line. */
export function renderParts(parts: readonly Part[]): string {
  return parts.map(renderPart).join('\n\n')
}
