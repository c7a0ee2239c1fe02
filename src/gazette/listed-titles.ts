import { compact } from './compact.js'
import {
  isAttachmentReference,
  isDisclosureMark,
  measureSignature,
  readAttachmentLabel,
} from './line-kind.js'
import { readMarker } from './marker.js'
import type { SourceLine } from './source-line.js'

const PRINTS =
  /(?:印发|转发|批转|公布|发布)(?:关于)?[《〈<]?(.+?)[》〉>]?(?:的(?:通知|决定|通告|公告|命令|令))$/u

/** The title of the document that a notice prints, read from the notice's own title; `null` when it prints none. */
export function readPrintedTitle(noticeTitle: string): string | null {
  const match = PRINTS.exec(noticeTitle)
  return match?.[1]?.replace(/^[《〈]|[》〉]$/gu, '') ?? null
}

/** Reads the titles listed below the text (附件：1.… 2.…), without 《》 and （略）. */
export function readListedTitles(lines: readonly SourceLine[]): string[] {
  const titles: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.text.trim() ?? ''
    const next = lines[at + 1]?.text.trim() ?? ''
    if (!isAttachmentReference(line) || (readAttachmentLabel(line) !== null && readMarker(next)?.value !== 1))
      continue
    const region: string[] = []
    const start = at
    for (let more = start; more < Math.min(lines.length, start + 40); more++) {
      if (measureSignature(lines, more) > 0 || isDisclosureMark(lines[more]?.text ?? '')) break
      const label = more > start ? readAttachmentLabel(lines[more]?.text ?? '') : null
      if (label !== null || (more > start && lines[more]?.startsPage)) break
      region.push(compact(lines[more]?.text ?? ''))
      at = more
    }
    const text = region.join('').replace(/附[件表图]\d{0,2}[:：]/gu, '\n')
    for (const entry of text.split(/\n|(?<=^|[^\d.])\d{1,2}[.．、](?!\d{1,2}[.．])/u)) {
      const title = entry.replace(/[（(]略[）)]$|[。；;]$/gu, '').replace(/^《(.*)》$/u, '$1')
      if (title.length >= 3) titles.push(title)
    }
  }
  return titles
}
