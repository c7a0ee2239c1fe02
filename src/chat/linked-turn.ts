import { openTurn } from './list-turn.js'
import type { Item } from './sessions.js'
import { say, type Context, type Turn } from './turn.js'
import { startTurn } from './welcome-turn.js'

/** What a link to the bot names. */
interface Target {
  readonly noticeId: string
  /** `null`: the notice as a whole. */
  readonly clauseId: string | null
}

/** What platforms let a link carry (Telegram, "Deep linking"). */
const LONGEST = 64

/**
 * Writes what a link to the bot carries behind `/start`; ids hold no `_`.
 *
 * @returns `null` when it would be too long
 * @example formatLink({ noticeId: '2022-2-1jr6i', clauseId: 'i-3' }) // => 'n_2022-2-1jr6i_i-3'
 */
export function formatLink({ noticeId, clauseId }: Target): string | null {
  const link = ['n', noticeId, ...(clauseId === null ? [] : [clauseId])].join('_')
  return link.length <= LONGEST && /^[\w-]+$/.test(link) ? link : null
}

/** @returns `null` for what {@link formatLink} never writes */
export function parseLink(link: string): Target | null {
  const found = /^n_([^_\s]+)(?:_([^_\s]+))?$/.exec(link)
  return found ? { noticeId: found[1]!, clauseId: found[2] ?? null } : null
}

async function findItem({ noticeId, clauseId }: Target, context: Context): Promise<Item | null> {
  const { corpus, openClause } = context
  const found = corpus().notices.get(noticeId)
  const citation = clauseId === null ? null : await openClause?.(noticeId, clauseId)
  if (citation) return { kind: 'clause', citation }
  return found ? { kind: 'notice', ...found } : null
}

/** Opens what a link names: a clause; its notice when the clause is not there. Greets when neither is. */
export async function linkedTurn(link: string, context: Context): Promise<Turn> {
  const target = parseLink(link)
  const item = target && (await findItem(target, context))
  if (!item) {
    const greeting = startTurn(context)
    if (target === null) return greeting
    return {
      ...greeting,
      replies: [...say(context.session, context.voice.t('chat.linkGone')).replies, ...greeting.replies],
    }
  }
  const session = {
    ...{ ...context.session, asked: null, answered: false, under: [] },
    ...{ items: [item], listed: 1, open: null },
  }
  return openTurn(1, { ...context, session })
}
