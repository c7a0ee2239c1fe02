import type { Clause } from '../../gazette/notice.js'
import { nameClause, type NoticeView } from './notice-view.js'

interface PinProps {
  readonly clause: Clause
  readonly view: NoticeView
}

/**
 * What belongs to a clause and is not of its words: its link (¶), the way to its citation, and what is wrong with the
 * source. All of it is drawn by the style sheet, so that text taken from the page is the source's alone.
 */
export function PinView({ clause, view: { noticeId, page, damage, labels } }: PinProps) {
  const fault = damage.get(clause.id)
  return (
    <>
      {fault !== undefined && <small class="fault" role="note" aria-label={fault} data-note={fault} />}
      <a class="pin" href={`#${clause.id}`} aria-label={labels.pin + nameClause(clause)} />
      <a
        class="cite"
        href={page.href(`/notices/${encodeURIComponent(noticeId)}/${clause.id}`)}
        rel="nofollow"
        aria-label={labels.cite}
        data-label={labels.cite}
      />
    </>
  )
}
