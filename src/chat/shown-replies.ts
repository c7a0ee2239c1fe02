import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Answer, AnswerQuestion } from '../answer/answer.js'
import type { Corpus } from '../corpus/corpus.js'
import type { ShownReplies as Kept, ShownReply } from '../store/concern/shown-replies.js'
import type { Document } from '../store/document.js'
import { maskQuestion } from './mask-question.js'
import type { OpenClause } from './open-clause.js'
import type { Button, Reply } from './message.js'
import { EMPTY_SESSION, type Item, type Session } from './sessions.js'
import type { After } from './timer.js'

/** What a sign stands for. */
export interface Shown {
  /** As it was when the reply was said; without items when what was listed is no longer found. */
  readonly session: Session
  readonly buttons: readonly Button[]
  /** Whose buttons they are; `null` for everybody's. */
  readonly owner: string | null
}

/** The replies said last, each under its sign, also those of an earlier process. */
export interface ShownReplies {
  /** A sign that no reply has. */
  readonly newSign: () => string
  readonly remember: (sign: string, shown: Shown) => void
  /** `null` when it is forgotten. Never rejects. */
  readonly find: (sign: string) => Promise<Shown | null>
  /** What is written of a reply, or is to be. */
  readonly record: (sign: string) => ShownReply | null
  /** Writes what is not written yet. Never rejects. */
  readonly stop: () => Promise<void>
}

/** What they take. */
export interface ShownRepliesOptions {
  readonly document: Document<Kept>
  /** Asked anew when an earlier process said the reply: the text stays that of the gazettes loaded. */
  readonly answerQuestion: AnswerQuestion
  readonly corpus: () => Corpus
  /** Opens what the question does not find; nothing when absent. */
  readonly openClause?: OpenClause
  readonly after: After
  readonly log: Logger
}

/** Milliseconds between two writings: the file is written whole each time. */
const PERIOD = 3_000
/** Sessions kept as they were; they hold the clauses, some kilobytes each. */
const LIVE = 1_000
/** Hits among which a kept reply finds its own again. */
const LIMIT = 50

const refOf = (item: Item): string =>
  item.kind === 'notice' ? item.notice.id : `${item.citation.noticeId}#${item.citation.clauseId}`

function toRecord(sign: string, { session, buttons, owner }: Shown): ShownReply {
  const { asked, open, listed, under, items } = session
  const masked = (text: string | undefined) => (text === undefined ? null : maskQuestion(text))
  return {
    sign,
    owner,
    asked: asked && {
      text: maskQuestion(asked.text),
      context: masked(asked.context),
      region: asked.region ?? null,
    },
    answered: session.answered,
    refs: items.map(refOf),
    listed,
    open,
    buttons: buttons.map(({ label, send }) => ({ label, send })),
    under: under.length,
  }
}

function clausesOf(answer: Answer | null): Item[] {
  const citations =
    answer?.status === 'answered' ? answer.citations : answer?.status === 'not found' ? answer.nearest : []
  return citations.map((citation) => ({ kind: 'clause', citation }))
}

async function findItem(
  ref: string,
  clauses: readonly Item[],
  { notices }: Corpus,
  openClause: OpenClause,
): Promise<Item | null> {
  const clause = clauses.find((item) => refOf(item) === ref)
  if (clause) return clause
  const found = notices.get(ref)
  if (found) return { kind: 'notice', ...found }
  const [noticeId = '', clauseId = ''] = ref.split('#')
  const citation = await openClause(noticeId, clauseId)
  return citation && { kind: 'clause', citation }
}

/** Remembers replies, and writes them some at a time. */
export function createShownReplies(options: ShownRepliesOptions): ShownReplies {
  const { document, answerQuestion, corpus, after, log } = options
  const openClause: OpenClause = options.openClause ?? (() => Promise.resolve(null))
  const live = new LRUCache<string, Shown>({ max: LIVE })
  const waiting = new Map<string, ShownReply>()
  let callOff: (() => void) | null = null
  let writing = Promise.resolve()

  const write = async (): Promise<void> => {
    const batch = [...waiting.values()]
    if (batch.length === 0) return
    try {
      await document.update(({ replies }) => ({ replies: [...replies, ...batch] }))
      for (const { sign } of batch) waiting.delete(sign)
    } catch (err) {
      log.error({ err }, 'replies not written') // they are tried again with the next ones
    }
  }
  const flush = (): Promise<void> => {
    callOff?.()
    callOff = null
    writing = writing.then(write)
    return writing
  }
  const record = (sign: string): ShownReply | null =>
    waiting.get(sign) ?? document.get().replies.find((reply) => reply.sign === sign) ?? null
  const restore = async ({ asked, refs, answered, listed, open, buttons, under, owner }: ShownReply) => {
    const question = asked && {
      ...{ text: asked.text, context: asked.context ?? undefined, region: asked.region ?? undefined },
    }
    const answer = question && (await answerQuestion({ ...question, limit: LIMIT, offset: 0 }))
    const clauses = clausesOf(answer)
    const found = await Promise.all(refs.map((ref) => findItem(ref, clauses, corpus(), openClause)))
    const items = found.filter((item) => item !== null)
    const session: Session = {
      topic: question ? (question.context ?? question.text) : null,
      items: items.length === refs.length ? items : [], // numbers open others when one is missing
      ...{ listed, open, asked: question, answered },
      under: buttons.slice(buttons.length - under),
    }
    return { session, buttons, owner }
  }
  return {
    newSign: () => randomBytes(8).readBigUInt64BE().toString(36).padStart(10, '0').slice(-10),
    remember: (sign, shown) => {
      live.set(sign, shown)
      waiting.set(sign, toRecord(sign, shown))
      callOff ??= after(PERIOD, () => void flush())
    },
    find: async (sign) => {
      const known = live.get(sign)
      if (known) return known
      const kept = record(sign)
      if (!kept) return null
      try {
        return await restore(kept)
      } catch (err) {
        log.error({ err }, 'a reply was not restored')
        return { session: EMPTY_SESSION, buttons: kept.buttons, owner: kept.owner }
      }
    },
    record,
    stop: flush,
  }
}

/** Gives a reply its sign, and each that takes its place one of its own. */
export function signReply(
  reply: Reply,
  sign: string,
  shown: Omit<Shown, 'buttons'>,
  { remember, newSign }: Pick<ShownReplies, 'remember' | 'newSign'>,
): Reply {
  const { updates, ...rest } = reply
  remember(sign, { ...shown, buttons: reply.buttons })
  async function* signUpdates(more: AsyncIterable<Reply>): AsyncGenerator<Reply> {
    for await (const update of more) yield signReply(update, newSign(), shown, { remember, newSign })
  }
  return { ...rest, sign, ...(updates ? { updates: signUpdates(updates) } : {}) }
}
