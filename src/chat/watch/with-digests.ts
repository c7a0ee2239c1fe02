import { createHash } from 'node:crypto'
import type { Announced, Delivery, Watch, Watches } from '../../store/concern/watches.js'
import type { FreshNotice, News } from './find-news.js'
import { matchWatch, type Match } from './match-watch.js'
import { findWholeClause, KEPT_TEXT, NO_TEXT_HASH, type WholeClause } from './whole-clause.js'

/** A watched clause with another text than before. */
export interface ChangedClause {
  readonly watch: Watch
  /** At most {@link KEPT_TEXT} of it; `''` when it was not there. */
  readonly before: string
  /** `null` when it is not there any more. */
  readonly after: WholeClause | null
}

/** What one conversation is told of a corpus. */
export interface Digest {
  readonly notices: readonly (FreshNotice & Match & { readonly watches: readonly Watch[] })[]
  readonly clauses: readonly ChangedClause[]
}

/** Writes what a conversation is told, in its language. */
export interface DigestWriter {
  /** 1 to {@link MAX_TEXTS} messages. */
  readonly write: (digest: Digest, conversation: string) => readonly string[]
  /** Says that there is more than can be told: for who was not reached for a long time. */
  readonly writeMore: (conversation: string) => string
}

/** Messages that a delivery holds. */
export const MAX_TEXTS = 20

type ClauseWatch = Extract<Watch, { readonly kind: 'clause' }>

function compareClause(watch: ClauseWatch, { corpus }: News): ChangedClause | null {
  const after = findWholeClause(corpus, watch.noticeId, watch.clauseId)
  if ((after?.hash ?? NO_TEXT_HASH) === watch.textHash) return null
  return { watch, before: watch.text, after }
}

/** The watch as it stands from now on. */
function withText(watch: ClauseWatch, { after }: ChangedClause): Watch {
  if (!after) return { ...watch, textHash: NO_TEXT_HASH, text: '' }
  return { ...watch, noticeId: after.notice.id, textHash: after.hash, text: after.text.slice(0, KEPT_TEXT) }
}

function findDigest(watches: readonly Watch[], changed: readonly ChangedClause[], { fresh }: News): Digest {
  const notices = fresh.flatMap((each) => {
    const matches = watches.flatMap((watch) => {
      const match = matchWatch(watch, each.view, each.gazette)
      return match ? [{ watch, match }] : []
    })
    const clause = matches.find(({ match }) => match.clause !== null)?.match.clause ?? null
    return matches.length === 0 ? [] : [{ ...each, clause, watches: matches.map(({ watch }) => watch) }]
  })
  return { notices, clauses: changed }
}

/** Adds to what a conversation is owed already, so that it gets one digest. */
function withDelivery(
  deliveries: readonly Delivery[],
  added: Delivery,
  { writeMore }: DigestWriter,
): readonly Delivery[] {
  const before = deliveries.find(({ conversation }) => conversation === added.conversation)
  if (!before) return [...deliveries, added]
  const all = [...before.texts, ...added.texts]
  const last = all.length > MAX_TEXTS ? [writeMore(added.conversation)] : []
  const texts = [...all.slice(0, MAX_TEXTS - last.length), ...last]
  return deliveries.map((each) => (each === before ? { ...before, texts } : each))
}

function byConversation(watches: readonly Watch[]): Map<string, Watch[]> {
  const groups = new Map<string, Watch[]>()
  for (const watch of watches) {
    const group = groups.get(watch.conversation)
    if (group) group.push(watch)
    else groups.set(watch.conversation, [watch])
  }
  return groups
}

function withNews(announced: Announced | null, { corpus, texts }: News): Announced {
  const current = new Set(texts.map(({ id, hash }) => `${id} ${hash}`))
  const former = announced?.notices ?? []
  const isSame =
    announced?.version === corpus.version &&
    former.filter(({ id, hash }) => current.has(`${id} ${hash}`)).length === current.size
  if (isSame) return announced
  const others = former.filter(({ id, hash }) => !current.has(`${id} ${hash}`))
  return { version: corpus.version, notices: [...others, ...texts] }
}

/**
 * Works off a corpus: adds what conversations are owed, takes over the texts of watched clauses, and notes that the
 * corpus is worked off, all in one value, so that a process killed at any moment has done all of it or none.
 *
 * @param now in milliseconds since 1970
 */
export function withDigests(value: Watches, news: News, writer: DigestWriter, now: number): Watches {
  const changed = new Map<Watch, ChangedClause>()
  for (const watch of value.watches) {
    const change = watch.kind === 'clause' ? compareClause(watch, news) : null
    // what is missing in the same sources is only read in another way
    if (change && (change.after || !news.isOld)) changed.set(watch, change)
  }
  const announced = withNews(value.announced, news)
  if (announced === value.announced && changed.size === 0) return value
  let { deliveries } = value
  for (const [conversation, watches] of news.isOld ? [] : byConversation(value.watches)) {
    const own = watches.flatMap((watch) => changed.get(watch) ?? [])
    const digest = findDigest(watches, own, news)
    if (digest.notices.length === 0 && digest.clauses.length === 0) continue
    const { version } = news.corpus
    const id = createHash('sha256').update(`${now} ${version} ${conversation}`).digest('hex').slice(0, 16)
    const delivery = {
      ...{ id, conversation, texts: writer.write(digest, conversation), corpusVersion: version },
      ...{ createdAt: new Date(now).toISOString(), attempts: 0, sent: 0, sending: false },
    }
    deliveries = withDelivery(deliveries, delivery, writer)
  }
  const watches = value.watches.map((watch) => {
    const change = changed.get(watch)
    return watch.kind === 'clause' && change ? withText(watch, change) : watch
  })
  return { watches, deliveries, announced }
}
