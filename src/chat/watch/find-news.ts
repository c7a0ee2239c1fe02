import { setImmediate as nextTurn } from 'node:timers/promises'
import { hashNotice } from '../../corpus/compare-corpora.js'
import type { Corpus } from '../../corpus/corpus.js'
import type { Gazette, Notice } from '../../gazette/notice.js'
import type { Announced, AnnouncedNotice } from '../../store/concern/watches.js'
import { viewNotice, type NoticeView } from './notice-view.js'

/** A notice whose text was never live before. */
export interface FreshNotice {
  readonly notice: Notice
  readonly gazette: Gazette
  /** `changed`: another text of this notice was live. */
  readonly kind: 'new' | 'changed'
  readonly view: NoticeView
}

/** What a corpus brings. */
export interface News {
  readonly corpus: Corpus
  /** Its texts, in reading order. */
  readonly texts: readonly AnnouncedNotice[]
  /** In reading order. */
  readonly fresh: readonly FreshNotice[]
  /** Whether nothing is news: the first corpus of all, or the same sources read by another program. */
  readonly isOld: boolean
}

/** Notices looked at before others may have a turn: about ten milliseconds. */
const STEP = 20

/**
 * Compares a corpus with all texts that were live so far. A text that comes back, as after a rollback, is no news.
 *
 * @param announced `null` when none ever was
 */
export async function findNews(corpus: Corpus, announced: Announced | null): Promise<News> {
  const isOld = announced === null || announced.version === corpus.version
  const hashes = new Set(announced?.notices.map(({ hash }) => hash))
  const ids = new Set(announced?.notices.map(({ id }) => id))
  const texts: AnnouncedNotice[] = []
  const fresh: FreshNotice[] = []
  for (const { notice, gazette } of corpus.notices.values()) {
    if (texts.length % STEP === 0) await nextTurn()
    const hash = hashNotice(notice).slice(0, 16)
    texts.push({ id: notice.id, hash })
    if (isOld || hashes.has(hash) || notice.newerVersion !== null) continue
    fresh.push({
      notice,
      gazette,
      kind: ids.has(notice.id) ? 'changed' : 'new',
      view: viewNotice(notice, gazette),
    })
  }
  return { corpus, texts, fresh, isOld }
}
