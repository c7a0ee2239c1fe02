import type { Gazette, Notice } from '../gazette/notice.js'
import { formatSource } from '../locale/format-source.js'
import type { NoticeHead } from './parts.js'
import { formatPath, linksTo, type Voice } from './render-clause.js'

/** How many headings a notice's table of contents shows. */
const HEADINGS = 20

function headingsOf(notice: Notice): string[] {
  const sections = notice.clauses.flatMap((clause) =>
    clause.kind === 'part' ? [clause, ...clause.children] : [clause],
  )
  return sections
    .filter(({ heading }) => heading !== '')
    .map(({ label, heading }) => formatPath([label + heading]))
    .slice(0, HEADINGS)
}

/** Says what a notice is and what stands in it, with the link to all of it. */
export function describeNotice(notice: Notice, gazette: Gazette, url: string, voice: Voice): NoticeHead {
  const { t, withPlace } = voice
  const headings = headingsOf(notice)
  return {
    kind: 'notice',
    title: notice.title,
    lines: [
      formatSource({ ...notice, region: gazette.region }, withPlace, t),
      gazette.name,
      ...(notice.newerVersion === null ? [] : [t('validity.newerVersion')]),
    ],
    contents: headings.length === 0 ? '' : `${t('chat.contents')}\n${headings.join('\n')}`,
    links: linksTo({ url, officialUrl: gazette.officialUrl }, t),
  }
}
