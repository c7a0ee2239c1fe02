import { formatUrl } from '../../answer/citation.js'
import type { Corpus } from '../../corpus/corpus.js'
import { formatSource } from '../../locale/format-source.js'
import { formatLinks, formatPath, type Voice } from '../render-clause.js'
import { changedPart } from './changed-part.js'
import { describeWatch, formatClauseName } from './describe-watch.js'
import { joinBlocks } from './join-blocks.js'
import { MAX_TEXTS, type ChangedClause, type Digest } from './with-digests.js'

/** Notices named in a digest; of more only the number is said. */
const NAMED = 10
/** Of a message in UTF-16 units: Telegram takes 4,096, and a line may be put before it. */
const MESSAGE_LENGTH = 3_800

/** What a digest is written with. */
export interface DigestVoice extends Voice {
  readonly publicUrl: string
  /** Names what is watched. */
  readonly corpus: Corpus
}

function renderNotice(
  { notice, gazette, kind, clause, watches }: Digest['notices'][number],
  { t, withPlace, publicUrl, corpus }: DigestVoice,
): string {
  const path = clause ? formatPath(clause.path.filter((step) => step !== notice.title)) : ''
  return [
    t(kind === 'new' ? 'digest.new' : 'digest.changed', { title: notice.title }),
    formatSource({ ...notice, region: gazette.region }, withPlace, t),
    path,
    t('digest.for', { watches: watches.map((watch) => describeWatch(watch, corpus)).join(t('list.words')) }),
    formatLinks({ url: formatUrl(publicUrl, notice.id, clause?.id), officialUrl: gazette.officialUrl }, t),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function renderClause({ watch, before, after }: ChangedClause, voice: DigestVoice): string[] {
  const { t, publicUrl, corpus } = voice
  if (watch.kind !== 'clause') return []
  if (!after) {
    const name = describeWatch({ ...watch, text: before }, corpus)
    return [[t('digest.clauseGone', { name }), t('digest.before'), changedPart(before, '')[0]].join('\n')]
  }
  const [old, current] = changedPart(before, after.text)
  const { notice, gazette } = after
  const url = formatUrl(publicUrl, notice.id, watch.clauseId)
  return [
    t(before === '' ? 'digest.clauseBack' : 'digest.clauseChanged', { name: formatClauseName(after) }),
    ...(before === '' ? [] : [`${t('digest.before')}\n${old}`]),
    `${t('digest.after')}\n${current}\n${formatLinks({ url, officialUrl: gazette.officialUrl }, t)}`,
  ]
}

/** Says that there is more than a digest tells. */
export function renderMore({ t, publicUrl }: DigestVoice): string {
  return t('digest.tooMuch', { url: publicUrl })
}

/** Writes what a conversation is told of a corpus: watched clauses first, then notices, each with its link. */
export function renderDigest({ notices, clauses }: Digest, voice: DigestVoice): string[] {
  const { t } = voice
  const rest = notices.length - NAMED
  const texts = joinBlocks(
    [
      t('digest.head'),
      ...clauses.flatMap((clause) => renderClause(clause, voice)),
      ...notices.slice(0, NAMED).map((notice) => renderNotice(notice, voice)),
      ...(rest > 0 ? [t('digest.more', { rest, url: voice.publicUrl })] : []),
      t('digest.manage', { watches: t('word.watches') }),
    ],
    MESSAGE_LENGTH,
  )
  return texts.length <= MAX_TEXTS ? texts : [...texts.slice(0, MAX_TEXTS - 1), renderMore(voice)]
}
