import type { Clause, Gazette } from '../gazette/notice.js'
import { splitPages } from '../search/split-pages.js'
import type { Found } from './ask.js'

/** Characters of a chunk, white space not counted. */
const CHUNK = 300

function textOf({ text, children }: Clause): string {
  return [text, ...children.map(textOf)].filter((part) => part !== '').join('\n')
}

/** Cuts the notices' text every 300 characters, between sentences: what a plain search would index. */
export function chunkNotices(gazettes: readonly Gazette[]): Found[] {
  return gazettes.flatMap(({ notices }) =>
    notices.flatMap(({ instrument, title, documentNumber, clauses }) =>
      splitPages(clauses.map(textOf).join('\n'), CHUNK).map((text) => {
        return { title: instrument ?? title, documentNumber, path: [], text }
      }),
    ),
  )
}
